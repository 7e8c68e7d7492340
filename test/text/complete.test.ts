/** Each language is whole: no English sentence on a Russian screen, no Russian word on an English one. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar } from '../../src/domain/calendar/index.ts';
import { ownDayKeys } from '../../src/domain/calendar/ownDays.ts';
import { addDays, asDay, yearOf } from '../../src/domain/day.ts';
import { builtInRegulations } from '../../src/domain/regulation/index.ts';
import { commandNames, commands } from '../../src/grammar/command.ts';
import { type OptionName, optionRow, options } from '../../src/grammar/option.ts';
import { claimColumns } from '../../src/report/claimColumns.ts';
import { names } from '../../src/text/ru/names.ts';
import { Scene } from '../cli/harness.ts';
import { type Done, readFile, replay, transcriptsIn } from '../cli/transcript.ts';

const CYRILLIC = /\p{Script=Cyrillic}+/gu;
const LATIN = /[A-Za-z]+/g;

/** What the law calls itself is not translated. */
const acts = wordsIn([
	...calendarActs(),
	...(await builtInRegulations()).flatMap(({ act, rules }) => [act, ...rules.flatMap((rule) => [rule.act ?? '', rule.article])]),
]);

function calendarActs(): readonly string[] {
	const found = new Set<string>();
	for (let day = asDay(`${builtInCalendar.from}-01-01`); yearOf(day) <= builtInCalendar.to; day = addDays(day, 1)) {
		const facts = builtInCalendar.facts(day);
		if ('act' in facts && facts.act) found.add(facts.act);
	}
	return [...found];
}

function wordsIn(texts: readonly string[]): ReadonlySet<string> {
	return new Set(texts.flatMap((text) => text.match(CYRILLIC) ?? []));
}

/** Words for codes: typed in Russian, they must come back in English. */
const codes: ReadonlySet<string> = new Set(
	['kind', 'channel', 'status', 'decision', 'satisfaction', 'target', 'ground'].flatMap((family) =>
		Object.values<string>(names[family as 'kind']).filter((word) => !word.includes(' ')),
	),
);

/** Everything in Russian that a transcript and what it begins with put into the program. */
function typedIn(text: string): ReadonlySet<string> {
	const given = [...text.matchAll(/^% given (\S+)$/gm)].map(([, name]) => readFile(`given/${name}.txt`));
	// Of an answer in Russian nothing may be borrowed.
	const typed = [text, ...given].flatMap((one) => one.split('\n')).filter((line) => !line.startsWith('! '));
	return new Set([...wordsIn(typed)].filter((word) => !codes.has(word)));
}

const russianFlags = wordsIn(Object.keys(options).map((name) => optionRow(name as OptionName).ru));
const russianCommands = wordsIn(commandNames.map((name) => commands[name].ru));

function said(done: readonly Done[]): string {
	return done
		.filter(({ typed }) => /^(?:[A-Z_]+=\S* )*(?:claims|претензии)/.test(typed))
		.map(({ answer }) => answer.join('\n'))
		.join('\n');
}

function cyrillicLeft(text: string, ...allowed: readonly ReadonlySet<string>[]): readonly string[] {
	const known = [...allowed, acts, russianCommands, russianFlags];
	// A word that was cut is known by its sign.
	const whole = text.replace(/\p{Script=Cyrillic}*…/gu, '');
	return (whole.match(CYRILLIC) ?? []).filter((word) => word !== 'тест' && !known.some((words) => words.has(word)));
}

/** Signs that are the same in every language. */
const signs = new Set(
	'claims cron systemd Windows schtasks XML TOML README JSON NDJSON CSV insteadOf nextWorkingDay previousWorkingDay RFC UTF SQLite Node UTC Excel npm rebuild better sqlite next keep excel csv json ndjson firma consumer finance citizens housing telecom carriage personalData business wd cd cdx wk mo yr round tally Europe Moscow'.split(
		' ',
	),
);

function latinLeft(text: string, typed: ReadonlySet<string>): readonly string[] {
	const keys = new Set([...ownDayKeys, ...claimColumns.map(({ key }) => key), ...commandNames.flatMap((name) => name.split(/[- ]/))]);
	return (
		(
			text
				// JSON, and lists of its keys.
				.replace(/^[ \]}"[{].*$/gm, '')
				.replace(/Поля: .*\./g, '')
				// Flags, places, what SQLite and the system call it, names of files and rules, templates, variables.
				.replace(
					/--[\w-]+|<[^>]*>|\bSQLITE_\w+: [\w /]+|столбец \w+ — «[^»]*»|столбец \w+|по событиям «[^»]*»|event_date,rule,day_off|\bE[A-Z]{3,}\b|[\w/<>-]+[._/][\w./{}-]*|\{[^}]*\}|CLAIMS_\w+|U\+\w+/g,
					'',
				)
				.match(LATIN) ?? []
		).filter((word) => !signs.has(word) && !keys.has(word) && !typed.has(word) && word.length > 1)
	);
}

const specimens = transcriptsIn('errors').map((name) => `errors/${name}.txt`);
const transcripts = transcriptsIn('.').map((name) => `${name}.txt`);

describe('in English', () => {
	it.each([...specimens, ...transcripts])('%s has no Russian but what was typed, and ends as it does in Russian', async (file) => {
		const text = readFile(file);
		const { done } = await replay(text, { CLAIMS_LANG: 'en' });
		const english = done.filter(({ typed }) => !/--lang|CLAIMS_LANG|--язык/.test(typed));
		expect(cyrillicLeft(said(english), typedIn(text))).toEqual([]);
		for (const { typed, answer, expected } of done) expect([typed, exitOf(answer)]).toEqual([typed, exitOf(expected)]);
	});
});

describe('in Russian', () => {
	it.each(specimens)('%s has no English but what was typed', async (file) => {
		const text = readFile(file);
		const { done } = await replay(text);
		const typed = new Set(done.flatMap((one) => `${one.typed}\n${one.heredoc}`.match(LATIN) ?? []));
		expect(latinLeft(said(done), typed)).toEqual([]);
	});
});

function exitOf(answer: readonly string[]): string {
	const last = answer.at(-1) ?? '';
	return last.startsWith('[exit ') ? last : '[exit 0]';
}

describe.each(['ru', 'en'] as const)('help in %s', (language) => {
	it.each([undefined, ...commandNames])('of %s', async (command) => {
		const scene = new Scene();
		const { said: pieces, code } = await scene.claims([...(command ? command.split(' ') : []), '--help', '--lang', language]);
		scene.end();
		const text = pieces.map((piece) => piece.text).join('');
		expect(code).toBe(0);
		if (language === 'en') expect(cyrillicLeft(text, new Set(['претензии', 'ё', 'е']))).toEqual([]);
		else expect(latinLeft(text, new Set())).toEqual([]);
		for (const line of text.split('\n')) expect(line).not.toMatch(/undefined|\s$/);
	});
});
