/** `letter templates`: the template in use for each letter. */

import type { JournalContext } from '../../context.ts';
import { writtenLetters } from '../../domain/code.ts';
import { type ExitCode, exit } from '../../exit.ts';
import type { Given } from '../../grammar/option.ts';
import { textOf } from '../../text/index.ts';
import { printRows } from '../output/report.ts';

export async function run(given: Given<'json' | 'ndjson' | 'header'>, context: JournalContext): Promise<ExitCode> {
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
