/** The store of files: each lies under its hash. A name from outside is never used as a path. */

import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { FileBytes, NamedFile } from '../../domain/storedFile.ts';
import { FileFailure } from '../../files/failure.ts';
import { makeOwnFolder, refuseOtherThanFolder, removeEmptyFolders } from '../../files/folder.ts';
import { PartFile } from '../../files/part.ts';
import { piecesOf } from '../../files/read.ts';
import { removeFile } from '../../files/write.ts';
import { StoreFailure, storeFailure } from '../failure.ts';
import { sidecars } from '../sidecars.ts';

/** Bytes that are written and flushed, but not in the store yet. */
export interface Staged extends FileBytes {
	/**
	 * Moves them into the store, in which equal bytes lie once. To be called in `beforeCommit` of a recording: the event that names them is
	 * committed after it, so that no event is ever without its file. Throws StoreFailure.
	 */
	store(): void;
	/** Removes them, unless they were stored; to be called in any case. */
	discard(): void;
}

/** The folder of the stored files of a journal. */
export function storeFolder(journal: string): string {
	return `${journal}${sidecars.attachments}`;
}

/** The folder of a journal's letters under their readable names. */
export function lettersFolder(journal: string): string {
	return `${journal}${sidecars.letters}`;
}

/** The path of the bytes with this hash: in a folder named by its first digits. */
export function storedPath(journal: string, sha256: string): string {
	if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`no hash: ${sha256}`);
	return join(storeFolder(journal), sha256.slice(0, 2), sha256);
}

/** Where the readable copy of a letter lies; undefined for a name that leads elsewhere, which this program never gave. */
export function readablePath(journal: string, name: string): string | undefined {
	return name === '' || /[/\\\0]|^\./.test(name) ? undefined : join(lettersFolder(journal), name);
}

/**
 * Writes the bytes into the store as they come, hashed on the way. Throws StoreFailure where they cannot be written, and what
 * `pieces` throws as it is; then nothing is left.
 */
