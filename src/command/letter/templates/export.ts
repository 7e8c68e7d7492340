/** `letter templates export`: the templates that hold, as Word files to edit and load again. */

import { join } from 'node:path';
import { type JournalContext, printInfo } from '../../../context.ts';
import { type ExitCode, exit } from '../../../exit.ts';
import { UsageError } from '../../../grammar/mistake.ts';
import type { Given } from '../../../grammar/option.ts';
import { textOf } from '../../../text/index.ts';
import { makeFolder, refuseExistingFile, refuseJournal, writeFile } from '../../output/file.ts';
import { naming, templateFor } from '../compose.ts';
import { writtenGiven } from './chosen.ts';

export async function run(
	given: Given<'letterKind' | 'force'>,
	context: JournalContext,
	[typed = '']: readonly string[],
): Promise<ExitCode> {
	if (typed === '') throw new UsageError([{ code: 'emptyText', option: { called: typed } }]);
	const words = await textOf('letter', context.language);
	const names = await naming(context);
	const letters = writtenGiven(context, words, given.letterKind);
	if (!letters) return exit.refused;
	const folder = context.world.resolve(typed);
	refuseJournal(folder, context.journalPath);
	makeFolder(folder);
	const files = letters.map((letter) => ({ letter, path: join(folder, `${names.templates.fileNames[letter]}.docx`) }));
	// All or none.
	for (const { path } of files) refuseExistingFile(path, given.force ?? false);
	for (const { letter, path } of files) {
		const [bytes] = await templateFor(context, names, letter);
		await writeFile(whole(bytes), path, given.force ?? false);
		context.world.out.write(`${path}\n`);
	}
	printInfo(context, words.templates.exported(files.length, folder));
	return exit.done;
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}
