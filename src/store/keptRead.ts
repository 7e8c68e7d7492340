/** A kept file read back: its bytes prove themselves, or are told apart from those that were kept. */

import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { KeptBytes } from '../domain/kept.ts';
import { failing } from './disk.ts';
import { errorCode } from './failure.ts';
import { keptPath, refuseLinks } from './kept.ts';

/** What is wrong with it: it is not there; what is there is no file, as a link or a folder; its size or its bytes are others; the system gives it to nobody. */
export type KeptFaultCode = 'missing' | 'notAFile' | 'otherSize' | 'altered' | 'unreadable';

export class KeptFault extends Error {
	readonly what: KeptFaultCode;
	/** The size that was found, or what the system said. */
	readonly detail: string;

	constructor(what: KeptFaultCode, detail = '') {
		super(`${what} ${detail}`);
		this.what = what;
		this.detail = detail;
	}
}

const PIECE = 262_144;

/**
 * The bytes; the last of them come only when all were found to be those that were kept. Throws KeptFault where they are not, and
 * StoreFailure where a folder leads elsewhere or the disk fails.
 */
export async function* keptBytes(journal: string, { sha256, size }: KeptBytes): AsyncGenerator<Uint8Array> {
	refuseLinks(journal, sha256);
	const path = keptPath(journal, sha256);
	const file = opened(path);
	try {
		const stat = fstatSync(file);
		if (!stat.isFile()) throw new KeptFault('notAFile');
		if (stat.size !== size) throw new KeptFault('otherSize', String(stat.size));
		const hash = createHash('sha256');
		let held: Uint8Array | undefined;
		let length = 0;
		for (let piece = next(path, file); piece.length > 0; piece = next(path, file)) {
			hash.update(piece);
			length += piece.length;
			if (length > size) throw new KeptFault('otherSize', String(length));
			if (held) yield held;
			held = piece;
		}
		if (length !== size) throw new KeptFault('otherSize', String(length));
		if (hash.digest('hex') !== sha256) throw new KeptFault('altered');
		if (held) yield held;
	} finally {
		closeSync(file);
	}
}

/** What is wrong with it; undefined where all its bytes are those that were kept. `step` is told of each piece. */
export async function keptFault(journal: string, bytes: KeptBytes, step: (size: number) => Promise<void>): Promise<KeptFault | undefined> {
	try {
		for await (const piece of keptBytes(journal, bytes)) await step(piece.length);
		return undefined;
	} catch (error) {
		if (error instanceof KeptFault) return error;
		throw error;
	}
}

/** No link is followed, and a pipe that was put there does not hold anybody up. */
function opened(path: string): number {
	try {
		return openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	} catch (error) {
		const code = errorCode(error);
		if (code === 'ENOENT') throw new KeptFault('missing');
		if (code === 'ELOOP' || code === 'ENXIO') throw new KeptFault('notAFile');
		throw new KeptFault('unreadable', String(error));
	}
}

function next(path: string, file: number): Uint8Array {
	const piece = Buffer.allocUnsafe(PIECE);
	return failing(path, () => piece.subarray(0, readSync(file, piece)));
}
