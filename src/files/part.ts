/** Unfinished files: a file is written under a temporary name that identifies the run, until it is complete. */

import { closeSync, fchmodSync, fsyncSync, lstatSync, mkdirSync, openSync, readFileSync, rmSync, type Stats, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getBuiltinModule, kill, pid, uptime } from 'node:process';
import { errorCode } from '../errorCode.ts';
import { FileFailure, fileFailures } from './failure.ts';
import { namesIn } from './folder.ts';
import { flushFolder, likeReplaced, nameNew, nameOver } from './system.ts';

export const PART = { before: '.claims-', after: '.part' } as const;

/** An unfinished journal has SQLite's own file beside it. */
const NAME = /^\.claims-([0-9a-f]{8})[0-9a-f]{4}\.part(?:-journal)?$/;

/** Whether a file of this name is, or was, being written. */
export function isPartName(name: string): boolean {
	return NAME.test(name);
}

/** A path in the folder that nothing has. What it is made with must be exclusive all the same. */
export function partPath(folder: string): string {
	const chance = Math.floor(Math.random() * 0x10000);
	return join(folder, `${PART.before}${ownMark()}${chance.toString(16).padStart(4, '0')}${PART.after}`);
}

/** Removes the unfinished files and folders that runs of this machine left in the folder when they were killed. What cannot be removed stays. */
export function clearParts(folder: string): void {
	for (const name of namesIn(folder)) {
		const mark = NAME.exec(name)?.[1];
		if (mark === undefined) continue;
		try {
			const path = join(folder, name);
			if (isDead(mark, lstatSync(path).mtimeMs)) rmSync(path, { recursive: true, force: true });
		} catch {
			// Harmless; `doctor` reports it.
		}
	}
}

/** The unfinished files and folders in the folder, whoever writes or wrote them. */
export function partsIn(folder: string): readonly string[] {
	return namesIn(folder)
		.filter(isPartName)
		.map((name) => join(folder, name));
}

/** The mode of the finished file: exactly this one; or that of the file it replaces, else what the user's mask leaves of 0666. */
export type Mode = number | 'usual';

/** A file that is being written. To be discarded whatever happened: what has its name by then stays. */
export class PartFile {
	readonly path: string;
	readonly #folder: string;
	readonly #mode: Mode;
	readonly #replaced: Stats | undefined;
	#descriptor: number | undefined;
	#named = false;

	/** Makes it, in the folder where it stays: a name cannot be given across file systems. Throws FileFailure about `folder`. */
	constructor(folder: string, mode: Mode, replaced?: Stats) {
		this.#folder = folder;
		this.#mode = mode;
		this.#replaced = replaced;
		clearParts(folder);
		// The replacement of a file that few may read must not be readable by others meanwhile.
		const own = mode === 'usual' && !replaced ? 0o666 : 0o600;
		const made = fileFailures(folder, () => madeAtNew(folder, (path) => ({ path, descriptor: openSync(path, 'wx', own) })));
		this.path = made.path;
		this.#descriptor = made.descriptor;
	}

	/** Throws FileFailure, as on a full disk. */
	write(piece: string | Uint8Array): void {
		const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
		fileFailures(this.#folder, () => {
			// The system may take them in parts.
			for (let written = 0; written < bytes.length; ) written += writeSync(this.#open, bytes, written, bytes.length - written);
		});
	}

