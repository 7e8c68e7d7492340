/** Writes a file whole or not at all: under a temporary name, flushed, renamed, and the folder flushed. */

import { closeSync, constants, fchmodSync, openSync, realpathSync, renameSync, rmSync, type Stats, statfsSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../errorCode.ts';
import { FileFailure, fileFailures } from './failure.ts';
import { lookAt } from './folder.ts';
import { type Mode, PartFile, partPath } from './part.ts';
import { flushFolder, nameOver } from './system.ts';

export interface Writing {
	/** Whether a file that has the name is replaced. A link, a folder or a device never is. */
	readonly replace: boolean;
	readonly mode: Mode;
}

/** The bytes to write, in pieces as they come, or all at once. */
export type Pieces = AsyncIterable<string | Uint8Array> | readonly (string | Uint8Array)[] | Iterable<Uint8Array>;

/** Writes the pieces to `path`. Throws FileFailure, or what `pieces` throws; then nothing is left of it, and what was there is as it was. */
export async function writePieces(pieces: Pieces, path: string, writing: Writing): Promise<void> {
	const part = new PartFile(dirname(path), writing.mode, refuseTaken(path, writing.replace));
	try {
		for await (const piece of pieces) part.write(piece);
		name(part, path, writing.replace);
	} finally {
		part.discard();
	}
}

/** Writes a few words that replace others and may be lost in a power cut: whole or not at all, and quickly. Throws FileFailure. */
export function writeNote(content: string, path: string): void {
	const bytes = Buffer.from(content, 'utf8');
	if (isWrittenOver(bytes, path, refuseTaken(path, true))) return;
	const part = new PartFile(dirname(path), 0o600);
	try {
		part.write(bytes);
		part.finish(false);
		part.nameOver(path, false);
	} finally {
		part.discard();
	}
}

/** Whether the bytes stand in place of as many that were there: a few of them are written at once, and no name changes. */
function isWrittenOver(bytes: Uint8Array, path: string, there: Stats | undefined): boolean {
	if (there?.size !== bytes.length || there.nlink > 1) return false;
	try {
		const descriptor = openSync(path, constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0));
		try {
			return writeSync(descriptor, bytes) === bytes.length;
		} finally {
			closeSync(descriptor);
		}
	} catch {
		// Another's file, which may be replaced all the same.
		return false;
	}
}

/** Writes what is at hand to `path`, as `writePieces` does. */
export function writeWhole(content: string | Uint8Array, path: string, writing: Writing): void {
	const part = new PartFile(dirname(path), writing.mode, refuseTaken(path, writing.replace));
	try {
		part.write(content);
		name(part, path, writing.replace);
	} finally {
		part.discard();
	}
}

function name(part: PartFile, path: string, replace: boolean): void {
	part.finish();
	// Writing may have taken a while.
	refuseTaken(path, replace);
	if (replace) part.nameOver(path);
	else part.nameNew(path);
}

/** The file to be replaced; undefined where the name is free. */
function refuseTaken(path: string, replace: boolean): Stats | undefined {
	const there = lookAt(path);
	if (there && !there.isFile()) throw new FileFailure('notAFile', path);
	if (there && !replace) throw new FileFailure('exists', path);
	return there;
}

/** The file that a link leads to: settings are often links into somebody's collection of them, and are changed where they lie. */
export function behindLink(path: string): string {
	return fileFailures(path, () => {
		try {
			return realpathSync(path);
		} catch (error) {
			if (errorCode(error) === 'ENOENT') return path;
			throw error;
		}
	});
}

/** Removes a file where there is one. Throws FileFailure. */
export function removeFile(path: string): void {
	fileFailures(path, () => rmSync(path, { force: true }));
}

/**
 * Makes an empty file, for its owner only, that another writer fills: SQLite would make one that others may read. Throws FileFailure about `wanted`,
 * for which it is made: `exists` where anything is.
 */
export function createEmpty(path: string, wanted = path): void {
	fileFailures(wanted, () => {
		const descriptor = openSync(path, 'wx', 0o600);
		try {
			fchmodSync(descriptor, 0o600);
		} finally {
			closeSync(descriptor);
		}
	});
}

/**
 * Moves a finished file to a name that nothing has, and puts the name on the disk: at no moment has the file two names. Throws FileFailure `exists`
 * where anything is there. A run that is killed in the middle leaves an empty file.
 */
export function moveToNew(file: string, path: string): void {
	createEmpty(path);
	try {
		fileFailures(path, () => renameSync(file, path));
	} catch (error) {
		rmSync(path, { force: true });
		throw error;
	}
	fileFailures(path, () => flushFolder(dirname(path)));
}

/** Moves a finished file to a name that another may have, which is gone then, and puts the name on the disk. Throws FileFailure. */
export function moveOver(file: string, path: string): void {
	fileFailures(path, () => {
		nameOver(file, path);
		flushFolder(dirname(path));
	});
}

/** Gives a finished folder its name, and puts the name on the disk. Throws FileFailure `exists` where anything is there. */
export function nameFolder(folder: string, path: string): void {
	if (lookAt(path)) throw new FileFailure('exists', path);
	fileFailures(path, () => {
		flushFolder(folder);
		renameSync(folder, path);
		flushFolder(dirname(path));
	});
}

/** Removes a folder with all that is in it; a run that is killed in the middle leaves nothing that looks whole. Throws FileFailure. */
export function removeFolder(path: string): void {
	const part = partPath(dirname(path));
	fileFailures(path, () => {
		renameSync(path, part);
		rmSync(part, { recursive: true, force: true });
	});
}

/** How many bytes are free where the folder lies. Throws FileFailure. */
export function freeBytes(folder: string): number {
	const { bavail, bsize } = fileFailures(folder, () => statfsSync(folder));
	return bavail * bsize;
}
