/**
 * Every figure of a report is the same in every format, and what a person adds up in the workbook comes to it: two journals, several periods, the
 * lines of `month --json figures` as the one source.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { percentile } from '../../src/domain/month/cohort.ts';
import type { PeriodFigure } from '../../src/sentence/periodFigures.ts';
import { textOf } from '../../src/text/index.ts';
import { outOf, Scene } from '../cli/harness.ts';
import { needed } from '../systemProgram.ts';
import { bureau } from './bureau.ts';
import { converted, sheetsOf, type Understood } from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-test-'));
const journals = { sample: new Scene(), bureau: new Scene() };
const asked = [
	['sample', '2026-10'],
	['sample', '2026-11'],
	['sample', '2026'],
	['bureau', '2026-08'],
	['bureau', '2026-09'],
] as const;
type Asked = readonly [name: keyof typeof journals, period: string];

/** What each report says as JSON, and how LibreOffice understands its workbook. */
const source = new Map<string, readonly PeriodFigure[]>();
const books = new Map<string, ReadonlyMap<string, readonly (readonly Understood[])[]>>();

afterAll(() => {
	for (const scene of Object.values(journals)) scene.end();
	rmSync(folder, { recursive: true, force: true });
});

beforeAll(async () => {
	journals.sample.today = '2026-11-22';
	await journals.sample.line('claims demo --folder . -q');
	await bureau(journals.bureau);
	const files: string[] = [];
	for (const [name, period] of asked) {
		source.set(`${name} ${period}`, JSON.parse(await month(name, period, '--json figures')).figures);
		const file = join(folder, `${name}-${period}.xlsx`);
		await month(name, period, `-o ${file}`);
		files.push(file);
	}
	for (const [index, file] of converted(files, 'fods', folder).entries()) books.set(asked[index]?.join(' ') ?? '', sheetsOf(file));
}, 180_000);

async function month(name: Asked[0], period: string, options: string): Promise<string> {
	const ended = await journals[name].line(`claims month ${period} ${options} -q`);
	expect(ended).toMatchObject({ code: 0 });
	return outOf(ended);
}

const [words, monthWords, book] = await Promise.all([textOf('words', 'ru'), textOf('month', 'ru'), textOf('workbook', 'ru')]);

/** A row of a section: what it is called, and its figures. */
interface Line {
	readonly title: string;
	readonly cells: readonly PeriodFigure[];
}

/** The figures of the report, section by section and row by row. */
function sectionsOf([name, period]: Asked): ReadonlyMap<string, readonly Line[]> {
	const sections = new Map<string, Line[]>();
	for (const figure of source.get(`${name} ${period}`) ?? []) {
		const lines = sections.get(figure.section) ?? [];
		sections.set(figure.section, lines);
		const last = lines.at(-1);
		if (last && last.cells[0]?.row === figure.row) lines[lines.length - 1] = { ...last, cells: [...last.cells, figure] };
		else lines.push({ title: titleOf(figure), cells: [figure] });
	}
	expect(sections.size).toBeGreaterThan(10);
	return sections;
}

/** Those that people are shown: of a year the period before is the year before, and stands there once. */
function shownSectionsOf(asked: Asked): ReadonlyMap<string, readonly Line[]> {
	const isYear = /^\d{4}$/.test(asked[1]);
	const shownLine = ({ title, cells }: Line) => ({ title, cells: cells.filter(({ column }) => !isYear || column !== 'yearBefore') });
	return new Map([...sectionsOf(asked)].map(([section, lines]) => [section, lines.map(shownLine)]));
}

const families = {
	...{ byKind: words.names.kind, byChannel: words.names.channel, decisions: words.names.decision, remedies: words.names.remedy },
	...{
		satisfaction: words.names.satisfaction,
		preventionOutcomes: words.names.preventionOutcome,
		grounds: words.names.ground,
		deadlines: monthWords.purposes,
	},
} as const;

/** What people read where machines read the key of a row. */
function titleOf({ section, row }: PeriodFigure): string {
	if (row === null) return monthWords.notGiven;
	const family: Readonly<Record<string, string>> = Object.entries(families).find(([key]) => key === section)?.[1] ?? monthWords.figures;
	if (row === 'praise' && section === 'outcomes') return `${family[row]} (${monthWords.norm('0,10')})`;
	if (Object.hasOwn(family, row)) return family[row] ?? '';
	const month = /^(\d{4})-(\d\d)$/.exec(row);
	if (month) return `${words.months.full[Number(month[2]) - 1]} ${month[1]}`;
	const days = /^(\d+)\.\.(\d*)$/.exec(row);
	if (!days) return row;
	const [, from, to] = days;
	if (to === '') return monthWords.moreDaysThan(Number(from) - 1);
	return from === to ? String(from) : `${from}–${to}`;
}

