/** Completion offers exactly what the grammar knows, in both languages; it never writes and never complains. */

import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { fittingFor } from '../../src/command/complete/journalWords.ts';
import { screenIn, typedIn } from '../../src/command/complete/line.ts';
import { readBash, unquoted } from '../../src/command/complete/shells.ts';
import { asDay } from '../../src/domain/day.ts';
import { emptiableSettings, settingRows } from '../../src/domain/settings.ts';
import { allows, type Status, statusNames } from '../../src/domain/status.ts';
import { type CommandName, commandNames, commands } from '../../src/grammar/command.ts';
import { cursorAfter } from '../../src/grammar/cursor.ts';
import { entryOptions } from '../../src/grammar/fieldOption.ts';
import { everywhere, flagOf, type OptionName, optionRow } from '../../src/grammar/option.ts';
import { options } from '../../src/grammar/optionRows.ts';
import { readOptions } from '../../src/grammar/read.ts';
import { flagIn } from '../../src/grammar/spell.ts';
import { topicNames, topics } from '../../src/grammar/topic.ts';
import { loadVocabulary } from '../../src/text/index.ts';
import { outOf, Scene } from './harness.ts';

const scene = new Scene();
afterAll(() => scene.end());

async function offered(language: string, ...words: readonly string[]): Promise<readonly string[]> {
	const ended = await scene.claims(['complete', 'fish', '--', ...words], { ...scene.environment, CLAIMS_LANG: language });
	expect([ended.code, ended.said.filter(({ to }) => to === 'errors')]).toEqual([0, []]);
	return outOf(ended)
		.split('\n')
		.slice(1, -1)
		.map((line) => line.split('\t')[0] ?? '');
}

describe.each(['ru', 'en'] as const)('in %s', (language) => {
	const named = (name: (typeof commandNames)[number]) => (language === 'ru' ? commands[name].ru : name);

	it('every command is offered', async () => {
		const firsts = new Set([...commandNames.map((name) => named(name).split(' ')[0] ?? '')]);
		expect([...(await offered(language, ''))].toSorted()).toEqual([...firsts].toSorted());
	});

	it('every topic of help is offered', async () => {
		const found = await offered(language, named('help'), '');
		expect(found).toEqual(expect.arrayContaining(topicNames.map((topic) => (language === 'ru' ? topics[topic] : topic))));
	});

	it.each(commandNames)('every option of %s is offered, and every second word', async (name) => {
		const flags = [...new Set<OptionName>([...commands[name].options, ...everywhere])].filter((option) => !optionRow(option).hidden);
		const known = flags.map((option) => (language === 'ru' ? `--${optionRow(option).ru}` : flagOf(option)));
		expect([...(await offered(language, ...named(name).split(' '), '--'))].toSorted()).toEqual(known.toSorted());
		const words = named(name).split(' ');
		for (const [index, word] of words.entries())
			if (index > 0) expect(await offered(language, ...words.slice(0, index), '')).toContain(word);
	});

	it.each(Object.keys(options) as OptionName[])('each value offered for %s is one that is understood', async (option) => {
		const command = commandNames.find((name) => (commands[name].options as readonly OptionName[]).includes(option));
		const { value, hidden } = optionRow(option);
		if (value === undefined || hidden || ['fields', 'zone'].includes(value)) return;
		const flag = language === 'ru' ? `--${optionRow(option).ru}` : flagOf(option);
		const found = await offered(language, ...(command ? named(command).split(' ') : ['list']), flag, '');
		const { builtInCalendar } = await import('../../src/domain/calendar/years.ts');
		const { asDay } = await import('../../src/domain/day.ts');
		const context = { today: asDay('2026-10-05'), calendar: builtInCalendar, knowsZone: () => true, loadVocabulary };
		for (const word of found) {
			const { mistakes } = await readOptions([option], new Map([[option, [word]]]), context);
			expect(mistakes, word).toEqual([]);
		}
		if (['kind', 'channel', 'decision', 'status', 'pastDay', 'remedy', 'month', 'year', 'regulation'].includes(value))
			expect(found.length).toBeGreaterThan(1);
	});

	it('of what can be emptied, settings offers settings and correct the fields of an entry', async () => {
		const flag = language === 'ru' ? `--${optionRow('empty').ru}` : flagOf('empty');
		const ofSettings = emptiableSettings.map((name) => flagIn(language, settingRows[name].option).slice(2));
		expect([...(await offered(language, named('settings'), flag, ''))].toSorted()).toEqual(ofSettings.toSorted());
		expect([...(await offered(language, named('correct'), flag, ''))].toSorted()).toEqual(entryOptions.toSorted());
	});
});

