/** `letter templates`: the template in use for each letter; `letter templates export` and `reset`. */

import { join } from 'node:path';
import { endWith, type JournalContext, printError, printInfo } from '../../context.ts';
import { type LetterKind, type WrittenLetter, writtenLetters } from '../../domain/code.ts';
import { type ExitCode, exit } from '../../exit.ts';
import type { Given } from '../../grammar/option.ts';
import { changeJournalBy } from '../../store/record/changeJournal.ts';
import { type LetterWords, textOf } from '../../text/index.ts';
import { recording } from '../claim/change.ts';
import { inFolder, refuseExistingFile, refuseJournal, writeFile } from '../output/file.ts';
import { type Listed, printRows } from '../output/report.ts';
import { naming, templateFor } from './compose.ts';

export async function run(given: Given<Listed>, context: JournalContext): Promise<ExitCode> {
	const { templates: templateWords } = await textOf('letter', context.language);
	const { settings } = context.journal;
	const rows = writtenLetters.map((letter) => ({
		letter,
		own: settings.templates.find((template) => template.letter === letter),
		text: settings.letterTexts?.find((one) => one.letter === letter),
	}));
	await printRows(context, given, rows, [
		{ key: 'letter', title: templateWords.columns.letter, type: 'line', value: ({ letter }) => context.words.names.letterKind[letter] },
		{
			key: 'template',
			title: templateWords.columns.template,
			type: 'line',
			value: ({ own, text }) => (own ? templateWords.own : text ? templateWords.ofProfile : templateWords.builtIn),
		},
		{ key: 'file', title: templateWords.columns.file, type: 'line', value: ({ own }) => own?.file ?? null },
		{ key: 'digest', title: templateWords.columns.digest, type: 'line', value: ({ own }) => own?.digest ?? null },
	]);
	return exit.done;
}

/** The named letter, or all; undefined for the call, which has no template: reported. */
export function writtenGiven(
	context: JournalContext,
	words: LetterWords,
	given: LetterKind | undefined,
): readonly WrittenLetter[] | undefined {
	if (given === undefined) return writtenLetters;
	if (given !== 'call') return [given];
	printError(context, words.templates.noScript);
	return undefined;
}

/** `letter templates export`: the templates that hold, as Word files to edit and load again. */
export async function exportTemplates(
	given: Given<'letterKind' | 'force'>,
	context: JournalContext,
	[typed = '']: readonly string[],
): Promise<ExitCode> {
	const words = await textOf('letter', context.language);
	const names = await naming(context);
	const letters = writtenGiven(context, words, given.letterKind);
	if (!letters) return exit.refused;
	const folder = context.world.resolve(typed);
	refuseJournal(folder, context.journalPath);
	const files = letters.map((letter) => ({ letter, path: join(folder, `${names.templates.fileNames[letter]}.docx`) }));
	await inFolder(folder, async () => {
		// All or none.
		for (const { path } of files) refuseExistingFile(path, given.force ?? false);
		for (const { letter, path } of files) {
			const [bytes] = await templateFor(context, names, letter);
			await writeFile([bytes], path, given.force ?? false);
			context.world.out.write(`${path}\n`);
		}
	});
	return endWith(context, words.templates.exported(files.length, folder));
}

/** `letter templates reset`: returns to the built-in templates. */
export async function resetTemplates(given: Given<'letterKind' | 'dryRun'>, context: JournalContext): Promise<ExitCode> {
	const { journal, today } = context;
	const words = await textOf('letter', context.language);
	const letters = writtenGiven(context, words, given.letterKind);
	if (!letters) return exit.refused;
	const {
		decided: { own },
	} = await changeJournalBy(journal, recording(context, given.dryRun), ({ settings: { templates } }) => {
		const own = letters.filter((letter) => templates.some((template) => template.letter === letter));
		return { own, events: own.map((letter) => ({ type: 'templateReset', on: today, letter })), recomputeTerms: () => [] };
	});
	if (own.length === 0) return endWith(context, words.templates.nothingToReset);
	if (given.dryRun) printInfo(context, context.words.notes.dryRunWould);
	for (const letter of own) printInfo(context, words.templates.reset(context.words.names.letterKind[letter]));
	return exit.done;
}
