/** Queries the journal: SQLite's errors are thrown as StoreFailure. */

import type Database from 'better-sqlite3';
import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';

/**
 * What `ask` reads from the journal. Throws StoreFailure where SQLite refuses (busy, damaged, full, out of reach) or where a record
 * cannot be read; any other error is a mistake of the program and passes as it is.
 */
export function query<T>({ connection, path }: Pick<Journal, 'connection' | 'path'>, ask: (connection: Database.Database) => T): T {
	try {
		return ask(connection);
	} catch (error) {
		throw storeFailure(error, path);
	}
}
