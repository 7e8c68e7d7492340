/** Files to be attached: copied and hashed before the lock is taken, and stored before the event that names them. */

import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { CommandContext, JournalContext } from '../../context.ts';
import { mediaOf } from '../../domain/media.ts';
import { type AttachedFile, MEGABYTE, USUAL_LIMIT } from '../../domain/storedFile.ts';
import { matchingFiles } from '../../files/name.ts';
import { READ_AT_ONCE } from '../../files/system.ts';
import { type Mistake, UsageError } from '../../grammar/mistake.ts';
import { withProgress } from '../../progress.ts';
import { measured, type Staged, stage } from '../../store/files/storedFiles.ts';
import { inputFailure } from '../input/text.ts';
import { refuseJournalItself } from '../output/file.ts';

/** The files at the paths as typed. Throws UsageError with all that is wrong with any, OutputFailure where one cannot be read. */
export function attachableFiles({ world, journal }: JournalContext, typed: readonly string[]): readonly SourceFile[] {
	const limit = (journal.settings.attachmentLimit ?? USUAL_LIMIT) * MEGABYTE;
	const found = typed.flatMap((path) => matchingFiles(world.resolve(path))).map((path) => sourceFileAt(path, limit, journal.path));
	const mistakes = found.filter((one): one is Mistake => 'code' in one);
	if (mistakes.length > 0) throw new UsageError(mistakes);
	return found.filter((one): one is SourceFile => !('code' in one));
}

/**
 * Copies the files to the journal and does the `work` with them, which records them; `store` puts them where they stay, right before that is
 * committed. Whatever was not put there is taken away, also on Ctrl-C. Under `dryRun` they are only read.
 */
export async function withStagedFiles<T>(
	context: JournalContext,
	sources: readonly SourceFile[],
	dryRun: boolean,
	work: (files: readonly AttachedFile[], store: () => void, context: CommandContext) => Promise<T>,
): Promise<T> {
	const total = sources.reduce((sum, { size }) => sum + size, 0);
	const staged: Staged[] = [];
	return await withProgress(context, 'attach', async (step, context) => {
		try {
			const files: AttachedFile[] = [];
			let done = 0;
			const progress = (length: number) => {
				done += length;
				return step(done, total);
			};
			for (const source of sources) {
				const { pieces, media } = watched(source, progress);
				if (dryRun) files.push({ name: source.name, ...(await measured(pieces)), media: media() });
				else {
					const one = await stage(context.journal.path, pieces);
					staged.push(one);
					files.push({ name: source.name, sha256: one.sha256, size: one.size, media: media() });
				}
			}
			return await work(files, () => staged.forEach((one) => void one.store()), context);
		} finally {
			for (const one of staged) one.discard();
		}
	});
}

/** The pieces as they go by, and what they are, once the first has. */
function watched(
	source: SourceFile,
	step: (length: number) => Promise<void>,
): { readonly pieces: AsyncIterable<Uint8Array>; readonly media: () => string } {
	let first: Uint8Array = new Uint8Array();
	async function* pieces(): AsyncGenerator<Uint8Array> {
		for await (const piece of source.pieces()) {
			if (first.length === 0) first = piece;
			await step(piece.length);
			yield piece;
		}
	}
	return { pieces: pieces(), media: () => mediaOf(source.name, first) };
}

interface SourceFile {
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
function sourceFileAt(path: string, limit: number, journal: string): SourceFile | Mistake {
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
		throw inputFailure(path, error);
	}
}