	/** Puts what was written on the disk, unless it does not matter. Nothing can be written after it. */
	finish(flush = true): void {
		fileFailures(this.#folder, () => {
			if (this.#mode !== 'usual') fchmodSync(this.#open, this.#mode);
			else if (this.#replaced) likeReplaced(this.#open, this.#replaced);
			if (flush) fsyncSync(this.#open);
			this.#close();
		});
	}

	/** Gives it a name that nothing has. Throws FileFailure `exists` where something has it. The name is on the disk after it. */
	nameNew(path: string): void {
		fileFailures(path, () => nameNew(this.path, path, (taken) => lstatSync(taken, { throwIfNoEntry: false }) !== undefined));
		this.#keep(path);
	}

	/** Gives it a name that another may have, which is gone then. The name is on the disk after it, unless it does not matter. */
	nameOver(path: string, flush = true): void {
		fileFailures(path, () => nameOver(this.path, path));
		this.#keep(path, flush);
	}

	discard(): void {
		if (this.#descriptor !== undefined) this.#close();
		if (!this.#named) rmSync(this.path, { force: true });
	}

	get #open(): number {
		if (this.#descriptor === undefined) throw new RangeError(`closed: ${this.path}`);
		return this.#descriptor;
	}

	#close(): void {
		const descriptor = this.#open;
		this.#descriptor = undefined;
		closeSync(descriptor);
	}

	#keep(path: string, flush = true): void {
		this.#named = true;
		if (flush) fileFailures(path, () => flushFolder(dirname(path)));
	}
}

/** What is made at a path that nothing has. An exclusive creation follows no link that somebody put there. */
function madeAtNew<T>(folder: string, make: (path: string) => T): T {
	for (;;) {
		try {
			return make(partPath(folder));
		} catch (error) {
			if (errorCode(error) !== 'EEXIST') throw error;
		}
	}
}

/** Makes an unfinished folder in the folder, for its owner only, and gives its path. Throws FileFailure about `wanted`, for which it is made. */
export function makePartFolder(folder: string, wanted: string): string {
	clearParts(folder);
	return fileFailures(wanted, () =>
		madeAtNew(folder, (path) => {
			mkdirSync(path, { mode: 0o700 });
			return path;
		}),
	);
}

/** Takes an unfinished folder away, with all that is in it. */
export function discardFolder(path: string): void {
	if (!isPartName(path.slice(dirname(path).length + 1))) throw new FileFailure('notAFolder', path);
	rmSync(path, { recursive: true, force: true });
}

/** This run, as eight hexadecimal digits: two for the machine, six for its process. */
export function ownMark(): string {
	return `${machine()}${(pid % 0x1000000).toString(16).padStart(6, '0')}`;
}

/**
 * Whether the run with the mark was one of this machine and is over; `madeAt` is when its file was made, in milliseconds since 1970. Of another
 * machine nobody knows.
 */
export function isDead(mark: string, madeAt: number): boolean {
	if (!mark.startsWith(machine())) return false;
	// After a power cut another program may have the number of that process.
	if (madeAt < startOfMachine() - A_MINUTE) return true;
	const other = Number.parseInt(mark.slice(2), 16);
	// Otherwise it is indistinguishable from a longer number with the same ending.
	if (other === 0 || pid >= 0x1000000) return false;
	try {
		kill(other, 0);
	} catch (error) {
		// EPERM: it runs, as somebody else.
		return errorCode(error) === 'ESRCH';
	}
	return hasEnded(other);
}

/** Whether a process that still has its number is over, and only nobody has asked yet how it ended: in a container nobody may ever ask. */
function hasEnded(processId: number): boolean {
	try {
		// The name, in brackets, may itself have any characters; the state is the letter after it.
		return /^.*\) [ZX]/s.test(readFileSync(`/proc/${processId}/stat`, 'latin1'));
	} catch {
		// Only Linux has such a file.
		return false;
	}
}

const A_MINUTE = 60_000;

/** When the machine was started, in milliseconds since 1970: as long before this process as both clocks say. */
function startOfMachine(): number {
	return performance.timeOrigin - (system().uptime() - uptime()) * 1000;
}

/** A checksum of the machine's name: a folder may be shared over a network. */
function machine(): string {
	let sum = 7;
	for (const letter of system().hostname()) sum = (sum * 31 + letter.charCodeAt(0)) % 251;
	return sum.toString(16).padStart(2, '0');
}

/** Loaded where it is asked: most runs write nothing. */
function system() {
	return getBuiltinModule('node:os');
}
