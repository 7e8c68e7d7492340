/** Brings the files that other desks' events name to this desk. */

import type { NamedFile } from '../../domain/storedFile.ts';
import { lookAt, refuseOtherThanFolder } from '../../files/folder.ts';
import { filesNamed } from '../files/namedFiles.ts';
import { writeReadable } from '../files/storedCheck.ts';
import { stage, storedBytes, storedPath, storeFolder } from '../files/storedFiles.ts';
import type { EventTable } from '../schema.ts';
import { type JournalServer, ServerFailure } from './journalServer.ts';

/**
 * Cuts a page before each event whose file is still to come, so that earlier events need not wait for it. Letters and templates of the first
 * version, whose size is not known, are small.
 */
export function* untilFiles(path: string, page: readonly EventTable[]): Generator<readonly EventTable[]> {
	let begin = 0;
	for (const [index, row] of page.entries()) {
		if (index === begin || !filesNamed(row).some((file) => file.size !== null && !isHere(path, file))) continue;
		yield page.slice(begin, index);
		begin = index;
	}
	if (begin < page.length) yield page.slice(begin);
}

/** Brings the files that the events name and that do not lie here yet. Throws ServerFailure, `fileComing` where the line broke. */
export async function bringFiles(path: string, page: readonly EventTable[], server: JournalServer): Promise<void> {
	for (const file of page.flatMap(filesNamed)) {
		if (!isHere(path, file)) await bringFile(path, file, server);
		if (file.readable !== null) writeReadable(path, file.readable, storedBytes(path, file));
	}
}

/** Letters and templates of the first version come into the store, too: it is where all are copied from. */
function isHere(path: string, { sha256, size }: NamedFile): boolean {
	refuseOtherThanFolder(storeFolder(path));
	const there = lookAt(storedPath(path, sha256));
	return there !== undefined && (size === null || there.size === size);
}

/** Brings a file into the store, and gives its path there. Throws ServerFailure. */
export async function bringFile(
	path: string,
	{ sha256, size }: Pick<NamedFile, 'sha256' | 'size'>,
	server: JournalServer,
): Promise<string> {
	const staged = await stage(path, server.pieces(sha256)).catch((error: unknown) => {
		if (size === null || !(error instanceof ServerFailure) || error.problem.code !== 'away') throw error;
		throw new ServerFailure({ code: 'fileComing', size }, server.name);
	});
	try {
		if (staged.sha256 !== sha256) throw new ServerFailure({ code: 'fileMissing', sha256 }, server.name);
		staged.store();
		return storedPath(path, sha256);
	} finally {
		staged.discard();
	}
}
