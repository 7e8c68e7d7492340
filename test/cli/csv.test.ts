/** Every CSV that the program writes, opened and parsed: what stands in the cells is what the same command says in JSON. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvProfiles, csvRows } from '../../src/format/csv.ts';
import { unguard } from '../../src/format/formulaGuard.ts';
import { textOf } from '../../src/text/index.ts';
import { visibleLine } from '../../src/text/visible.ts';
import { outOf, Scene } from './harness.ts';

const scene = new Scene();
afterAll(() => scene.end());

const EXCEL = { bom: true, delimiter: ';' } as const;
/** The blocks of a report have as many cells as they need. */
const BLOCKS = { ...EXCEL, relax_column_count: true, skip_empty_lines: true } as const;

const TELEPHONE = '+7 (912) 345-67-89';
const MULTILINE = 'Первая; строка\nвторая "в кавычках"\r\n=1+1';

beforeAll(async () => {
	scene.today = '2026-11-22';
	await scene.line('claims demo --folder . -q');
	for (const contact of [TELEPHONE, `тел. ${TELEPHONE}`, '+79123456789, после обеда', '+1+1', "'=1+1"])
		await scene.line(
			'claims add --json - -q',
			JSON.stringify({ kind: 'claim', channel: 'post', client: 'Я', contact, summary: MULTILINE, amount: 123_405 }),
		);
}, 60_000);

async function written(line: string): Promise<string> {
	const ended = await scene.line(line);
	expect({ line, code: ended.code }).toEqual({ line, code: 0 });
	return outOf(ended);
}

async function saved(line: string, name: string): Promise<string> {
	await written(`${line} -o ${name} --force -q`);
	return readFileSync(join(scene.folder, name), 'utf8');
}

async function objects(line: string): Promise<readonly Readonly<Record<string, string | number | boolean | null>>[]> {
	return JSON.parse(await written(line));
}

describe('the entries', () => {
	it('in the raw profile are what JSON says', async () => {
		const rows: readonly Record<string, string>[] = parse(await saved('claims export --profile raw', 'raw.csv'), { columns: true });
		const json = await objects('claims export --format json');
		expect(rows).toHaveLength(json.length);
		for (const [index, claim] of json.entries())
			for (const [key, value] of Object.entries(rows[index] ?? {})) expect([key, value]).toEqual([key, String(claim[key] ?? '')]);
	});

	it('in the Excel profile give their texts, days and sums back', async () => {
		const [titles, ...rows]: readonly (readonly string[])[] = parse(await saved('claims export', 'excel.csv'), EXCEL);
		const [raw]: readonly (readonly string[])[] = parse(await written('claims export --profile raw'));
		const json = await objects('claims export --format json');
		expect(titles).toHaveLength(raw?.length ?? 0);
		expect(rows).toHaveLength(json.length);
		const shown = (key: string, value: unknown) => {
			if (key === 'amount' && typeof value === 'number') return (value / 100).toFixed(2).replace('.', ',');
			const day = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
			return day ? `${day[3]}.${day[2]}.${day[1]}` : String(value ?? '');
		};
		for (const [index, claim] of json.entries())
			for (const key of ['number', 'registeredOn', 'dueOn', 'client', 'contact', 'summary', 'amount', 'execution'])
				expect([key, unguard(rows[index]?.[raw?.indexOf(key) ?? -1] ?? '')]).toEqual([key, shown(key, claim[key])]);
	});

	it('in the Excel profile show a telephone as a telephone, behind a word and not behind an apostrophe', async () => {
		const rows: readonly (readonly string[])[] = parse(await written('claims export'), EXCEL);
		const cells = rows.flat().filter((cell) => cell.includes('912'));
		expect(cells).toContain(`тел. ${TELEPHONE}`);
		expect(cells).toContain('тел. +79123456789, после обеда');
		expect(cells.filter((cell) => /^['+]/.test(cell))).toEqual([]);
	});
});

describe('the report of a month', () => {
	it('in the Excel profile has its figures in cells and each note in one cell', async () => {
		const said = await textOf('month', 'ru');
		const rows: readonly (readonly string[])[] = parse(await saved('claims month 2026-10 --format csv', 'month.csv'), BLOCKS);
		const report = JSON.parse(await written('claims month 2026-10 --json balance,terms'));
		const cells = rows.flat();
		for (const { now, before, yearBefore } of report.balance)
			expect(rows.map((row) => row.slice(1, 4))).toContainEqual([now, before, yearBefore].map((value) => String(value ?? '—')));
		const counted: readonly string[] = report.terms.map(({ row }: { readonly row: string }) => row);
		const notes = Object.entries(said.figureDefinitions).flatMap(([figure, note]) => (counted.includes(figure) ? [note] : []));
		expect(notes.length).toBeGreaterThan(3);
		for (const note of notes) expect(cells).toContain(note);
		// A balance, two periods beside it, and a note: none has more.
		expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(10);
		expect(cells.filter((cell) => cell.length === 1 && !/[\d—–]/.test(cell))).toEqual([]);
	});

	it('in the raw profile has a value a line', async () => {
		const rows: readonly Record<string, string>[] = parse(await saved('claims month 2026-10 --format csv --profile raw', 'raw-month.csv'), {
			columns: true,
		});
		const report = JSON.parse(await written('claims month 2026-10 --json'));
		const values = rows.filter(({ section = '' }) => !['corrections', 'context', 'overdue'].includes(section));
		const overdue = rows.filter(({ section }) => section === 'overdue').map(({ row, column, value }) => [row, column, value]);
		expect(overdue).toEqual(
			report.overdue.entries.flatMap(({ number, ...entry }: Readonly<Record<string, unknown>>) =>
				Object.entries(entry).map(([column, value]) => [number, column, String(value ?? '')]),
			),
		);
		expect(overdue.length).toBeGreaterThan(0);
		const context = rows.filter(({ section }) => section === 'context');
		expect(context.map(({ row, column, value }) => [`${row}.${column}`, value])).toEqual([
			...[
				['period.from', '2026-10-01'],
				['period.to', '2026-10-31'],
				['office.value', report.office],
				['journal.value', report.journal],
			],
			...[
				['state.value', 'finished'],
				['counted.on', report.counted.on],
				['counted.position', String(report.counted.position)],
			],
			...[
				['counted.by', report.counted.by],
				['counted.edition', String(report.counted.edition)],
				['now.from', '2026-10-01'],
				['now.to', '2026-10-31'],
			],
			...[
				['before.from', '2026-09-01'],
				['before.to', '2026-09-30'],
				['yearBefore.from', '2025-10-01'],
				['yearBefore.to', '2025-10-31'],
			],
		]);
		expect(values.length).toBeGreaterThan(50);
		for (const { section = '', row, column = '', value } of values) {
			const [found] = report[section].filter((one: { row: string | null }) => (one.row ?? '') === row);
			expect([section, row, column, value]).toEqual([section, row, column, String(found[column] ?? '')]);
		}
	});
});

describe('counts', () => {
	it.each(['kind', 'kind,status'])('by %s are the same in both profiles', async (by) => {
		const json = await objects(`claims stats --by ${by} --json`);
		const raw: readonly Record<string, string>[] = parse(await written(`claims stats --by ${by} --format csv --profile raw`), {
			columns: true,
		});
		expect(raw).toEqual(json.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? '')]))));
		const rows: readonly (readonly string[])[] = parse(await written(`claims stats --by ${by} --format csv`), EXCEL);
		expect(rows.at(-1)?.at(-1)).toBe(String(json.reduce((sum, { count }) => sum + Number(count), 0)));
		expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
	});
});

