/** Creates a desk's own copy of a journal that several desks share. */

import { dirname, join } from 'node:path';
import { fileFailures } from '../../files/failure.ts';
import { lookAt, makeFolderOf, removeEmptyFolders } from '../../files/folder.ts';
import { discardFolder, makePartFolder } from '../../files/part.ts';
import { flushFile } from '../../files/system.ts';
import { createEmpty, moveToNew, removeFolder } from '../../files/write.ts';
import type { CheckStep } from '../check/fault.ts';
import { madeTables, refill } from '../derived/refill.ts';
import { storeFailure } from '../failure.ts';
import { lettersFolder, storeFolder } from '../files/storedFiles.ts';
import { layTables } from '../migrate.ts';
import { connect, type Journal, type OpenOptions, prepare } from '../open.ts';
import { headOf } from '../record/apply.ts';
import { insertEvent } from '../statements/events.ts';
import { markShared } from '../statements/shared.ts';
import { bringFiles } from './bringFiles.ts';
import { type JournalServer, ServerFailure } from './journalServer.ts';
import { prove } from './pull.ts';

interface Joining extends Pick<OpenOptions, 'path' | 'nativeModule'> {
	/** Whether a missing folder is made as well. */
	readonly makeFolder: boolean;
	readonly server: JournalServer;
	readonly step: CheckStep;
	/** Runs before the copy gets its name: writes the files that must lie beside it. */
	readonly before: () => void;
}

/** Copies everything that the server has, completely or not at all. Gives the number of events. Throws ServerFailure and StoreFailure. */
export async function createCopy({ path, nativeModule, makeFolder, server, step, before }: Joining): Promise<number> {
	let above: readonly string[] = [];
	try {
		if (makeFolder) above = makeFolderOf(path, 0o700);
		const made = [storeFolder(path), lettersFolder(path)].filter((folder) => !lookAt(folder));
		const part = makePartFolder(dirname(path), path);
		try {
			const copy = join(part, 'journal');
			createEmpty(copy, path);
			const connection = connect(copy, 0, nativeModule, true);
			try {
				connection.pragma('journal_mode = delete');
				prepare(connection);
				layTables(connection, () => {});
				// Nobody else uses the file, and it is flushed as a whole.
				connection.pragma('synchronous = off');
				connection.pragma('cache_size = -65536');
				connection.exec('begin immediate');
				const events = await pullAll({ connection, path }, server, step);
				markShared({ connection }, { server: server.name });
				connection.exec('commit');
				connection.close();
				fileFailures(copy, () => flushFile(copy));
				before();
				moveToNew(copy, path);
				return events;
			} finally {
				connection.close();
			}
		} finally {
			discardFolder(part);
			if (!lookAt(path)) for (const folder of made) if (lookAt(folder)) removeFolder(folder);
		}
	} catch (error) {
		throw storeFailure(error, path);
	} finally {
		removeEmptyFolders(above);
	}
}

/** Fills a copy that has the tables and no event. Gives the number of events. */
async function pullAll(copy: Pick<Journal, 'connection' | 'path'>, server: JournalServer, step: CheckStep): Promise<number> {
	const { connection, path } = copy;
	let head = headOf(copy);
	for await (const page of server.after(head)) {
		head = prove(page, head, server);
		await bringFiles(path, page, server);
		for (const row of page) insertEvent({ connection }, row);
		await step(0, head.position);
	}
	if (head.position === 0) throw new ServerFailure({ code: 'notShared' }, server.name);
	await refill(copy, new Set(madeTables), step);
	return head.position;
}