export async function stage(journal: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Staged> {
	const part = storing(journal, () => partIn(storeFolder(journal)));
	const discard = () => {
		part.discard();
		// It is there only while something lies in it.
		removeEmptyFolders([storeFolder(journal)]);
	};
	try {
		const hash = createHash('sha256');
		let size = 0;
		for await (const piece of pieces) {
			hash.update(piece);
			size += piece.length;
			storing(journal, () => part.write(piece));
		}
		storing(journal, () => part.finish());
		const sha256 = hash.digest('hex');
		let stored = false;
		return {
			sha256,
			size,
			store: () => {
				// A change that is decided a second time has stored it already.
				if (!stored) storing(journal, () => storePart(part, storedPath(journal, sha256)));
				stored = true;
			},
			discard,
		};
	} catch (error) {
		discard();
		throw error;
	}
}

/** An unfinished file in the store. */
function partIn(folder: string): PartFile {
	const made = makeOwnFolder(folder);
	try {
		// Evidence: read-only from now on.
		return new PartFile(folder, 0o400);
	} catch (error) {
		removeEmptyFolders(made);
		throw error;
	}
}

/** Writes the bytes and stores them at once. Throws as `stage` does. */
export async function storePieces(journal: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
	const staged = await stage(journal, pieces);
	try {
		staged.store();
	} finally {
		staged.discard();
	}
}

/** The hash and size that `stage` would give, without writing anything; texts are taken as UTF-8. */
export async function measured(pieces: AsyncIterable<string | Uint8Array>): Promise<FileBytes> {
	const hash = createHash('sha256');
	let size = 0;
	for await (const piece of pieces) {
		hash.update(piece);
		size += Buffer.byteLength(piece);
	}
	return { sha256: hash.digest('hex'), size };
}

/** The hash and size of bytes in memory. */
export function bytesOf(bytes: Uint8Array): FileBytes {
	return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

/** Removes the readable copy of a letter that was not recorded. `doctor` reports a copy that cannot be removed. */
export function removeReadable(journal: string, name: string): void {
	const path = readablePath(journal, name);
	if (path === undefined) return;
	try {
		removeFile(path);
		removeEmptyFolders([dirname(path)]);
	} catch (error) {
		if (!(error instanceof FileFailure)) throw error;
	}
}

/** Replaces an existing file: it has the same hash, or was corrupted. */
function storePart(part: PartFile, path: string): void {
	refuseOtherThanFolder(dirname(dirname(path)));
	const made = makeOwnFolder(dirname(path));
	try {
		part.nameOver(path);
	} catch (error) {
		removeEmptyFolders(made);
		throw error;
	}
}

/** Runs `act`; rethrows file system errors as StoreFailure. */
export function storing<T>(path: string, act: () => T): T {
	try {
		return act();
	} catch (error) {
		throw storeFailure(error, path);
	}
}

/** A fault of a file at one location: missing; not a file, but a link or a folder; of another size or other bytes; not readable. */
type FileFaultCode = 'missing' | 'notAFile' | 'otherSize' | 'altered' | 'unreadable';

export class FileFault extends Error {
	readonly what: FileFaultCode;
	/** The location that was checked. */
	readonly path: string;
	/** The actual size, or what the operating system reported. */
	readonly detail: string;

	constructor(what: FileFaultCode, path: string, detail = '') {
		super(`${what} ${path} ${detail}`);
		this.what = what;
		this.path = path;
		this.detail = detail;
	}
}

/** The locations where a file must lie, the store first. A name that leads elsewhere counts as a missing file. */
export function locationsOf(
	journal: string,
	{ sha256, stored, readable }: Pick<NamedFile, 'sha256' | 'stored' | 'readable'>,
): readonly string[] {
	const copy = readable === null ? [] : [readablePath(journal, readable) ?? ''];
	return stored ? [storedPath(journal, sha256), ...copy] : copy;
}

/**
 * The bytes of a file at one location; the last of them come only after the hash of all was found right. Throws FileFault where it is wrong,
 * and StoreFailure where a folder leads elsewhere or the disk fails.
 */
export function* provenBytes(path: string, { sha256, size }: Pick<NamedFile, 'sha256' | 'size'>): Generator<Uint8Array> {
	if (path === '') throw new FileFault('missing', path);
	const hash = createHash('sha256');
	let held: Uint8Array | undefined;
	let length = 0;
	try {
		refuseLinkedFolders(path);
		const sameSize = (found: number) => {
			if (size !== null && found !== size) throw new FileFault('otherSize', path, String(found));
		};
		for (const piece of piecesOf(path, (stat) => sameSize(stat.size))) {
			hash.update(piece);
			length += piece.length;
			if (size !== null && length > size) sameSize(length);
			if (held) yield held;
			held = piece;
		}
		sameSize(length);
	} catch (error) {
		throw faultOf(path, error);
	}
	if (hash.digest('hex') !== sha256) throw new FileFault('altered', path);
	if (held) yield held;
}

/** The bytes of a small file that an event names, from the first location where it is intact. Throws StoreFailure where it is intact nowhere. */
export function storedBytes(journal: string, file: Pick<NamedFile, 'sha256' | 'size' | 'stored' | 'readable'>): Uint8Array {
	let fault: FileFault | undefined;
	for (const path of [...locationsOf(journal, file), storedPath(journal, file.sha256)]) {
		try {
			return Buffer.concat([...provenBytes(path, file)]);
		} catch (error) {
			if (!(error instanceof FileFault)) throw error;
			fault ??= error;
		}
	}
	throw new StoreFailure(fault?.what === 'missing' ? 'missing' : 'damaged', fault?.path ?? journal);
}

/** The folder of the file, and in the store the one above it: neither may be a link, behind which anybody's files could lie. */
function refuseLinkedFolders(path: string): void {
	const folder = dirname(path);
	if (/^[0-9a-f]{2}$/.test(folder.slice(-2)) && dirname(folder).endsWith(sidecars.attachments)) refuseOtherThanFolder(dirname(folder));
	refuseOtherThanFolder(folder);
}

function faultOf(path: string, error: unknown): unknown {
	if (!(error instanceof FileFailure)) return error;
	switch (error.code) {
		case 'noFolder':
		case 'fileInPath':
			return new FileFault('missing', path);
		case 'notAFile':
			return new FileFault('notAFile', path);
		case 'notAFolder':
			return storeFailure(error, path);
		case 'input':
			return storeFailure(error, path);
		default:
			return new FileFault('unreadable', path, error.detail);
	}
}
