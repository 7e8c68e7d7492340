/** Whether each file that events name lies beside the journal as it was, and what lies there besides. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptFile } from '../domain/kept.ts';
import { failing } from './disk.ts';
import { errorCode } from './failure.ts';
import { keptFolder, keptPath, refuseLinks } from './kept.ts';
import { type KeptOf, keptName } from './keptFiles.ts';
import { type KeptFault, keptFault } from './keptRead.ts';
import type { Journal } from './open.ts';

/** A file with a fault, as people find it. */
export interface FaultyFile extends Pick<KeptFile, 'name' | 'size'> {
	readonly number: string;
	readonly path: string;
	readonly fault: KeptFault;
}

/** Reads every file to its end; each fault is told as it is found. `step` is told how many bytes are behind. */
export async function checkKept(
	journal: Journal,
	files: Iterable<KeptOf>,
	tell: (faulty: FaultyFile) => void,
	step: (bytes: number) => Promise<void>,
): Promise<void> {
	let behind = 0;
	refuseLinks(journal.path);
	for (const file of files) {
		let read = behind;
		const fault = await keptFault(journal.path, file, (size) => {
			read += size;
			return step(read);
		});
		behind += file.size;
		if (fault) tell(faultyFile(journal, file, fault));
	}
}

/** The file as it is spoken of. */
export function faultyFile(journal: Journal, file: KeptOf, fault: KeptFault): FaultyFile {
	return { ...keptName(journal, file), size: file.size, path: keptPath(journal.path, file.sha256), fault };
}

/** What lies among the files and is none of them: what a crash left, what somebody put there. Unfinished ones are no part of it. */
export function extraFiles(journal: Journal, files: ReadonlyMap<string, KeptOf>): readonly string[] {
	const folder = keptFolder(journal.path);
	return entriesOf(folder).flatMap((outer) => {
		if (/^\.claims-[0-9a-f]{12}\.part$/.test(outer.name)) return [];
		if (!outer.isDirectory() || !/^[0-9a-f]{2}$/.test(outer.name)) return [join(folder, outer.name)];
		return entriesOf(join(folder, outer.name)).flatMap(({ name }) =>
			files.has(name) && name.startsWith(outer.name) ? [] : [join(folder, outer.name, name)],
		);
	});
}

function entriesOf(folder: string) {
	return failing(folder, () => {
		try {
			return readdirSync(folder, { withFileTypes: true }).toSorted((one, other) => (one.name < other.name ? -1 : 1));
		} catch (error) {
			if (errorCode(error) === 'ENOENT') return [];
			throw error;
		}
	});
}
