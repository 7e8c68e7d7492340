/** An input file: its size and time are compared before and after reading. */

import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { READ_AT_ONCE } from '../../files/system.ts';
import { type Mistake, UsageError } from '../../grammar/mistake.ts';
import { OutputFailure } from '../../interruption.ts';
import { errorCode } from '../../store/failure.ts';
import { refuseJournalItself } from '../output/file.ts';

export interface SourceFile {
	/** Its original name. */
	readonly name: string;
	readonly size: number;
	/** Its bytes. Throws UsageError where it is changed meanwhile, OutputFailure where it cannot be read. */
	pieces(): AsyncGenerator<Uint8Array>;
}

const PIECE = 262_144;

/**
 * The file at the path, a link followed. What is no file, is empty or larger than `limit` bytes is a mistake; throws OutputFailure where there is
 * none, and where it is the journal itself: reading that would let its locks go.
 */
export function sourceFileAt(path: string, limit: number, journal: string): SourceFile | Mistake {
	refuseJournalItself(path, journal);
	const stat = reading(path, () => statSync(path));
	if (!stat.isFile()) return { code: 'notAttachable', value: path, what: stat.isDirectory() ? 'folder' : 'device' };
	if (stat.size === 0) return { code: 'emptyFile', value: path };
	if (stat.size > limit) return { code: 'largeFile', value: path, size: stat.size, limit };
	return { name: basename(path), size: stat.size, pieces: () => piecesOf(path, stat.size) };
}

async function* piecesOf(path: string, size: number): AsyncGenerator<Uint8Array> {
	// A pipe that was put there in the meantime would keep whoever opens it waiting.
	const file = reading(path, () => openSync(path, READ_AT_ONCE));
	try {
		const previousMark = markOf(path, file);
		let length = 0;
		for (;;) {
			const piece = Buffer.allocUnsafe(PIECE);
			const read = reading(path, () => readSync(file, piece));
			if (read === 0) break;
			length += read;
			// It grows: there may be no end of it.
			if (length > size) break;
			yield piece.subarray(0, read);
		}
		if (length !== size || markOf(path, file) !== previousMark) throw new UsageError([{ code: 'changedFile', value: path }]);
	} finally {
		closeSync(file);
	}
}

/** What is another when it was written to. */
function markOf(path: string, file: number): string {
	const stat = reading(path, () => fstatSync(file, { bigint: true }));
	if (!stat.isFile()) throw new UsageError([{ code: 'changedFile', value: path }]);
	return `${stat.size} ${stat.mtimeNs}`;
}

function reading<T>(path: string, read: () => T): T {
	try {
		return read();
	} catch (error) {
		if (error instanceof UsageError) throw error;
		throw new OutputFailure(String(error), ({ failures }) => failures.inputFailed(path, errorCode(error) ?? String(error)));
	}
}
