/** Workbooks and CSV as LibreOffice opens them: what was written is what is understood, and nothing calculates or leads anywhere. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import { guard, unguard } from '../../src/format/formulaGuard.ts';
import type { Cell, Sheet, SheetRow } from '../../src/format/xlsx/sheet.ts';
import { escaped } from '../../src/format/xlsx/text.ts';
import { xlsx } from '../../src/format/xlsx/workbook.ts';
import { claimColumns } from '../../src/report/claimColumns.ts';
import { outOf, Scene } from '../cli/harness.ts';
import { needed } from '../systemProgram.ts';
import { converted, heightsOf, RUSSIAN_CSV, sheetsOf, type Understood } from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-test-'));
const scene = new Scene();

afterAll(() => {
	scene.end();
	rmSync(folder, { recursive: true, force: true });
});

/** Ways in which a cell begins to calculate, or to lead somewhere, in one program or another. */
const ways = [
	...[
		'=1+1',
		'+1+1',
		'-1+1',
		'@SUM(1;1)',
		'+79123456789',
		'+7-912-345-67-89',
		'+7 (912) 345-67-89',
		'тел. +79123456789',
		"+7 912 345+cmd|' /C calc'!A0",
		'＝1+1',
		'＋1+1',
		'－1+1',
		'＠SUM(1)',
		'{=1+1}',
		'==1',
		'=-1',
	],
	...[
		'=HYPERLINK("http://example.org";"x")',
		"=cmd|' /C calc'!A0",
		'=DDE("soffice";"/etc/passwd";"A1")',
		'=WEBSERVICE("http://example.org")',
	],
	...['http://example.org/', 'mailto:a@example.org', 'www.example.org', 'file:///etc/passwd', '\\\\server\\share', "'=1+1", "''=1"],
	...['\t=1+1', '\n=1+1', ' =1+1', '\u00a0=1+1', '\u200b=1+1', '\u3000=1+1', '\ufeff=1+1', '\u2800=1+1'],
];

/** Texts that are changed in one program or another. */
const texts = [
	...['0012', '12E5', '12345678901234567890', '1/2', '5-11', '12:30', '50%', '+7 999 123-45-67', 'ИСТИНА', '1 234,50', '-5,5'],
	...[
		'Ёлкин — «Север» № 5…',
		'две\nстроки',
		'раз\n\nтри',
		'  пробелы   внутри  ',
		'a & b < c > d "e" \'f\'',
		']]>',
		'<b>x</b>',
		'&amp;',
		'&#65;',
	],
	...['😀 👨‍👩‍👧 🇷🇺', 'e\u0301', 'x'.repeat(32_767), '_x0041_', '_x005F_', '_xZZZZ_', 'таб\tтут'],
];

function text(value: string): Cell {
	return { kind: 'text', value };
}

async function workbook(name: string, rows: readonly SheetRow[], more: Partial<Sheet> = {}): Promise<{ file: string; cut: number }> {
	const sheet: Sheet = {
		name: 'Лист',
		widths: [30, 30],
		printed: 2,
		list: true,
		fixed: 1,
		paper: 'landscape',
		above: { left: 'ООО «Рога & копыта» <b>', middle: 'Журнал', right: '1–31' },
		below: (page, pages) => `Стр. ${page} из ${pages}`,
		rows: [rows],
		...more,
	};
	let cut = 0;
	const pieces: Uint8Array[] = [];
	for await (const piece of xlsx(
		[sheet],
		{ title: 'Журнал & ко', author: 'Ежова', company: 'ООО «Рога & копыта»', created: asDay('2026-11-22') },
		(texts) => (cut = texts),
	))
		pieces.push(piece);
	const file = join(folder, `${name}.xlsx`);
	writeFileSync(file, Buffer.concat(pieces));
	return { file, cut };
}

const header: SheetRow = { kind: 'header', cells: [text('Один'), text('Два')] };
const data = (...cells: readonly Cell[]): SheetRow => ({ kind: 'data', cells });

/** First letters of every sort: what is shown, what is blank, what is nothing to see. */
const firsts = [
	...Array.from({ length: 0x17f }, (_, code) => code + 1),
	...Array.from({ length: 0x70 }, (_, code) => code + 0x2000),
	...Array.from({ length: 0xf0 }, (_, code) => code + 0xff00),
	...[0x034f, 0x115f, 0x1680, 0x180e, 0x2212, 0x2261, 0x2800, 0x3000, 0x3164, 0xfe00, 0xfe62, 0xfe63, 0xfe66, 0xfe6b, 0xfeff],
].filter((code) => code !== 13 && code !== 0x22);