describe('the language', () => {
	it.each([
		['', ['взять'], 'en', 'ru'],
		['--', ['взять', '12'], 'en', 'ru'],
		['та', ['take'], 'en', 'ru'],
		['ta', ['взять'], 'ru', 'en'],
		['', ['take'], 'ru', 'ru'],
		['', ['take'], 'en', 'en'],
		['--', [], 'ru', 'ru'],
	] as const)('of %j after %j on a screen in %s is %s', (typed, before, screen, language) => {
		expect(typedIn(typed, before, screen)).toBe(language);
	});

	it.each([
		[{}, 'ru'],
		[{ LANG: 'C.UTF-8' }, 'ru'],
		[{ LANG: 'en_US.UTF-8' }, 'en'],
		[{ LANG: 'de_DE.UTF-8' }, 'en'],
		[{ LANG: 'ru_RU.UTF-8', CLAIMS_LANG: 'en' }, 'en'],
		[{ LANG: 'en_US.UTF-8', CLAIMS_LANG: 'рус' }, 'ru'],
		[{ LANG: 'en_US.UTF-8', LC_ALL: 'ru_RU.UTF-8' }, 'ru'],
		[{ LC_ALL: 'POSIX', LANG: 'en_GB' }, 'en'],
	])('of the screen in %j is %s', (environment, language) => {
		expect(screenIn({ environment })).toBe(language);
	});
});

describe('the place', () => {
	it.each([
		[[], '', [{ what: 'command' }]],
		[['--lang'], '', [{ what: 'value', option: 'lang', flag: '' }]],
		[['-j', 'x.db'], '', [{ what: 'command' }]],
		[['take'], '', [{ what: 'operand', operand: 'claim', before: [] }]],
		[['take', '--on'], '', [{ what: 'value', option: 'on', flag: '' }]],
		[['take', '--on', 'пн', '12'], '', []],
		[['take', '--on=пн'], '', [{ what: 'operand', operand: 'claim', before: [] }]],
		[['take', '--dry-run'], '', [{ what: 'operand', operand: 'claim', before: [] }]],
		[['visa', '12'], '', [{ what: 'operand', operand: 'visa', before: ['12'] }]],
		[['assign', '1', '2'], '', [{ what: 'operand', operand: 'claim', before: ['1', '2'] }]],
		[['add'], '--вид=', [{ what: 'value', option: 'kind', flag: '--вид=' }]],
		[['добавить', '--вид'], '', [{ what: 'value', option: 'kind', flag: '' }]],
		[
			['show', '--json'],
			'',
			[
				{ what: 'value', option: 'json', flag: '' },
				{ what: 'operand', operand: 'claim', before: [] },
			],
		],
		[['show', '--', '--x'], '-', []],
		[['правила'], '', [{ what: 'subcommand', of: 'rules' }]],
		[['rules', 'show'], '', [{ what: 'operand', operand: 'regulation', before: [] }]],
		[['help'], '', [{ what: 'operand', operand: 'topic', before: [] }]],
		[
			['справка', 'правила'],
			'',
			[
				{ what: 'subcommand', of: 'rules' },
				{ what: 'operand', operand: 'topic', before: ['правила'] },
			],
		],
		[['no such'], '', []],
	] as const)('after %j, at %j', (before, typed, slots) => {
		expect(cursorAfter(before, typed).slots).toEqual(slots);
	});

	it('offers an option once, unless it may be given again', () => {
		const [slot] = cursorAfter(['take', '--responsible', 'Ю', '--measure', 'x'], '--').slots;
		const among = slot?.what === 'option' ? slot.among : [];
		expect(among).not.toContain('responsible');
		expect(among).toContain('measure');
	});
});

