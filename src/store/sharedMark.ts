/** The mark in the file that several desks share the journal: it outlives the file beside it, and goes along into every backup. */

import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';
import type { SharedTable } from './schema.ts';

type Copy = Pick<Journal, 'connection' | 'path'>;

/** What people call the server by through which the journal was shared last; undefined where it is not shared. Throws StoreFailure. */
export function sharedThrough({ connection, path }: Copy): string | undefined {
	try {
		return connection.prepare<[], SharedTable>('select server from shared').get()?.server;
	} catch (error) {
		// Files of former versions lack the table.
		if (error instanceof Error && error.message === 'no such table: shared') return undefined;
		throw storeFailure(error, path);
	}
}

/** Within a write transaction: the journal is shared through this server. */
export function markShared({ connection }: Pick<Copy, 'connection'>, server: string): void {
	connection.prepare('insert into shared (single, server) values (1, ?) on conflict do update set server = excluded.server').run(server);
}

/** Within a write transaction: the journal is shared no longer. */
export function unmarkShared(copy: Copy): void {
	if (sharedThrough(copy) !== undefined) copy.connection.exec('delete from shared');
}