const exported: Record<string, ReadonlyMap<string, readonly (readonly Understood[])[]>> = {};
let pdf = '';
let cut = 0;
let json: readonly Readonly<Record<string, string | number | boolean | null>>[] = [];

beforeAll(async () => {
	const cells = await workbook('cells', [header, ...[...ways, ...texts].map((one) => data(text(one)))]);
	const broken = await workbook('broken', [
		header,
		data(text('звонок\u0007, конец\u001b, возврат\r, NEL\u0085, \u202eнаоборот')),
		data(text('пол\ud83dсимвола, \uffff'), text(`${'я'.repeat(32_765)}😀😀`)),
		data({ kind: 'day', value: asDay('2026-02-28') }, { kind: 'day', value: asDay('1900-01-01') }),
		data({ kind: 'money', value: 1 }, { kind: 'money', value: 1_000_000_000_000 }),
		data({ kind: 'share', value: 0.125 }, { kind: 'ratio', value: 2.5 }),
	]);
	cut = broken.cut;
	scene.today = '2026-11-22';
	await scene.line('claims demo --folder . -q');
	const awkward = {
		kind: 'claim',
		channel: 'post',
		client: '=1+1',
		contract: '0012',
		amount: 1_234_567,
		summary: '=СУММ(A1)\nвторая строка 😀',
	};
	await scene.line('claims add --json - -q', JSON.stringify(awkward));
	await scene.line('claims export --format xlsx -o all.xlsx');
	await scene.line('claims export -o all.csv');
	json = JSON.parse(outOf(await scene.line('claims export --format json')));
	const made = ['all.xlsx', 'all.csv'].map((name) => join(scene.folder, name));
	const guarded = join(folder, 'guarded.csv');
	const lines = [...firsts.flatMap((code) => ['1+1', '=1+1'].map((rest) => String.fromCodePoint(code) + rest)), ...ways];
	writeFileSync(guarded, `\ufeff${lines.map((line) => `"${guard(line, 'тел.').replaceAll('"', '""')}"\r\n`).join('')}`);
	const [all = '', csv = ''] = made;
	const books = converted([cells.file, broken.file, all], 'fods', folder);
	for (const [index, name] of ['cells', 'broken', 'all'].entries()) exported[name] = sheetsOf(books[index] ?? '');
	const [fromGuarded = '', fromCsv = ''] = converted([guarded, csv], 'fods', join(folder, 'csv'), RUSSIAN_CSV);
	exported.guarded = sheetsOf(fromGuarded);
	exported.csv = sheetsOf(fromCsv);
	[pdf = ''] = converted([all], 'pdf', folder);
}, 120_000);

function first(name: string): readonly (readonly Understood[])[] {
	return [...(exported[name]?.values() ?? [])][0] ?? [];
}

/** LibreOffice shows the tabs of texts of several lines, but does not write them out again. */
function withoutTabs(value: unknown): unknown {
	return typeof value === 'string' && value.includes('\n') ? value.replaceAll('\t', '') : value;
}

describe('a workbook', () => {
	it('keeps every text as it is, and none of them calculates or leads anywhere', () => {
		const found = first('cells').slice(1);
		expect(found.map(([cell]) => cell?.value)).toEqual([...ways, ...texts]);
		expect(found.flat().filter(({ type, formula, link }) => type !== 'string' || formula || link)).toEqual([]);
	});

	it('says what XML cannot say, and cuts what no cell can hold', () => {
		const [, controls, halves, days, sums, others] = first('broken');
		expect(controls?.[0]?.value).toBe('звонок<U+0007>, конец<U+001B>, возврат\r, NEL<U+0085>, <U+202E>наоборот');
		expect(escaped('\u0007\u001b\r_x0041_ _x1')).toBe('_x0007__x001B__x000D__x005F_x0041_ _x1');
		expect(halves?.map(({ value }) => value)).toEqual(['пол\ufffdсимвола, \ufffd', `${'я'.repeat(32_765)}…`]);
		expect(cut).toBe(1);
		expect(days?.map(({ type, value }) => [type, value])).toEqual([
			['date', '2026-02-28'],
			['string', '1900-01-01'],
		]);
		expect(sums?.map(({ value }) => Number(value))).toEqual([0.01, 10_000_000_000]);
		expect(others?.map(({ type, value }) => [type, value])).toEqual([
			['percentage', '0.125'],
			['float', '2.5'],
		]);
	});

	it.each(['all', 'csv'])('of a journal gives back its days, sums and texts: %s', (name) => {
		const [titles = [], ...rows] = first(name);
		const keys = claimColumns.map(({ key }) => key);
		expect(titles).toHaveLength(keys.length);
		expect(rows).toHaveLength(json.length);
		const different = json.flatMap((claim, index) =>
			keys.flatMap((key, column) => {
				const cell = rows[index]?.[column];
				const wanted = claim[key] ?? '';
				const value = cell?.type === 'string' && name === 'csv' ? unguard(cell.value) : (cell?.value ?? '');
				const same =
					/On$|^extendedTo$/.test(key) && wanted !== ''
						? cell?.type === 'date' && value === wanted
						: key === 'amount' || key === 'granted'
							? wanted === '' || (cell?.type === 'float' && Math.round(Number(value) * 100) === wanted)
							: typeof wanted === 'number'
								? Number(value) === wanted
								: ['client', 'summary', 'execution', 'demand', 'replyText', 'responsible'].includes(key)
									? value === withoutTabs(wanted) && (wanted === '' || cell?.type === 'string')
									: true;
				return same && !cell?.formula && !cell?.link ? [] : [`${key}: ${JSON.stringify(cell)} instead of ${wanted}`];
			}),
		);
		expect(different).toEqual([]);
	});

	it('has the report of its days behind the journal, named in the language of the screen', async () => {
		expect([...(exported.all?.keys() ?? [])]).toEqual(['Журнал', 'Главное', 'Баланс', 'Сроки', 'Просрочено', 'Причины и деньги']);
		const report = JSON.parse(outOf(await scene.line('claims month --from 2026-09-28 --to 2026-11-22 --json balance')));
		const balance = exported.all?.get('Баланс') ?? [];
		for (const [index, { now }] of report.balance.entries()) {
			const row = balance.findIndex(([label]) => label?.value === 'Баланс') + 1 + index;
			expect(Number(balance[row]?.[1]?.value)).toBe(now);
		}
		const causes = exported.all?.get('Причины и деньги')?.map((row) => row.map(({ value }) => value));
		expect(causes).toContainEqual(expect.arrayContaining(['Причины', 'число', 'доля', 'вместе']));
	});

	it('is printed with the columns of the paper journal, the header on each page, office, days and page numbers', () => {
		const pages = execFileSync(needed('pdftotext'), ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
		expect(pages.length).toBeGreaterThan(3);
		for (const [index, page] of pages.entries()) {
			expect(page).toContain('ООО «Фирма»');
			expect(page).toContain('с 28.09.2026 по 22.11.2026');
			expect(page).toContain(`Стр. ${index + 1} из ${pages.length}`);
		}
		// The overdue entries of the report have numbers, too.
		const journal = pages.filter((page) => page.includes('Краткое содержание'));
		expect(journal.length).toBeGreaterThan(3);
		for (const page of journal) expect(page).toMatch(/Краткое содержание[\s\S]*ПР-2026-/);
		expect(pages.join('')).not.toContain('Правило срока');
	});

	it('gives rows the height that their texts need, and not much more', () => {
		const [ours = '', free = ''] = ['all.fods', 'free.fods'].map((name) => join(folder, name));
		const styled = readFileSync(ours, 'utf8');
		writeFileSync(
			free,
			styled.replaceAll('use-optimal-row-height="false"', 'use-optimal-row-height="true"').replace(/ style:row-height="[^"]*"/g, ''),
		);
		const [freed = ''] = converted([free], 'fods', join(folder, 'free'));
		const [given, needed] = [heightsOf(ours), heightsOf(freed)];
		const rows = json.length + 1;
		expect(given.length).toBeGreaterThanOrEqual(rows);
		const wrong = given.slice(0, rows).filter((height, index) => {
			const least = needed[index] ?? 0;
			return height < Math.min(least, 5.6) || height > least * 1.6 + 0.2;
		});
		expect(wrong).toEqual([]);
	}, 60_000);
});

describe('CSV for Excel', () => {
	it('has no cell that calculates or leads anywhere, whatever it begins with, and gives the texts back', () => {
		const found = first('guarded').flat();
		expect(found.filter(({ formula, link }) => formula || link)).toEqual([]);
		expect(found.slice(-ways.length).map(({ value }) => unguard(value))).toEqual(ways);
	});
});
