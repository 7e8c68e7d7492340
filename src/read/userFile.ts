/** The user's configuration file (TOML): default journal, named journals, language, colour, pager, command aliases. */

import * as v from 'valibot';
import { languages } from '../domain/code.ts';
import { normalizeText } from '../domain/text/normalizeText.ts';
import { commandNames, commands } from '../grammar/command.ts';
import { shellWords } from '../grammar/shellWords.ts';
import type { Vocabulary } from '../grammar/value.ts';
import { codesIn, line, refuse, table, tableOf, yesOrNo } from './schema.ts';
import { TomlFile } from './tomlFile.ts';

/** Whether it is distinguishable from a path and from an option. */
export function isJournalName(name: string): boolean {
	// Unicode's tables of letters take milliseconds to compile: most names need none.
	return /^[A-Za-z0-9_А-Яа-яЁё][A-Za-z0-9_А-Яа-яЁё -]*$/.test(name) || /^[\p{L}\p{N}_][\p{L}\p{N}_ -]*$/u.test(name);
}

/** Whether a command begins with this word, in either language. */
function isCommand(word: string): boolean {
	const wanted = normalizeText(word);
	const begins = (name: string) => normalizeText(name) === wanted || normalizeText(name).startsWith(`${wanted} `);
	return commandNames.some((name) => begins(name) || begins(commands[name].ru));
}

const journals = tableOf(
	v.pipe(
		v.string(),
		v.check(
			isJournalName,
			refuse(({ called }) => ({ code: 'notAName', value: called })),
		),
	),
	line,
);

const notAnAlias = refuse(({ called }) => ({ code: 'notAnAlias', value: called }));

const aliases = tableOf(
	v.pipe(
		v.string(),
		v.check(
			(name) => !isCommand(name),
			refuse(({ called }) => ({ code: 'aliasHides', value: called })),
		),
		v.check((name) => isCommand(name) || !/^-|\s/.test(name), notAnAlias),
	),
	v.pipe(
		line,
		v.transform((text) => shellWords(text)),
		v.check(({ words, unclosed }) => !unclosed && words.length > 0, notAnAlias),
		v.transform(({ words }) => words.map(({ text }) => text)),
	),
);

/** What the file says, paths as they stand in it. Throws UsageError with every mistake and its line. `vocabulary`: words for the languages. */
export function readSettings(text: string, vocabulary: Vocabulary) {
	const schema = table({
		journal: v.exactOptional(line),
		language: v.exactOptional(codesIn(vocabulary).code('language', languages)),
		color: v.exactOptional(yesOrNo),
		pager: v.exactOptional(line),
		journals: v.exactOptional(journals),
		aliases: v.exactOptional(aliases),
	});
	const file = new TomlFile(quotedKeys(text));
	const settings = file.read(schema, file.root, []);
	file.throwMistakes();
	return settings ?? {};
}

/** TOML knows no bare keys but Latin ones: a clerk writes п = "…". The lines stay where they are. */
export function quotedKeys(text: string): string {
	// Tables of all letters take a millisecond to compile, and many files need none.
	if (!/^[ \t]*[\w-]*[^\0-\x7f]/m.test(text)) return text;
	// One class for the whole key: two that overlap would take hours over a line of a million letters.
	return text.replace(/^([ \t]*)([\w\-\u{80}-\u{10ffff}]+)(?=[ \t]*=)/gmu, (all, space: string, key: string) =>
		/[^\0-\x7f]/.test(key) ? `${space}"${key}"` : all,
	);
}
