/** Locks between runs of the program: a small file, created exclusively, that names the run that holds it. */

import { linkSync, lstatSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../errorCode.ts';
import { FileFailure, fileFailures } from './failure.ts';
import { isDead, ownMark, PartFile, partPath } from './part.ts';

export interface Lock {
	/** Lets it go. */
	release(): void;
}

/** Takes the lock at `path`; undefined while another run, or another part of this one, has it. Throws FileFailure where none can be made. */
export function tryLock(path: string): Lock | undefined {
	return fileFailures(path, () => {
		for (let tries = 0; tries < 3; tries++) {
			if (make(path)) return { release: () => rmSync(path, { force: true }) };
			const holder = holderOf(path);
			// Gone meanwhile: once more.
			if (holder === undefined) continue;
			if (!isDead(holder.mark, holder.since)) return undefined;
			takeAway(path, holder.mark);
		}
		return undefined;
	});
}

/** Whether another run, or another part of this one, holds the lock. */
export function isLocked(path: string): boolean {
	const holder = fileFailures(path, () => holderOf(path));
	return holder !== undefined && !isDead(holder.mark, holder.since);
}

/** Runs `act` with the lock; waits for it for some seconds. Throws FileFailure where it is held longer. */
export async function withLock<T>(path: string, act: () => Promise<T>, onBusy: () => Error): Promise<T> {
	for (let waited = 0; waited < PATIENCE; waited += WAIT) {
		const lock = tryLock(path);
		if (lock) {
			try {
				return await act();
			} finally {
				lock.release();
			}
		}
		await new Promise((resolve) => setTimeout(resolve, WAIT));
	}
	throw onBusy();
}

/** Both in milliseconds. */
const PATIENCE = 10_000;
const WAIT = 20;

/** Makes the lock with its holder in it from the first moment: a run that is killed meanwhile leaves no lock without a holder. */
function make(path: string): boolean {
	const part = new PartFile(dirname(path), 0o600);
	try {
		part.write(ownMark());
		part.finish();
		part.nameNew(path);
		return true;
	} catch (error) {
		if (error instanceof FileFailure && error.code === 'exists') return false;
		throw error;
	} finally {
		part.discard();
	}
}

interface Holder {
	readonly mark: string;
	/** In milliseconds since 1970. */
	readonly since: number;
}

/** Who has it; undefined where nobody has. */
function holderOf(path: string): Holder | undefined {
	try {
		return { mark: readFileSync(path, 'latin1'), since: lstatSync(path).mtimeMs };
	} catch (error) {
		if (errorCode(error) === 'ENOENT') return undefined;
		throw error;
	}
}

/** Takes away the lock of a run that was killed. What another run has put there meanwhile is put back. */
function takeAway(path: string, holder: string): void {
	const aside = partPath(dirname(path));
	try {
		renameSync(path, aside);
	} catch (error) {
		if (errorCode(error) === 'ENOENT') return;
		throw error;
	}
	try {
		if (holderOf(aside)?.mark !== holder) linkSync(aside, path);
	} catch {
		// A third run was faster, and has it.
	}
	rmSync(aside, { force: true });
}
