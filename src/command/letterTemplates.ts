/** `letter templates`: which template holds for each letter. */

import type { Office } from '../desk.ts';
import { letterKinds } from '../domain/code.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { letterWordsOf } from '../text/index.ts';
import type { Written } from './letterCompose.ts';
import { printRows } from './output.ts';

/** The letters that have templates. */
export const writtenKinds = letterKinds.filter((letter): letter is Written => letter !== 'call');

export async function run(given: Given<'json' | 'ndjson' | 'header'>, office: Office): Promise<ExitCode> {
	const { templates: said } = await letterWordsOf(office.language);
	const { settings } = office.journal;
	const rows = writtenKinds.map((letter) => ({ letter, own: settings.templates.find((one) => one.letter === letter) }));
	await printRows(office, given, rows, [
		{ key: 'letter', title: said.columns.letter, type: 'line', value: ({ letter }) => office.words.names.letterKind[letter] },
		{ key: 'template', title: said.columns.template, type: 'line', value: ({ own }) => (own ? said.own : said.builtIn) },
		{ key: 'file', title: said.columns.file, type: 'line', value: ({ own }) => own?.file ?? null },
		{ key: 'digest', title: said.columns.digest, type: 'line', value: ({ own }) => own?.digest ?? null },
	]);
	return exit.done;
}
