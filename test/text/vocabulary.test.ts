/** Every word for a code, in either language, is understood where the code is: after a flag, in a filter, at a prompt. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import { asDay } from '../../src/domain/day.ts';
import { commandNames, commands } from '../../src/grammar/command.ts';
import { everywhere, type OptionName, optionNamed } from '../../src/grammar/option.ts';
import { readers } from '../../src/grammar/readers.ts';
import { commandIn, flagIn } from '../../src/grammar/spell.ts';
import { split } from '../../src/grammar/split.ts';
import { names as en } from '../../src/text/en/names.ts';
import { names as ru } from '../../src/text/ru/names.ts';
import { vocabulary } from '../../src/text/vocabulary.ts';
import { Scene } from '../cli/harness.ts';

const context = { option: 'text', today: asDay('2026-11-22'), calendar, vocabulary, knowsZone: () => true } as const;

const FAMILIES = [
	...['kind', 'channel', 'demandKind', 'complaintType', 'target', 'decision', 'satisfaction', 'ground', 'addressee', 'visaOutcome'],
	...['preventionOutcome', 'countFrom', 'justification', 'language', 'dayOff', 'order', 'profile', 'format', 'reportFormat', 'printFormat'],
] as const;

describe.each(FAMILIES)('%s', (family) => {
	const codes = Object.keys(vocabulary[family] ?? {});

	it.each(codes)('%s by every word for it', (code) => {
		for (const word of [code, ...(vocabulary[family]?.[code] ?? [])])
			for (const typed of [word, word.toUpperCase(), ` ${word} `])
				expect([typed, readers[family as 'kind'](typed, context)]).toEqual([typed, { ok: true, value: code }]);
	});

	it('has a word of its own in Russian', () => {
		if (['format', 'reportFormat', 'printFormat'].includes(family)) return;
		for (const code of codes)
			expect(vocabulary[family]?.[code]?.some((word) => /^[\p{Script=Cyrillic}\p{N}\s.,()«»-]+$/u.test(word))).toBe(true);
	});
});

it('several statuses, in both languages', () => {
	const all = Object.keys(ru.status) as (keyof typeof ru.status)[];
	const typed = all.map((code, at) => (at % 2 === 0 ? ru.status[code] : en.status[code])).join(', ');
	expect(readers.status(typed, context)).toEqual({ ok: true, value: all });
});

it.each([
	['рд:15', 'wd:15'],
	['кд:30', 'cd:30'],
	['кдп:20', 'cdx:20'],
	['нед:2', 'wk:2'],
	['мес:1', 'mo:1'],
	['год:5', 'yr:5'],
	['РД:15', 'wd:15'],
])('a term of %s is one of %s', (russian, english) => {
	expect(readers.length(russian, context)).toEqual(readers.length(english, context));
	expect(readers.length(russian, context).ok).toBe(true);
});

describe('every command', () => {
	it.each(commandNames)('%s is called by its Russian name and understands Russian flags', async (name) => {
		const scene = new Scene();
		for (const typed of [commandIn('ru', name), commandIn('ru', name).toUpperCase(), commandIn('en', name)]) {
			const { code, said } = await scene.claims([...typed.split(' '), '--справка']);
			expect(code).toBe(0);
			expect(said.map(({ text }) => text).join('')).toContain(`претензии ${commandIn('ru', name)}`);
		}
		scene.end();
		const own = [...new Set<OptionName>([...commands[name].options, ...everywhere])];
		for (const option of own) expect([option, optionNamed(flagIn('ru', option), own)]).toEqual([option, option]);
	});
});

it('a line of Russian flags is the same as one of English ones', async () => {
	const options: readonly OptionName[] = ['kind', 'client', 'dryRun', 'journal'];
	const russian = ['--вид', 'претензия', '12', '--клиент', 'Петрова', '--проба', '-ж', 'j.db'];
	const english = ['--kind', 'претензия', '12', '--client', 'Петрова', '--dry-run', '-j', 'j.db'];
	expect(await split(russian, options, 'add')).toEqual(await split(english, options, 'add'));
});

it.each([
	[
		['-к5', '-тп'],
		['-n5', '-qv'],
	],
	[
		['-к', '5', '-т'],
		['-n', '5', '-q'],
	],
	[
		['--СКОЛЬКО=5', '--тихо'],
		['--limit=5', '--quiet'],
	],
])('%j is %j', async (russian, english) => {
	const options: readonly OptionName[] = ['limit', 'quiet', 'verbose'];
	expect(await split(russian, options, 'list')).toEqual(await split(english, options, 'list'));
});