/** A figure as a Russian reads it. */
function shown({ column, unit, value }: PeriodFigure): string {
	if (value === null) return '—';
	const comma = (number: number, digits: number) => number.toFixed(digits).replace('.', ',');
	const sign = column !== 'change' || value === 0 ? '' : value > 0 ? '+' : '−';
	const size = column === 'change' ? Math.abs(value) : value;
	if (unit === 'share') return `${sign}${comma(size * 100, 1)}${column === 'change' ? ' п. п.' : '%'}`;
	if (unit === 'kopecks') return `${sign}${comma(size / 100, 2)}`;
	return `${sign}${unit === 'ratio' ? comma(size, 2) : size}`;
}

/** Without any blanks, which each format puts elsewhere. */
function compact(...texts: readonly string[]): string {
	return texts.join('').replace(/\s/gu, '');
}

/** Every row of a section follows its head, in this order. */
function expectInOrder(text: string, sections: ReadonlyMap<string, readonly Line[]>): void {
	for (const [section, lines] of sections) {
		const title = compact(monthWords.sections[section as keyof typeof monthWords.sections]);
		const heads = [...text.matchAll(new RegExp(title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map(({ index }) => index);
		const rows = lines.map(({ title: name, cells }) => compact(name, ...cells.map(shown)));
		const found = heads.some((from) => {
			let at = from;
			return rows.every((row) => {
				at = text.indexOf(row, at);
				return at >= 0;
			});
		});
		expect([section, found || rows]).toEqual([section, true]);
	}
}

describe.each(asked)('%s %s', (...which) => {
	const [name, period] = which;

	it('every figure has a key of its own, a unit and a definition', () => {
		const figures = source.get(`${name} ${period}`) ?? [];
		expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
		expect(figures.filter(({ definition, unit }) => !definition || !unit)).toEqual([]);
	});

	it('JSON by section, CSV for programs, CSV for people', async () => {
		const report = JSON.parse(await month(name, period, '--json'));
		const raw: readonly Readonly<Record<string, string>>[] = parse(await month(name, period, '--format csv --profile raw'), {
			columns: true,
		});
		const byKey = new Map(raw.map(({ key, ...line }) => [key, line]));
		for (const [section, lines] of sectionsOf(which))
			for (const [index, { cells }] of lines.entries())
				for (const { key, row, column, unit, value, definition } of cells) {
					expect([key, report[section][index].row, report[section][index][column]]).toEqual([key, row, value]);
					expect([key, byKey.get(key)]).toMatchObject([key, { unit, value: value === null ? '' : String(value), definition }]);
				}
		const excel: readonly (readonly string[])[] = parse(await month(name, period, '--format csv'), {
			...{ bom: true, delimiter: ';', relax_column_count: true },
		});
		// A change has no sign of plus there, so that it is a number.
		const plain = (cell: PeriodFigure) => (cell.column === 'change' ? shown({ ...cell, column: 'now' }) : shown(cell));
		for (const lines of shownSectionsOf(which).values())
			for (const { title, cells } of lines) expect(excel).toContainEqual(expect.arrayContaining([title, ...cells.map(plain)]));
	});

	it('the text on a screen', async () => {
		expectInOrder(compact(await month(name, period, '')), shownSectionsOf(which));
	});

	it('the rows of the page', async () => {
		const page = await month(name, period, '--format html');
		const text = (markup: string) => compact(markup.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&'));
		const rows = [...page.matchAll(/<tr[\s>][\s\S]*?<\/tr>/g)].map(([row]) => text(row));
		for (const [section, lines] of shownSectionsOf(which)) {
			if (section === 'summary') continue;
			for (const { title, cells } of lines) {
				// A column of a wide table may be left out where nothing is in it.
				const told = cells.filter(
					({ column }) => cells.length <= 4 || lines.some((line) => line.cells.some((cell) => cell.column === column && cell.value !== 0)),
				);
				const fits = rows.some(
					(row) =>
						row.startsWith(compact(title)) && (row.endsWith(compact(...cells.map(shown))) || row.endsWith(compact(...told.map(shown)))),
				);
				expect([section, title, fits || cells.map(shown)]).toEqual([section, title, true]);
			}
		}
	});

	it('the sheets of paper, which are few, numbered and signed', async () => {
		const file = join(folder, `${name}-${period}.pdf`);
		for (const path of [file, `${file}.again.pdf`]) await month(name, period, `-o ${path}`);
		execFileSync('cmp', [file, `${file}.again.pdf`]);
		const pages = execFileSync(needed('pdftotext'), ['-raw', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
		expect(pages.length).toBeLessThanOrEqual(4);
		for (const [index, page] of pages.entries()) expect(compact(page)).toContain(compact(monthWords.pageOf(index + 1, pages.length)));
		const text = compact(...pages);
		for (const who of [monthWords.signatures.compiled, monthWords.signatures.approved]) expect(text).toContain(who);
		const sections = new Map(shownSectionsOf(which));
		const summary = sections.get('summary') ?? [];
		sections.delete('summary');
		expectInOrder(text, sections);
		for (const { title, cells } of summary) {
			const [now, ...former] = cells.map(shown).map((cell) => compact(cell));
			const parts = text.split(compact(title, now ?? '')).slice(1);
			expect([title, parts.some((part) => former.every((cell) => part.slice(0, 150).includes(cell)))]).toEqual([title, true]);
		}
	});

	it('the tables of the workbook', () => {
		const sheets = [...(books.get(`${name} ${period}`)?.values() ?? [])];
		expect(sheets.every((rows) => rows.flat().every(({ formula, link }) => !formula && !link))).toBe(true);
		for (const [section, lines] of shownSectionsOf(which)) {
			const title = monthWords.sections[section as keyof typeof monthWords.sections];
			const table = sheets.flatMap((rows) => {
				const head = rows.findIndex(([cell]) => cell?.value === title);
				return head < 0 ? [] : [rows.slice(head + 1, head + 1 + lines.length)];
			})[0];
			for (const [index, { title: row, cells }] of lines.entries()) {
				const found = table?.[index]?.slice(0, cells.length + 1).map(({ value, type }) => (type === 'string' ? value : Number(value)));
				const wanted = cells.map(({ value, unit }) => value && (unit === 'kopecks' ? value / 100 : value));
				expect([section, found]).toEqual([section, [row, ...wanted.map((value) => (value === null ? '—' : expect.closeTo(value, 9)))]]);
			}
		}
	});

	it('what a person filters and adds up in the workbook', () => {
		const sheets = books.get(`${name} ${period}`);
		const entries = listOf(sheets?.get(book.sheets.entries));
		const behind = listOf(sheets?.get(book.sheets.behind));
		const dueDays = listOf(sheets?.get(book.sheets.dueDays));
		const sum = (rows: readonly Readonly<Record<string, string>>[], title: string) =>
			rows.reduce((all, row) => all + Math.round(Number(row[title] ?? 0) * 100), 0) / 100;
		const heads = new Set(sheets?.get(book.sheets.entries)?.[0]?.map(({ value }) => value));
		const found = new Map<string, number | null>();
		const without = new Set<string>();
		for (const lines of shownSectionsOf(which).values())
			for (const { title: label, cells } of lines)
				for (const { key, section, row, column, unit } of cells) {
					// Its norm is not in the head of its column.
					const title = section === 'outcomes' && row === 'praise' ? monthWords.figures.praise : label;
					const name = monthWords.sections[section as keyof typeof monthWords.sections];
					const ofFigure = cells[0]?.column === 'now';
					const isFigure = ofFigure && column === 'now';
					const whole = sum(entries, book.facts.whole(title));
					// Numbers of days that are not of the period.
					if (section === 'preventionEffects') continue;
					if (isFigure && row === 'overdueLongest') found.set(key, Math.max(-1, ...numbersIn(entries, book.facts.overdueDays)));
					else if (isFigure && unit === 'workingDays')
						found.set(key, ofHundred(numbersIn(entries, book.facts.daysTaken), row === 'median' ? 50 : 90) ?? -1);
					else if (isFigure && (unit === 'share' || unit === 'ratio'))
						found.set(key, whole === 0 ? null : sum(entries, book.facts.part(title)) / whole);
					else if (isFigure && !heads.has(title)) without.add(String(row));
					else if (isFigure) found.set(key, sum(entries, title) * (unit === 'kopecks' ? 100 : 1));
					else if (ofFigure) continue;
					else if (section === 'deadlines')
						found.set(
							key,
							ofDueDays(
								dueDays.filter((day) => day[book.dueDays.purpose] === title),
								column,
							),
						);
					else if (column in grouped || unit === 'kopecks') {
						const heading: Readonly<Record<string, string>> = monthWords.columns;
						const rows = behind.filter(
							(one) => one[book.behind.section] === name && one[book.behind.row] === title && one[book.behind.column] === heading[column],
						);
						if (!('month' in monthsOf(row, period)))
							found.set(key, unit === 'kopecks' ? sum(rows, book.behind.sum) * 100 : sum(rows, book.behind.amount));
					}
				}
		// Who came earlier is not asked of a month that is closed: the journal has gone on.
		expect([...without]).toEqual(period === '2026-08' ? ['clients'] : []);
		const told = (source.get(`${name} ${period}`) ?? []).filter(({ key }) => found.has(key));
		expect(told.length).toBeGreaterThan(80);
		for (const { key, value } of told) {
			const redone = found.get(key);
			// Where nothing was recorded there is nothing to add up.
			if (value === null) expect([key, redone === null || redone === 0 || redone === -1]).toEqual([key, true]);
			else expect([key, redone]).toEqual([key, expect.closeTo(value, 9)]);
		}
	});
});

it('the workbook says whose it is, begins with the summary, and every sheet stays at its head and fits the paper', async () => {
	const zip = await JSZip.loadAsync(readFileSync(join(folder, 'sample-2026-10.xlsx')), { checkCRC32: true });
	const xml = async (name: string) => String(await zip.file(name)?.async('string'));
	const { signatures, context } = monthWords;
	expect(await xml('docProps/core.xml')).toMatch(
		/<dc:title>Отчёт за октябрь 2026 г\.<\/dc:title><dc:creator>тест<.*W3CDTF">2026-11-22T00:00:00Z<\/dcterms:created>/,
	);
	expect(await xml('docProps/app.xml')).toContain('<Company>ООО «Фирма»</Company>');
	const names = [...(await xml('xl/workbook.xml')).matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
	const { summary, balance, terms, overdue, outcomes, entries, dueDays, behind } = book.sheets;
	expect(names).toEqual([summary, balance, terms, overdue, outcomes, entries, dueDays, behind]);
	for (const [index, name] of names.entries()) {
		const sheet = await xml(`xl/worksheets/sheet${index + 1}.xml`);
		expect([name, sheet]).toEqual([name, expect.stringMatching(/<pane [^>]*ySplit="1"[^>]*state="frozen"\/>/)]);
		expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="(?:portrait|landscape)" fitToWidth="1" fitToHeight="0"\/>/);
		expect(await xml('xl/workbook.xml')).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name}'!$1:$1<`);
		for (const [, bar] of sheet.matchAll(/<dataBar([^>]*)>/g)) expect(bar).toContain('minLength="0"');
	}
	const first = (books.get('sample 2026-10')?.get(summary) ?? []).map((row) => row.map(({ value }) => value));
	// Nothing came from an old journal.
	const { fromOldJournal, ...labels } = context.labels;
	expect(first.map(([cell]) => cell)).not.toContain(fromOldJournal);
	for (const label of [...Object.values(labels), signatures.compiled, signatures.approved])
		expect(first.map(([cell]) => cell)).toContain(label);
	expect(first.flat().join('\n')).toContain('Октябрь 2026: поступило 35');
});

/** The columns of sections that are counted by something. */
const grouped = {
	...{ start: 1, received: 1, reopened: 1, closed: 1, unconsidered: 1, withdrawn: 1, void: 1, end: 1 },
	...{ count: 1, opened: 1, ended: 1, overdue: 1 },
};

/** The rows of a list by the titles of its columns. */
function listOf(rows: readonly (readonly Understood[])[] = []): readonly Readonly<Record<string, string>>[] {
	const [head = [], ...others] = rows;
	return others.map((row) =>
		Object.fromEntries(row.flatMap(({ value, type }, at) => (type === undefined ? [] : [[head[at]?.value ?? '', value]]))),
	);
}

/** The numbers in a column: of a cell there may be several. */
function numbersIn(rows: readonly Readonly<Record<string, string>>[], title: string): readonly number[] {
	return rows.flatMap((row) => (row[title] === undefined ? [] : row[title].split(', ').map(Number)));
}

function ofHundred(numbers: readonly number[], percent: number): number | null {
	const counts = new Map<number, number>();
	for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
	return percentile(counts, percent);
}

/** What a column says of last days of one purpose. */
function ofDueDays(days: readonly Readonly<Record<string, string>>[], column: string): number | null {
	const { columns } = monthWords;
	const of = (...outcomes: readonly ('kept' | 'late' | 'open' | 'endedOtherwise' | 'extended')[]) =>
		days.filter((day) => outcomes.some((outcome) => day[book.dueDays.outcome] === columns[outcome])).length;
	const judged = of('kept', 'late', 'open');
	if (column === 'due') return days.length;
	if (column === 'keptShare') return judged === 0 ? null : of('kept') / judged;
	if (column === 'lateDays') return ofHundred(numbersIn(days, book.dueDays.lateDays), 50);
	return column === 'kept' || column === 'late' || column === 'open' || column === 'endedOtherwise' || column === 'extended'
		? of(column)
		: null;
}

/** A month that is not wholly in the period has its figures from elsewhere. */
function monthsOf(row: string | null, period: string): { readonly month?: string } {
	return row !== null && /^\d{4}-\d\d$/.test(row) && !(row === period || period === row.slice(0, 4)) ? { month: row } : {};
}
