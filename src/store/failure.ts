/** Errors of the journal file, as values with a code; the sentences are in `text/`. */

import { errorCode } from '../errorCode.ts';
import { FileFailure } from '../files/failure.ts';

export type StoreFailureCode =
	| 'missing'
	| 'empty'
	| 'notAFile'
	| 'notAFolder'
	| 'severalNames'
	| 'foreign'
	| 'damaged'
	| 'newer'
	| 'exists'
	/** Windows can have no file of this name; the detail is what is wrong with it. */
	| 'impossibleName'
	/** The name is that of a file of another journal, which is the detail. */
	| 'ofOtherJournal'
	| 'noFolder'
	| 'fileInPath'
	| 'noRights'
	| 'readOnly'
	| 'full'
	| 'busy'
	| 'moved'
	| 'input'
	| 'unknownOutcome'
	| 'clockBack'
	/** The detail is the day of the last event. */
	| 'clockAhead'
	/** The detail is the day that was set. */
	| 'daySetByHand'
	| 'nativeModule'
	| 'oldLibc';

export class StoreFailure extends Error {
	readonly failure: StoreFailureCode;
	readonly path: string;
	/** The version of a newer or older file, or the message of SQLite or the system. */
	readonly detail: string;

	constructor(failure: StoreFailureCode, path: string, detail = '') {
		super(`${failure}: ${path} ${detail}`);
		this.failure = failure;
		this.path = path;
		this.detail = detail;
	}
}

/** A record of the journal is not what this program writes: it was damaged or altered. */
export class DamagedRecord extends Error {}

const BY_CODE: readonly (readonly [RegExp, StoreFailureCode])[] = [
	[/^SQLITE_(?:BUSY|LOCKED)/, 'busy'],
	[/^SQLITE_(?:FULL|IOERR_SHMSIZE)/, 'full'],
	[/^SQLITE_READONLY_DBMOVED/, 'moved'],
	[/^SQLITE_READONLY/, 'readOnly'],
	[/^SQLITE_(?:CANTOPEN|PERM|AUTH)/, 'noRights'],
	[/^SQLITE_NOTADB/, 'foreign'],
	// A violated constraint or a missing table means that another program changed the file.
	[/^SQLITE_(?:CORRUPT|IOERR_CORRUPTFS|CONSTRAINT|ERROR|MISMATCH)/, 'damaged'],
	[/^SQLITE_IOERR/, 'input'],
];

/** A StoreFailure for an error of SQLite or of a file, or the error itself when it is not one of those. */
export function storeFailure(error: unknown, path: string): unknown {
	if (error instanceof FileFailure) return new StoreFailure(error.code === 'held' ? 'noRights' : error.code, error.path, error.detail);
	if (error instanceof DamagedRecord) return new StoreFailure('damaged', path, error.message);
	const code = errorCode(error);
	const known = code === undefined ? undefined : BY_CODE.find(([pattern]) => pattern.test(code));
	if (known && error instanceof Error) return new StoreFailure(known[1], path, `${code}: ${error.message}`);
	return error;
}
