/** Files kept beside the journal, each under its hash: a letter that left, a paper that came. No name from outside is ever a path here. */

import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, lstatSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KeptBytes } from '../domain/kept.ts';
import { beside, PART } from './beside.ts';
import { failing, flush, writeAll } from './disk.ts';
import { errorCode, StoreFailure } from './failure.ts';

/** Bytes that are written and flushed, and not in their place yet. */
export interface Staged extends KeptBytes {
	/**
	 * Gives them their place; the same bytes lie there once, whoever brings them. It is what `beforeCommit` of a recording is for: the
	 * event that names them is committed after it, so that none is ever without its file. Throws StoreFailure.
	 */
	place(): void;
	/** Takes them away, unless they are in their place; to be called whatever happened. */
	discard(): void;
}

/** The folder of the files of a journal. */
export function keptFolder(journal: string): string {
	return `${journal}${beside.attachments}`;
}

/** Where the bytes of that hash lie, or would lie: in a folder of those that begin alike. */
export function keptPath(journal: string, sha256: string): string {
	if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`no hash: ${sha256}`);
	return join(keptFolder(journal), sha256.slice(0, 2), sha256);
}

/** Throws StoreFailure where a folder of the journal's files is a link, or no folder: what lies there could lie anywhere. */
export function refuseLinks(journal: string, sha256?: string): void {
	const folders = [keptFolder(journal), ...(sha256 === undefined ? [] : [dirname(keptPath(journal, sha256))])];
	for (const folder of folders) {
		const there = failing(folder, () => lstatSync(folder, { throwIfNoEntry: false }));
		if (there && !there.isDirectory()) throw new StoreFailure('notAFolder', folder);
	}
}

/**
 * Writes the bytes into that folder as they come, hashed on the way. Throws StoreFailure where they cannot be written, and what
 * `pieces` throws as it is; then nothing is left.
 */
export async function stage(journal: string, pieces: AsyncIterable<Uint8Array>): Promise<Staged> {
	const folder = keptFolder(journal);
	const part = join(folder, `${PART.before}${randomBytes(6).toString('hex')}${PART.after}`);
	refuseLinks(journal);
	const file = failing(folder, () => {
		makeFolder(folder);
		return openSync(part, 'wx', 0o600);
	});
	const discard = () => rmSync(part, { force: true });
	let open = true;
	try {
		const hash = createHash('sha256');
		let size = 0;
		for await (const piece of pieces) {
			hash.update(piece);
			size += piece.length;
			failing(folder, () => writeAll(file, piece));
		}
		failing(folder, () => fsyncSync(file));
		closeSync(file);
		open = false;
		// It is evidence: nobody writes to it again.
		failing(folder, () => chmodSync(part, 0o400));
		const sha256 = hash.digest('hex');
		return { sha256, size, place: () => place(journal, part, sha256), discard };
	} catch (error) {
		if (open) closeSync(file);
		discard();
		throw error;
	}
}

/** What `stage` would find of the bytes, and nothing written. */
export async function measured(pieces: AsyncIterable<Uint8Array>): Promise<KeptBytes> {
	const hash = createHash('sha256');
	let size = 0;
	for await (const piece of pieces) {
		hash.update(piece);
		size += piece.length;
	}
	return { sha256: hash.digest('hex'), size };
}

function place(journal: string, part: string, sha256: string): void {
	const path = keptPath(journal, sha256);
	refuseLinks(journal, sha256);
	failing(path, () => {
		makeFolder(dirname(path));
		// Over what lies there, if anything does: it is the same, or it was altered and is mended now.
		replace(path, part);
		flush(dirname(path));
	});
}

function replace(path: string, part: string): void {
	try {
		renameSync(part, path);
	} catch (error) {
		if (errorCode(error) !== 'EPERM' || !existsSync(path)) throw error;
		// Windows replaces nothing that must not be written to.
		chmodSync(path, 0o600);
		renameSync(part, path);
	}
}

/** The folder is there after it, and is its owner's alone. */
function makeFolder(folder: string): void {
	try {
		mkdirSync(folder, { mode: 0o700 });
	} catch (error) {
		if (errorCode(error) === 'EEXIST') return;
		throw error;
	}
	flush(dirname(folder));
}
