/** What the system says of files, as a StoreFailure; and what makes a file survive a power cut. */

import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { errorCode, StoreFailure, type StoreFailureCode, storeFailure } from './failure.ts';

/** What the system or SQLite says while `act` runs, as a StoreFailure. */
export function failing<T>(path: string, act: () => T): T {
	try {
		return act();
	} catch (error) {
		throw failureOf(path, error);
	}
}

/** The same of what takes longer. */
export async function failingLater<T>(path: string, act: () => Promise<T>): Promise<T> {
	try {
		return await act();
	} catch (error) {
		throw failureOf(path, error);
	}
}

function failureOf(path: string, error: unknown): unknown {
	if (error instanceof StoreFailure) return error;
	const code = errorCode(error) ?? '';
	return /^E[A-Z]+$/.test(code) ? new StoreFailure(BY_CODE[code] ?? 'noRights', path, String(error)) : storeFailure(error, path);
}

const BY_CODE: Readonly<Record<string, StoreFailureCode>> = {
	EEXIST: 'exists',
	ENOTEMPTY: 'exists',
	ENOENT: 'noFolder',
	ENOTDIR: 'noFolder',
	ENOSPC: 'full',
	EDQUOT: 'full',
	EFBIG: 'full',
	EROFS: 'readOnly',
	EIO: 'input',
};

/** Flushes a file or a folder: in a folder, the names. */
export function flush(path: string): void {
	try {
		const descriptor = openSync(path, 'r');
		fsyncSync(descriptor);
		closeSync(descriptor);
	} catch (error) {
		// Windows opens no folders; a disk that fails says so.
		if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL'].includes(errorCode(error) ?? '')) throw error;
	}
}

/** Writes all of the bytes: the system may take them in parts. */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
	for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written, bytes.length - written);
}
