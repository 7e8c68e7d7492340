/** Sends what was decided at this desk to the server, with the files that the events name. */

import { storeFailure } from '../failure.ts';
import { filesNamed } from '../files/namedFiles.ts';
import { locationsOf, provenBytes } from '../files/storedFiles.ts';
import type { Journal } from '../open.ts';
import type { Head } from '../record/chain.ts';
import type { EventTable } from '../schema.ts';
import { eventsBehind } from '../statements/events.ts';
import type { JournalServer } from './journalServer.ts';

type Copy = Pick<Journal, 'connection' | 'path'>;

/** Sends the events behind `before`. Gives whether the server recorded them; false where another desk was faster. Throws ServerFailure. */
export async function recorded(copy: Copy, server: JournalServer, before: Head): Promise<boolean> {
	const events = eventsBehind(copy, { position: before.position, limit: -1 });
	await putFiles(copy.path, events, server);
	return (await server.append(before, events)) === 'taken';
}

/** Puts the files that the events name on the server. Throws FileFault where one is missing or altered here. */
export async function putFiles(path: string, events: readonly EventTable[], server: JournalServer): Promise<void> {
	for (const file of events.flatMap(filesNamed)) {
		const [place = ''] = locationsOf(path, file);
		await server.put(file.sha256, () => provenBytes(place, file));
	}
}

/** Does the work in a write transaction while nobody else can record in the own copy. Throws StoreFailure where somebody does for long. */
export async function whileLocked<T>({ connection, path }: Copy, work: () => Promise<T>): Promise<T> {
	try {
		connection.exec('begin immediate');
		const value = await work();
		connection.exec('commit');
		return value;
	} catch (error) {
		if (connection.inTransaction) connection.exec('rollback');
		throw storeFailure(error, path);
	}
}
