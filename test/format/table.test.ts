/** Tables on a screen: whatever the rows, no line is wider than it, and what an entry is found by is there. */

import { describe, expect, it } from 'vitest';
import { addDays, asDay, type Day } from '../../src/domain/day.ts';
import { statuses } from '../../src/domain/status.ts';
import { type Screen, table } from '../../src/format/table.ts';
import type { Column, Report } from '../../src/report/report.ts';
import { textOf } from '../../src/text/index.ts';
import { visibleLine } from '../../src/text/visible.ts';
import { widthOf } from '../../src/text/width.ts';
import { fc } from '../property.ts';

const plain = (text: string) => text;
const painted = { bold: (text: string) => `\u001b[1m${text}\u001b[22m`, red: (text: string) => `\u001b[31m${text}\u001b[39m` };
const words = { ru: await textOf('words', 'ru'), en: await textOf('words', 'en') };

interface Row {
	readonly number: string;
	readonly dueOn: Day | null;
	readonly status: string;
	readonly client: string | null;
	readonly responsible: string | null;
	readonly summary: string | null;
	readonly kind: string;
	readonly late: boolean;
	readonly provisional: boolean;
}

const columns: readonly Column<Row>[] = [
	{ key: 'number', type: 'line', value: ({ number }) => number },
	{ key: 'client', type: 'line', value: ({ client }) => client },
	{ key: 'status', type: 'status', value: ({ status }) => status },
	{ key: 'dueOn', type: 'day', value: ({ dueOn }) => dueOn },
	{ key: 'remaining', type: 'line', value: ({ late }) => (late ? 'просрочено 12 дн.' : 'завтра'), alarming: ({ late }) => late },
	{ key: 'responsible', type: 'line', value: ({ responsible }) => responsible },
	{ key: 'kind', type: 'kind', value: ({ kind }) => kind },
	{ key: 'summary', type: 'text', value: ({ summary }) => summary },
	{ key: 'details', type: 'text', value: ({ summary }) => summary, wraps: true },
	{ key: 'provisional', type: 'yes', value: ({ provisional }) => provisional },
];

/** Letters of one column, of two, of none, and what steers a terminal. */
const letter = fc.constantFrom('а', 'Б', 'x', ' ', '.', '-', '«', '中', '🙂', '\u0301', '\u200d', '\u001b', '\n', '\t', '\u202e');
const text = fc.option(fc.string({ unit: letter, maxLength: 80 }), { nil: null });
const row: fc.Arbitrary<Row> = fc.record({
	number: fc
		.string({ unit: fc.constantFrom('П', 'Р', '-', '/', '2', '0'), minLength: 1, maxLength: 24 })
		.filter((one) => /^[^-].*[^-]$|^[^-]$/.test(one)),
	dueOn: fc.option(
		fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(asDay('2013-01-01'), days)),
		{ nil: null },
	),
	status: fc.constantFrom(...Object.keys(statuses)),
	client: text,
	responsible: text,
	summary: text,
	kind: fc.constantFrom('claim', 'complaint', 'inquiry'),
	late: fc.boolean(),
	provisional: fc.boolean(),
});

async function shown(pages: readonly (readonly Row[])[], language: 'ru' | 'en', screen: Screen, of = columns): Promise<string> {
	async function* inPages(): AsyncGenerator<readonly Row[]> {
		yield* pages;
	}
	const report: Report<Row> = { columns: of, pages: inPages() };
	let whole = '';
	for await (const piece of table(report, words[language], screen)) whole += piece;
	return whole;
}

const pages = fc.array(fc.array(row, { maxLength: 4 }), { minLength: 1, maxLength: 3 });
const width = fc.integer({ min: 40, max: 200 });
const language = fc.constantFrom('ru' as const, 'en' as const);

describe('a table', () => {
	it('is nowhere wider than the screen, and holds each number, day and status whole', () =>
		fc.assert(
			fc.asyncProperty(pages, width, language, async (given, wide, spoken) => {
				const lines = (await shown(given, spoken, { width: wide, bold: plain, red: plain })).split('\n');
				for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(wide);
				let at = 0;
				for (const { number, dueOn, status, provisional } of given.flat()) {
					// In the order of the rows, each behind what was found of the one before.
					const needed = [
						number,
						words[spoken].names.status[status as keyof typeof statuses],
						dueOn === null ? '' : `${provisional ? '≈' : ''}${words[spoken].day(dueOn)}`,
					];
					const from = lines.findIndex((line, index) => index >= at && line.startsWith(number));
					expect(from, `${number} in\n${lines.join('\n')}`).toBeGreaterThanOrEqual(at);
					const entry = lines.slice(from).join('\n');
					for (const one of needed) expect(entry).toContain(one);
					at = from + 1;
				}
			}),
		));

	it('says the same without colour', () =>
		fc.assert(
			fc.asyncProperty(pages, width, language, async (given, wide, spoken) => {
				const coloured = await shown(given, spoken, { width: wide, ...painted });
				expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(await shown(given, spoken, { width: wide, bold: plain, red: plain }));
			}),
		));

	it('lets nothing through that steers a terminal', () =>
		fc.assert(
			fc.asyncProperty(pages, width, async (given, wide) => {
				const whole = await shown(given, 'ru', { width: wide, bold: plain, red: plain });
				expect(whole.split('\n').every((line) => line === visibleLine(line))).toBe(true);
			}),
		));
});

