/** System calls that some systems lack, with their substitutes. */

import {
	chmodSync,
	closeSync,
	constants,
	fchmodSync,
	fchownSync,
	fsyncSync,
	linkSync,
	openSync,
	renameSync,
	type Stats,
	unlinkSync,
} from 'node:fs';
import { sep } from 'node:path';
import { errorCode } from '../errorCode.ts';
import { FileFailure } from './failure.ts';

/** Windows has no modes, flushes no folders, and replaces no file that is open or may not be written to. */
export const onWindows = sep === '\\';

/** Flags that open a file to be read without waiting for the other end of a pipe; Windows has no such files. */
export const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Runs `act` with the file open, and closes it whatever happens: a descriptor that stays open keeps Windows from renaming the folder. */
function withOpen<T>(path: string, flags: string, act: (descriptor: number) => T): T {
	const descriptor = openSync(path, flags);
	try {
		return act(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

/** Puts the bytes of a file on the disk. */
export function flushFile(path: string): void {
	// Windows flushes only what is open for writing.
	withOpen(path, onWindows ? 'r+' : 'r', fsyncSync);
}

/** Puts the names in a folder on the disk, where the system can. */
export function flushFolder(path: string): void {
	if (onWindows) return;
	try {
		withOpen(path, 'r', fsyncSync);
	} catch (error) {
		// Some file systems flush no folders, and one may be for writing into only; a disk that fails says so.
		if (!['EINVAL', 'ENOTSUP', 'EACCES', 'EPERM'].includes(errorCode(error) ?? '')) throw error;
	}
}

/** Gives the file a name that nothing has yet. Throws EEXIST where something has it. */
export function nameNew(file: string, path: string, isTaken: (path: string) => boolean): void {
	try {
		linkSync(file, path);
	} catch (error) {
		// FAT and some network drives have no links, of which Windows says EISDIR: there a look beforehand must do.
		if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR'].includes(errorCode(error) ?? '')) throw error;
		if (isTaken(path)) throw new FileFailure('exists', path);
		renameSync(file, path);
		return;
	}
	unlinkSync(file);
}

/** Gives the file a name that another may have: that one is gone then. Throws FileFailure `held` where a program has it open. */
export function nameOver(file: string, path: string): void {
	for (let tries = 1; ; tries++) {
		try {
			renameSync(file, path);
			return;
		} catch (error) {
			// The file itself was made in the same folder, so it is not the folder that may not be written to.
			if (!['EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error) ?? '')) throw error;
			if (!onWindows || tries === TRIES) throw new FileFailure('held', path, String(error));
			// Windows replaces nothing that is marked as read-only, and nothing that a virus scanner is just looking at.
			makeWritable(path);
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
		}
	}
}

const TRIES = 10;

/** How long to wait between two tries, in milliseconds. */
const WAIT = 50;

function makeWritable(path: string): void {
	try {
		chmodSync(path, 0o600);
	} catch {
		// The rename says what is wrong.
	}
}

/** Gives an open file the owner, the group and the mode of another. Where the group cannot be given, it gets no more rights than everybody. */
export function likeReplaced(descriptor: number, replaced: Stats): void {
	if (onWindows) return;
	const mode = replaced.mode & 0o777;
	fchmodSync(
		descriptor,
		canOwn(descriptor, replaced.uid, replaced.gid) || canOwn(descriptor, -1, replaced.gid) ? mode : forStrangers(mode),
	);
}

function canOwn(descriptor: number, user: number, group: number): boolean {
	try {
		fchownSync(descriptor, user, group);
		return true;
	} catch {
		return false;
	}
}

function forStrangers(mode: number): number {
	return (mode & 0o707) | (mode & 0o070 & ((mode & 0o007) << 3));
}