it('the batch of terms gives a line a line', async () => {
	const asked = 'event_date,rule,day_off\n2026-11-02,wd:10,next\n2026-11-03,cd:30,next\n';
	const rows: readonly Record<string, string>[] = parse(await scene.line('claims term --batch -', asked).then(outOf), { columns: true });
	expect(rows).toHaveLength(2);
});

it('keeps what CSV is made of inside its cells, and an empty text apart from nothing', async () => {
	const words = await textOf('words', 'ru');
	const row = ['a', 'x\ny', 'x\ry', '', null, 1, 'p,q;r', 'say "no"'] as const;
	for (const profile of ['excel', 'raw'] as const) {
		const { delimiter } = csvProfiles[profile];
		const text = csvRows(words, [row, ['b']], profile);
		expect(text.endsWith('\r\n')).toBe(true);
		expect(text).toContain(`${delimiter}""${delimiter}${delimiter}1`);
		expect(parse(text, { delimiter, relax_column_count: true, record_delimiter: '\r\n' })).toEqual([
			row.map((cell) => String(cell ?? '')),
			['b'],
		]);
	}
});

it.each(['2027-03-01', '2026-11-20'])(
	'overdue on %s in a pipe has a line a claim, whatever is in its texts, and says what JSON says',
	async (day) => {
		for (const client of [
			'таб\tи\nстрока',
			'наоборот \u202eтекст',
			'😀 👨‍👩‍👧',
			'ноль\u200bширины',
			"'кавычка'",
			'a\u00adb',
			'\u{e0041}тег',
		])
			await scene.line('claims add --json - -q', JSON.stringify({ kind: 'claim', channel: 'post', client, summary: 'x' }));
		const asOf = `claims overdue --as-of ${day}`;
		const claims = await objects(`${asOf} --json number,dueOn,overdueDays,client,responsible,provisional`);
		const words = await textOf('words', 'ru');
		const lines = (await written(`${asOf} --header`)).trimEnd().split('\n');
		expect(lines[0]?.split('\t')).toContain('overdueDays');
		expect(lines.slice(1).map((line) => line.split('\t'))).toEqual(
			claims.map(({ number, dueOn, overdueDays, client, responsible, provisional }) =>
				expect.arrayContaining([
					...[number, dueOn, String(overdueDays), visibleLine(String(client ?? '')), visibleLine(String(responsible ?? ''))],
					provisional ? words.reports.yes : words.reports.no,
				]),
			),
		);
		expect(lines.every((line) => line.split('\t').length === 9)).toBe(true);
		expect(await written(`${asOf} --limit 2`)).toBe(`${lines.slice(1, 3).join('\n')}\n`);
	},
);