const entry: Row = {
	number: 'ПР-2026-0012',
	dueOn: asDay('2026-11-05'),
	status: 'inProgress',
	client: 'Воронцова-Дашкевич Анна Игоревна',
	responsible: 'Гайдук Екатерина Николаевна',
	summary: 'Холодильник не холодит',
	kind: 'claim',
	late: true,
	provisional: true,
};

it.each([
	[
		200,
		'ru',
		`
Номер         Клиент                            Статус    Срок         Осталось           Ответственный                Вид        Содержание
ПР-2026-0012  Воронцова-Дашкевич Анна Игоревна  в работе  ≈05.11.2026  просрочено 12 дн.  Гайдук Екатерина Николаевна  претензия  Холодильник не холодит
ПР-2026-0013  Воронцова-Дашкевич Анна Игоревна  в работе  ≈05.11.2026  завтра             Гайдук Екатерина Николаевна  претензия  Холодильник не холодит
`,
	],
	[
		120,
		'ru',
		`
Номер         Клиент             Статус    Срок         Осталось           Ответственный  Вид        Содержание
ПР-2026-0012  Воронцова-Дашкев…  в работе  ≈05.11.2026  просрочено 12 дн.  Гайдук Е. Н.   претензия  Холодильник не хол…
ПР-2026-0013  Воронцова-Дашкев…  в работе  ≈05.11.2026  завтра             Гайдук Е. Н.   претензия  Холодильник не хол…
`,
	],
	[
		100,
		'ru',
		`
Номер         Клиент                    Статус    Срок         Осталось           Ответственный
ПР-2026-0012  Воронцова-Дашкевич А. И.  в работе  ≈05.11.2026  просрочено 12 дн.  Гайдук Е. Н.
ПР-2026-0013  Воронцова-Дашкевич А. И.  в работе  ≈05.11.2026  завтра             Гайдук Е. Н.
`,
	],
	[
		80,
		'ru',
		`
Номер         Клиент                    Статус    Срок         Осталось
ПР-2026-0012  Воронцова-Дашкевич А. И.  в работе  ≈05.11.2026  просрочено 12 дн.
ПР-2026-0013  Воронцова-Дашкевич А. И.  в работе  ≈05.11.2026  завтра
`,
	],
	[
		60,
		'ru',
		`
Номер         Статус    Срок         Осталось
ПР-2026-0012  в работе  ≈05.11.2026  просрочено 12 дн.
ПР-2026-0013  в работе  ≈05.11.2026  завтра
`,
	],
	[
		40,
		'ru',
		`
Номер         Статус    Срок
ПР-2026-0012  в работе  ≈05.11.2026
ПР-2026-0013  в работе  ≈05.11.2026
`,
	],
	[
		36,
		'ru',
		`
Номер         Статус    Срок
ПР-2026-0012  в работе  ≈05.11.2026
ПР-2026-0013  в работе  ≈05.11.2026
`,
	],
	[
		80,
		'en',
		`
Number        Client                 Status       Due          Left
ПР-2026-0012  Воронцова-Дашкевич А…  in progress  ≈2026-11-05  просрочено 12 дн.
ПР-2026-0013  Воронцова-Дашкевич А…  in progress  ≈2026-11-05  завтра
`,
	],
] as const)('of %s columns, %s', async (wide, spoken, drawn) => {
	const rows = [entry, { ...entry, number: 'ПР-2026-0013', late: false }];
	const report = columns.filter(({ key }) => key !== 'details');
	expect(`\n${await shown([rows], spoken, { width: wide, bold: plain, red: plain }, report)}`).toBe(drawn);
});

it('of 40 columns tells one thing after another where they have no room abreast', async () => {
	const whole = await shown([[{ ...entry, status: 'unconsidered' }]], 'ru', { width: 40, bold: plain, red: plain });
	expect(`\n${whole}`).toBe(`
ПР-2026-0012  без рассмотрения
  ≈05.11.2026  просрочено 12 дн.
  Воронцова-Дашкевич Анна Игоревна
`);
});

it('is laid out anew where a later page would lose a digit', async () => {
	const later = { ...entry, number: 'ПР-2026-00000000123' };
	const whole = await shown([[entry], [later]], 'ru', { width: 80, bold: plain, red: plain });
	expect(whole).toContain(later.number);
});

it('stands in columns whatever signs are in it, also those that take two columns or that terminals and libraries measure otherwise', async () => {
	const names = ['Lada®', 'ООО «Ёж» ©', '漢字', 'Иванова 😀', 'Семья 👨‍👩‍👧 Ивановых', 'e\u0301clair', '☎ 12', '\ue001\u{f0000}', 'Я'];
	const report = columns.filter(({ key }) => ['number', 'client', 'kind'].includes(key));
	const rows = names.map((client) => ({ ...entry, client }));
	const [, ...lines] = (await shown([rows], 'ru', { width: 100, bold: plain, red: plain }, report)).trimEnd().split('\n');
	expect(lines.map((line) => line.slice(0, line.lastIndexOf('  ')).trimEnd())).toEqual(
		names.map((name) => `${entry.number}  ${visibleLine(name)}`),
	);
	expect(widthOf('👨‍👩‍👧')).toBe(2);
	expect(new Set(lines.map((line) => widthOf(line.slice(0, line.lastIndexOf('претензия'))))).size).toBe(1);
});