describe('bash', () => {
	it.each([
		// The line, the words before, the word at the cursor, a candidate, what replaces the end of the line.
		['claims ta', [], 'ta', 'take', 'take'],
		['claims  add   --client ', ['add', '--client'], '', 'О. Ли', 'О.\\ Ли'],
		['claims add --client Ли\\ ', ['add', '--client'], 'Ли ', 'Ли О.', 'Ли\\ О.'],
		['claims add --client "Ли ', ['add', '--client'], 'Ли ', 'Ли "О."', 'Ли \\"О.\\"'],
		["claims add --client 'Ли ", ['add', '--client'], 'Ли ', "Ли О'Н", "Ли О'\\''Н"],
		['claims add --вид=пре', ['add'], '--вид=пре', '--вид=претензия', 'претензия'],
		['claims add --client="Ли ', ['add'], '--client=Ли ', '--client=Ли $', 'Ли \\$'],
		['claims add --client=Ли\\ ', ['add'], '--client=Ли ', '--client=Ли О.', 'Ли\\ О.'],
		['claims -j C:\\\\x', ['-j'], 'C:\\x', 'C:\\x y', '\\\\x\\ y'],
		['claims "rules" sh', ['rules'], 'sh', 'show', 'show'],
		['/opt/my\\ bin/claims sh', [], 'sh', 'show', 'show'],
	] as const)('%s', (line, before, current, candidate, piece) => {
		const { typed, answer } = readBash(line);
		expect(typed).toEqual({ before, current });
		expect(answer([{ text: candidate, about: '' }])).toEqual([piece]);
	});

	it('leaves alone what was quoted in parts', () => {
		expect(readBash('claims add --client "Ли "О').answer([{ text: 'Ли О.', about: '' }])).toEqual([]);
	});

	it.each([
		['a\\', 'a'],
		['"a\\b', 'a\\b'],
		["'a\\'b", 'a\\b'],
	])('%s is read as %s', (typed, read) => {
		expect(unquoted(typed)).toBe(read);
	});
});

const found = {
	id: 1,
	number: '1',
	year: 2026,
	ordinal: 1,
	kind: 'inquiry' as const,
	client: null,
	due: null,
	sorted: null,
	unsorted: 0,
	measures: 1,
};

describe('claims', () => {
	it.each(['take', 'done', 'return', 'refuse', 'withdraw', 'void', 'reopen'] as const)('%s fits where the status table says', (move) => {
		const claim = { ...found, sorted: asDay('2026-10-05') };
		for (const status of statusNames) expect([status, fittingFor(move).fits({ ...claim, status })]).toEqual([status, allows(move, status)]);
	});

	it('what nobody has named the kind of fits only what the rules then allow, and sorting', () => {
		const unsorted = { ...found, unsorted: 1 };
		const fitsIn = (command: CommandName, status: Status) => fittingFor(command).fits({ ...unsorted, status });
		for (const command of ['take', 'close', 'decide', 'reply'] as const)
			expect([command, fitsIn(command, 'registered')]).toEqual([command, false]);
		for (const command of ['sort', 'refuse', 'assign'] as const) expect([command, fitsIn(command, 'registered')]).toEqual([command, true]);
		expect([fitsIn('reopen', 'withdrawn'), fitsIn('sort', 'withdrawn'), fitsIn('sort', 'unconsidered')]).toEqual([false, true, true]);
		expect(fittingFor('sort').fits({ ...found, status: 'withdrawn' })).toBe(false);
	});
});

describe('nothing is said or written', () => {
	it('where the file is damaged, foreign, or locked', async () => {
		const office = new Scene();
		try {
			await office.line('claims init --office X --yes');
			await office.line('claims add --kind claim --channel post --client Ivanov --summary x');
			const path = office.environment.CLAIMS_JOURNAL ?? '';
			const whole = readFileSync(path);
			const asked = () => office.claims(['complete', 'fish', '--', 'take', '']);
			expect(outOf(await asked())).toContain('Ivanov');
			expect(readFileSync(path).equals(whole)).toBe(true);
			writeFileSync(path, whole.subarray(0, 5000));
			expect(await asked()).toEqual({ said: [], code: 0 });
			writeFileSync(path, 'not a database');
			expect(await asked()).toEqual({ said: [], code: 0 });
			writeFileSync(path, whole);
			// What a crash left is for a command to roll back, not for a Tab.
			writeFileSync(`${path}-journal`, Buffer.concat([Buffer.from('d9d505f920a163d7', 'hex'), Buffer.alloc(600, 1)]));
			await asked();
			expect(readFileSync(`${path}-journal`)).toHaveLength(608);
			expect(readFileSync(path).equals(whole)).toBe(true);
			office.set('lock', 'journal.db');
			expect((await asked()).code).toBe(0);
		} finally {
			office.end();
		}
	});

	it('to a shell that is none, or without a line', async () => {
		for (const words of [['complete'], ['complete', 'csh', '--', ''], ['complete', 'bash'], ['complete', 'zsh', '--', 'no', 'no', '']])
			expect((await scene.claims(words)).said.filter(({ to }) => to === 'errors')).toEqual([]);
	});
});
