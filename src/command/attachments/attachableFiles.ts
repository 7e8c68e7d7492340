/** Files to be attached: copied and hashed before the lock is taken, and stored before the event that names them. */

import type { CommandContext, JournalContext } from '../../context.ts';
import { mediaOf } from '../../domain/media.ts';
import { type AttachedFile, MEGABYTE, USUAL_LIMIT } from '../../domain/storedFile.ts';
import { matchingFiles } from '../../files/name.ts';
import { type Mistake, UsageError } from '../../grammar/mistake.ts';
import { withProgress } from '../../progress.ts';
import { measured, type Staged, stage } from '../../store/storedFiles.ts';
import { type SourceFile, sourceFileAt } from '../input/sourceFile.ts';

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
