/** A sentence that proposes a command proposes one that there is: every command and flag written out in `src/text` is the grammar's. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import type { Language } from '../../src/domain/code.ts';
import { asDay } from '../../src/domain/day.ts';
import { type CommandName, commandNames, commands } from '../../src/grammar/command.ts';
import { everywhere, type OptionName, optionRow } from '../../src/grammar/option.ts';
import { readers } from '../../src/grammar/readers.ts';
import { commandIn, flagIn, program } from '../../src/grammar/spell.ts';
import { pages } from '../documents.ts';
import { wordsOf } from './foreign.ts';

/** `--цвет`, also at the start of what a template inserts. */
const FLAG = /(?<![\p{L}\p{N}-])--\p{L}[\p{L}-]*/gu;

/** An option with a value in quotes, also where the quotes are escaped. */
const QUOTED = /(--\p{L}[\p{L}-]*) \\?"([^"$]+?)\\?"/gu;

const optionNames = [...new Set(commandNames.flatMap((name): readonly OptionName[] => commands[name].options))];
const context = { today: asDay('2026-11-23'), calendar, vocabulary: {}, knowsZone: () => true };

/** Values that may be recorded as they are proposed. */
const TRUE_AS_PROPOSED = ['left no contact', 'контактов не оставил'];

/** What follows where the program's name is but the word for what it registers. */
const PROSE = { ru: /^и /, en: /^(?:and|that|journal|from|in|make|register|do|came) ?\b/ } as const;

interface Literal {
	readonly file: string;
	/** What stands between one pair of quotes or backquotes, and which line it is on. */
	readonly text: string;
}

/** Every piece of text in the files of one language; comments are none. */
function literalsIn(tongue: Language): readonly Literal[] {
	const folder = `src/text/${tongue}`;
	const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((file) => file.endsWith('.ts'));
	return files.flatMap((file) =>
		readFileSync(`${folder}/${file}`, 'utf8')
			.split('\n')
			.filter((line) => !/^\s*(?:\/\*\*|\/\/|\*|import )/.test(line))
			// What is typed for another program is its own affair.
			.map((line) => ({ file, text: line.replace(/systemctl( [\w-]+)*/g, '') })),
	);
}

/** The commands that a text proposes: the name, and what of its flags follows it. */
function proposedIn(tongue: Language, text: string): readonly { readonly name: CommandName | undefined; readonly line: string }[] {
	const lines = text.split(new RegExp(`(?<![\\p{L}-])${program[tongue]} (?=[\\p{Ll}-])`, 'u')).slice(1);
	return lines.map((line) => {
		const names = commandNames.filter((name) => new RegExp(`^${commandIn(tongue, name)}(?![\\p{L}-])`, 'u').test(line));
		return { name: names.toSorted((one, other) => other.length - one.length)[0], line };
	});
}

describe.each(['ru', 'en'] as const)('in %s', (tongue) => {
	const flags = new Set(wordsOf('flag', [tongue]));
	const literals = literalsIn(tongue);

	it('every flag is one of this language', () => {
		const unknown = literals.flatMap(({ file, text }) =>
			(text.match(FLAG) ?? []).filter((flag) => !flags.has(flag)).map((flag) => [file, flag]),
		);
		expect(unknown).toEqual([]);
	});

	it('what is proposed in the place of a text is refused as it stands: copied, it would be recorded for good', () => {
		// Examples of help are whole commands, done on a journal of their own.
		const proposing = literals.filter(({ file }) => !file.startsWith('commands'));
		const recorded = proposing.flatMap(({ file, text: sentence }) =>
			[...sentence.matchAll(QUOTED)].flatMap(([, flag, value = '']) => {
				const named = optionNames.filter((option) => flagIn(tongue, option) === flag);
				const kinds = named.map((option) => optionRow(option).value);
				const kind = kinds.find((one) => one === 'line' || one === 'text' || one === 'measure');
				// The value of a letter's field stands behind its name.
				const text = flag === flagIn(tongue, 'letterField') ? value.replace(/^[^=]*=/, '') : value;
				const isRead = kind !== undefined && readers[kind](text, { ...context, option: { called: flag ?? '' } }).ok;
				return isRead && !TRUE_AS_PROPOSED.includes(value) ? [[file, flag, value]] : [];
			}),
		);
		expect(recorded).toEqual([]);
	});

	it('every command is one of this language, with flags that it has', () => {
		const wrong = literals.flatMap(({ file, text }) =>
			proposedIn(tongue, text).flatMap(({ name, line }) => {
				if (name === undefined) return /^--/.test(line) || PROSE[tongue].test(line) ? [] : [[file, line]];
				const own = new Set([...commands[name].options, ...everywhere].map((option) => flagIn(tongue, option)));
				// Its flags end where the sentence does.
				const its = /^[^.;—]*/.exec(line.replace(/"[^"]*"/g, ''))?.[0] ?? '';
				return (its.match(FLAG) ?? []).filter((flag) => !own.has(flag)).map((flag) => [file, name, flag]);
			}),
		);
		expect(wrong).toEqual([]);
	});

	it('no command is written as in the other language', () => {
		const other = tongue === 'ru' ? 'en' : 'ru';
		const names = wordsOf('command', [other]).join('|');
		const foreign = new RegExp(`(?<![\\p{L}«-])${program[other]} (?:--|(?:${names})(?![\\p{L}-]))`, 'u');
		expect(literals.filter(({ text }) => foreign.test(text)).map(({ file, text }) => [file, text.trim()])).toEqual([]);
	});
});

/** What is printed for the machine is in English wherever it stands: blocks other than a console's. */
it.each(pages)('%s writes flags and commands as its language does', (file, tongue) => {
	const prose = readFileSync(file, 'utf8').replace(/^```[\s\S]*?^```$/gm, (block) => (block.startsWith('```console') ? block : ''));
	const typed = prose.split('\n').map((line) => line.replace(/`npm [^`]*`/g, ''));
	const flags = new Set(wordsOf('flag', [tongue]));
	const unknown = typed.flatMap((line) => (line.match(FLAG) ?? []).filter((flag) => !flags.has(flag)).map((flag) => [line, flag]));
	expect(unknown).toEqual([]);
});

describe('the grammar', () => {
	it.each(commandNames)('%s has no two options of one name in either language', (name) => {
		const own = [...new Set<OptionName>([...commands[name].options, ...everywhere])];
		for (const tongue of ['ru', 'en'] as const) {
			const flags = own.flatMap((option) => flagIn(tongue, option));
			expect(flags).toEqual([...new Set(flags)]);
		}
		const shorts = own.flatMap((option) => [optionRow(option).short ?? [], optionRow(option).shortRu ?? []].flat());
		expect(shorts).toEqual([...new Set(shorts)]);
	});

	it('no two commands have one name', () => {
		for (const tongue of ['ru', 'en'] as const) {
			const names = commandNames.map((name) => commandIn(tongue, name));
			expect(names).toEqual([...new Set(names)]);
		}
	});

	it('every short form has a Russian one', () => {
		const rows = commandNames.flatMap((name) => [...commands[name].options, ...everywhere]).map((option) => optionRow(option));
		for (const { short, shortRu } of rows) expect(short === undefined).toBe(shortRu === undefined);
	});
});
