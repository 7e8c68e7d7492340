/** The files that others' events name come to this desk. */

import { lookAt } from '../files/folder.ts';
import { type JournalServer, ServerFailure } from './journalServer.ts';
import { filesNamed } from './pull.ts';
import type { EventTable } from './schema.ts';
import { writeReadable } from './storedCheck.ts';
import { stage, storedBytes, storedPath } from './storedFiles.ts';

/** Brings the files that the events name and that do not lie here yet. */
export async function bringFiles(path: string, page: readonly EventTable[], server: JournalServer): Promise<void> {
	for (const file of page.flatMap(filesNamed)) {
		// Letters and templates of the first version, whose size is not known, come into the store, too: it is where all are brought from.
		const there = lookAt(storedPath(path, file.sha256));
		if (!there || (file.size !== null && there.size !== file.size)) await bring(path, file.sha256, server);
		if (file.readable !== null) writeReadable(path, file.readable, storedBytes(path, file));
	}
}

async function bring(path: string, sha256: string, server: JournalServer): Promise<void> {
	const staged = await stage(path, server.pieces(sha256));
	try {
		if (staged.sha256 !== sha256) throw new ServerFailure({ code: 'fileMissing', sha256 }, server.name);
		staged.store();
	} finally {
		staged.discard();
	}
}
