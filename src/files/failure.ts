/** File errors as values with a code: the caller turns them into a sentence. */

import { errorCode } from '../errorCode.ts';

type FileFailureCode =
	/** Something has the name already. */
	| 'exists'
	/** A link, a folder, a device or a pipe stands where a file should. */
	| 'notAFile'
	/** A link, a file or a device stands where a folder should. */
	| 'notAFolder'
	/** The system can have nothing of this name; the detail is what is wrong with it. */
	| 'impossibleName'
	| 'noFolder'
	/** A file or a broken link stands in the path where a folder should. */
	| 'fileInPath'
	| 'noRights'
	| 'readOnly'
	| 'full'
	/** Another program has the file open. */
	| 'held'
	| 'input';

export class FileFailure extends Error {
	readonly code: FileFailureCode;
	readonly path: string;
	/** What the operating system reported. */
	readonly detail: string;

	constructor(code: FileFailureCode, path: string, detail = '') {
		super(`${code}: ${path} ${detail}`);
		this.code = code;
		this.path = path;
		this.detail = detail;
	}
}

/** Runs `act`; what the system says meanwhile is thrown as a FileFailure about `path`. */
export function fileFailures<T>(path: string, act: () => T): T {
	try {
		return act();
	} catch (error) {
		throw fileFailure(path, error);
	}
}

/** A FileFailure for an error of the system; any other error as it is. */
export function fileFailure(path: string, error: unknown): unknown {
	if (error instanceof FileFailure) return error;
	const code = errorCode(error) ?? '';
	return /^E[A-Z0-9]+$/.test(code) ? new FileFailure(BY_CODE[code] ?? 'noRights', path, String(error)) : error;
}

const BY_CODE: Readonly<Record<string, FileFailureCode>> = {
	EEXIST: 'exists',
	ENOTEMPTY: 'exists',
	ENOENT: 'noFolder',
	ENOTDIR: 'fileInPath',
	ENOSPC: 'full',
	EDQUOT: 'full',
	EFBIG: 'full',
	EROFS: 'readOnly',
	EIO: 'input',
};
