/** What may stand on a screen that is not in its language, said in one place: names, formats, and what the person typed. */

import { builtInCalendar } from '../../src/domain/calendar/years.ts';
import type { Language } from '../../src/domain/code.ts';
import { addDays, asDay, yearOf } from '../../src/domain/day.ts';
import { builtInRegulations } from '../../src/domain/regulation/index.ts';
import { ownDayKeys } from '../../src/format/calendar/ownDays.ts';
import { commandNames } from '../../src/grammar/command.ts';
import { otherLayout } from '../../src/grammar/keyboardLayout.ts';
import type { OptionName } from '../../src/grammar/option.ts';
import { options } from '../../src/grammar/optionRows.ts';
import { commandIn, flagIn } from '../../src/grammar/spell.ts';
import { claimColumns } from '../../src/report/claimColumns.ts';
import { names } from '../../src/text/ru/names.ts';

const ALPHABET = { ru: /\p{Script=Cyrillic}+/gu, en: /[A-Za-z]+/g };

/** Formats, programs, codes of rules and their short terms, and proper nouns: the same in every language. */
const SIGNS =
	'Tab bash zsh fish powershell cron systemd Windows schtasks XML TOML README JSON NDJSON CSV Word DOCX docx mbox Maildir insteadOf nextWorkingDay previousWorkingDay RFC UTF KOI CP LibreOffice XLS XLSX ODS SQLite PostgreSQL sql Node UTC Excel npm ci better sqlite libc Debian Ubuntu next keep excel csv xlsx ics pdf html PDF json ndjson firma consumer finance citizens housing telecom carriage personalData business platforms post wd cd cdx wk mo yr round tally Europe Moscow TERM dumb'.split(
		' ',
	);

/** Letters that English help speaks of, and who records in the tests. */
const SPOKEN_OF = ['ё', 'е', 'тест'];

/** What the law calls itself is not translated. */
const acts = [
	...calendarActs(),
	...(await builtInRegulations()).flatMap(({ act, rules }) => [act, ...rules.flatMap((rule) => [rule.act ?? '', rule.article])]),
];

function calendarActs(): readonly string[] {
	const found = new Set<string>();
	for (let day = asDay(`${builtInCalendar.from}-01-01`); yearOf(day) <= builtInCalendar.to; day = addDays(day, 1)) {
		const facts = builtInCalendar.facts(day);
		if ('act' in facts && facts.act) found.add(facts.act);
	}
	return [...found];
}

/** Words for codes: typed in Russian, they must come back in English. */
const codes: ReadonlySet<string> = new Set(
	(['kind', 'channel', 'status', 'decision', 'satisfaction', 'target', 'ground'] as const).flatMap((family) =>
		Object.values<string>(names[family]).filter((word) => !word.includes(' ') && !isCommand(word)),
	),
);

/** «почта» is a channel and a command: the name of the command may stand on every screen. */
function isCommand(word: string): boolean {
	return commandNames.some((name) => commandIn('ru', name).split(' ').includes(word));
}

/** Every name of the grammar of one sort, in both languages. */
export function wordsOf(sort: 'command' | 'flag', tongues: readonly Language[] = ['ru', 'en']): readonly string[] {
	return tongues.flatMap((tongue) =>
		sort === 'command'
			? commandNames.map((name) => commandIn(tongue, name))
			: Object.keys(options).map((name) => flagIn(tongue, name as OptionName)),
	);
}

/** The words of `text` in the other language than the screen's that neither stand above nor were typed. */
export function foreignWords(tongue: Language, text: string, typed: readonly string[]): readonly string[] {
	const alphabet = ALPHABET[tongue === 'ru' ? 'en' : 'ru'];
	const known = [...SIGNS, ...SPOKEN_OF, ...acts, ...ownDayKeys, ...claimColumns.map(({ key }) => key)];
	const allowed = new Set(known.flatMap((one) => one.match(alphabet) ?? []));
	for (const line of typed) {
		// A word that stood on the same keys is told in the letters that were meant.
		const meant = line.split(/\s+/).map((word) => otherLayout(word.replaceAll('"', '')) ?? '');
		for (const word of [line, ...meant].flatMap((one) => one.match(alphabet) ?? []))
			if (!(tongue === 'en' && codes.has(word))) allowed.add(word);
	}
	const words = plain(tongue, text).match(alphabet) ?? [];
	return words.filter((word) => !allowed.has(word) && !(tongue === 'ru' && word.length === 1));
}

/** The text without what has its own form: JSON, lists of its keys, places, what the system says, what was perhaps meant. */
function plain(tongue: Language, text: string): string {
	// A word that was cut is known by its sign; what was meant stands in the letters in which it was typed.
	const shared = text
		// The lines of a calendar are folded within words.
		.replaceAll('<CR>\n ', '')
		.replace(/(?<=Может быть, |Did you mean )[^(?]*(?=[(?])/g, '')
		.replace(/(?<=Наберите: |Type: ).*/g, '')
		.replace(/\p{Script=Cyrillic}*…/gu, '');
	if (tongue === 'en') return shared;
	return shared
		.replace(/^[ \]}"[{].*$/gm, '')
		.replace(/Поля: .*\./g, '')
		.replace(
			/<[^>]*>|\bSQLITE_\w+: [\w /]+|столбец \w+ — «[^»]*»|столбец \w+|по событиям «[^»]*»|event_date,rule,day_off|\bE[A-Z]{3,}\b|[\w/<>-]+[._/][\w./{}-]*|\{[^}]*\}|CLAIMS_\w+|U\+\w+/g,
			'',
		);
}

/** The flags in `text` that are none in the language of the screen, but for those that were typed and are quoted. */
export function foreignFlags(tongue: Language, text: string): readonly string[] {
	const flags = new Set(wordsOf('flag', [tongue]));
	const said = plain(tongue, text)
		.split('\n')
		.filter((line) => line.startsWith('! '))
		.join('\n')
		.replace(/«[^»]*»|“[^”]*”/g, '');
	return (said.match(/(?<![\p{L}\p{N}-])--[\p{L}][\p{L}-]*/gu) ?? []).filter((flag) => !flags.has(flag));
}
