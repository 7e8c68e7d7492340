/** The files of a journal copied to those of another: each proves itself on the way, or is not copied. */

import { stage } from './kept.ts';
import { type FaultyFile, faultyFile } from './keptCheck.ts';
import type { KeptOf } from './keptFiles.ts';
import { KeptFault, keptBytes } from './keptRead.ts';
import type { Journal } from './open.ts';

/** Copies the files beside the journal at `to`; those that are missing or altered are given back. `step` is told the share of all bytes that is done. */
export async function copyKept(
	journal: Journal,
	to: string,
	files: readonly KeptOf[],
	step: (share: number) => Promise<void>,
): Promise<readonly FaultyFile[]> {
	const total = files.reduce((sum, { size }) => sum + size, 0);
	const faulty: FaultyFile[] = [];
	let behind = 0;
	for (const file of files) {
		let read = behind;
		async function* watched(): AsyncGenerator<Uint8Array> {
			for await (const piece of keptBytes(journal.path, file)) {
				read += piece.length;
				await step(read / Math.max(1, total));
				yield piece;
			}
		}
		try {
			const staged = await stage(to, watched());
			try {
				staged.place();
			} finally {
				staged.discard();
			}
		} catch (error) {
			if (!(error instanceof KeptFault)) throw error;
			faulty.push(faultyFile(journal, file, error));
		}
		behind += file.size;
	}
	return faulty;
}
