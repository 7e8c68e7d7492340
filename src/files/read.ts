/** Reading the program's own files: links are not followed, and a pipe in their place does not block. */

import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readSync, type Stats } from 'node:fs';
import { errorCode } from '../errorCode.ts';
import { FileFailure, fileFailures } from './failure.ts';
import { lookAt } from './folder.ts';

const PIECE = 262_144;
/** More than the file had when it was opened: its end shows, and what is added meanwhile comes, too. */
const A_LITTLE = 1_024;

/** Runs `read` with the file open. Throws FileFailure `noFolder` where there is none, `notAFile` where a link or anything else stands there. */
export function* piecesOf(path: string, look: (stat: Stats) => void = () => {}): Generator<Uint8Array> {
	const descriptor = openPlain(path);
	try {
		const stat = fileFailures(path, () => fstatSync(descriptor));
		if (!stat.isFile()) throw new FileFailure('notAFile', path);
		look(stat);
		for (;;) {
			const piece = Buffer.allocUnsafe(Math.min(PIECE, stat.size + A_LITTLE));
			const read = fileFailures(path, () => readSync(descriptor, piece));
			if (read === 0) return;
			yield piece.subarray(0, read);
		}
	} finally {
		closeSync(descriptor);
	}
}

/** The whole file. Throws FileFailure as `piecesOf` does. */
export function readWhole(path: string): Uint8Array {
	return Buffer.concat([...piecesOf(path)]);
}

/** Windows has neither of these; there a look beforehand must do. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function openPlain(path: string): number {
	const there = lookAt(path);
	if (!there) throw new FileFailure('noFolder', path, 'ENOENT');
	if (!there.isFile()) throw new FileFailure('notAFile', path);
	try {
		return openSync(path, FLAGS);
	} catch (error) {
		if (['ELOOP', 'ENXIO'].includes(errorCode(error) ?? '')) throw new FileFailure('notAFile', path);
		return fileFailures(path, () => {
			throw error;
		});
	}
}

/** The names in a folder; none where there is no folder. Throws FileFailure. */
export function entriesOf(folder: string): readonly Dirent[] {
	return fileFailures(folder, () => {
		try {
			return readdirSync(folder, { withFileTypes: true }).toSorted((left, right) => (left.name < right.name ? -1 : 1));
		} catch (error) {
			if (errorCode(error) === 'ENOENT') return [];
			throw error;
		}
	});
}
