/** Hostile signs through every format: shown where a person reads, kept for programs, left out where a shell would act on them. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.ts';
import { csvRows } from '../../src/format/csv.ts';
import { unguard } from '../../src/format/formulaGuard.ts';
import { html } from '../../src/format/html/html.ts';
import { icsPieces } from '../../src/format/ics.ts';
import { json } from '../../src/format/json.ts';
import { templateFile } from '../../src/format/letter/document.ts';
import { fillTemplate } from '../../src/format/letter/fill.ts';
import { plainText } from '../../src/format/letter/plain.ts';
import { bookCells } from '../../src/format/print/bookCells.ts';
import { table } from '../../src/format/table.ts';
import type { SheetRow } from '../../src/format/xlsx/sheet.ts';
import { xlsx } from '../../src/format/xlsx/workbook.ts';
import type { BookEntry } from '../../src/report/book.ts';
import type { Column } from '../../src/report/report.ts';
import { textOf } from '../../src/text/index.ts';
import { words } from '../../src/text/ru/index.ts';
import { letterTemplates } from '../../src/text/ru/letterTemplates.ts';
import { type SignedFormat, signPolicy, signsIn } from '../../src/text/signs.ts';
import { outOf, Scene } from '../cli/harness.ts';
import { needed } from '../systemProgram.ts';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));

/** C0 without tabs and line ends, C1, line separators, and both kinds of what turns the direction of writing. */
const STEERING = [
	...[...range(0, 8), '\u000b', '\u000c', ...range(0x0e, 0x1f), '\u007f', ...range(0x80, 0x9f)],
	...['\u2028', '\u2029', '\u200e', '\u200f', '\u061c', ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)],
];
const WITHOUT_WIDTH = ['\u200b', '\ufeff'];
const HALVES = ['\ud83d', '\ude00'];
const ALL = [...STEERING, ...WITHOUT_WIDTH, ...HALVES];

/** What no file that a person opens may hold; its own first sign aside. */
const RAW =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const around = (sign: string) => `чек${sign}и`;
const code = (sign: string) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;

describe.each(Object.keys(signPolicy) as readonly SignedFormat[])('%s', (format) => {
	it.each(STEERING)('treats %j as its policy says', (sign) => {
		const text = around(sign);
		const shown = around(code(sign));
		expect(signsIn(format, text)).toBe({ shown, allShown: shown, kept: text, omitted: undefined }[signPolicy[format]]);
	});

	it('leaves what is harmless as it is', () => {
		for (const text of ['Ёлка 👍🏽 «5»', '刘伟', 'a b']) expect(signsIn(format, text)).toBe(text);
	});
});

interface Row {
	readonly text: string;
}

const column: Column<Row> = { key: 'summary', type: 'text', value: ({ text }) => text };
const listing = (text: string) => ({ columns: [column], pages: onePage({ text }) });

async function* onePage(row: Row): AsyncGenerator<readonly Row[]> {
	yield [row];
}

async function joined(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
	const all: Buffer[] = [];
	for await (const piece of pieces) all.push(Buffer.from(piece));
	return Buffer.concat(all);
}

const textIn = (markup: string) =>
	markup
		.replace(/<[^>]*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');

/** All the texts of a file that is a zip of XML. */
async function zipText(file: Uint8Array): Promise<string> {
	const zip = await JSZip.loadAsync(file);
	return textIn((await Promise.all(Object.values(zip.files).map((part) => part.async('string')))).join('\n'));
}

const entryOf = (text: string): BookEntry => ({
	...{ id: 1, ordinal: 1, number: text, registeredOn: asDay('2026-10-01'), kind: 'claim', client: text, summary: text },
	...{ status: 'done', statusOn: asDay('2026-10-02'), decision: 'satisfied', decidedOn: asDay('2026-10-02'), execution: text },
	...{
		replyForm: 'email',
		repliedOn: asDay('2026-10-02'),
		outgoing: text,
		corrections: [],
		late: [],
		theirNumber: null,
		theirDate: null,
		sheets: text,
	},
});

/** The text written in each format, and what somebody finds who opens that. */
const readBack: Readonly<Record<SignedFormat, (text: string) => Promise<string> | string>> = {
	terminal: async (text) => String(await joined(table(listing(text), words, { width: 4000, bold: (one) => one, red: (one) => one }))),
	html: (text) => textIn(html`<p title="${text}">${text}</p>`.markup),
	print: async (text) => Object.values(bookCells(words, await textOf('print', 'ru'), entryOf(text))).join('\n'),
	ics: async (text) => {
		const day = { id: '1', sequence: 1, changedAt: '2026-10-05T09:00:00Z', on: asDay('2026-10-05'), alarm: 1, cancelled: false };
		return String(await joined(icsPieces(text, 'ru', [[{ ...day, title: text, text }]]))).replace(/\r\n[ \t]/g, '');
	},
	xlsx: async (text) => {
		const frame = { above: { left: text, middle: text, right: text }, below: () => '' };
		const properties = { title: text, author: text, company: text, created: asDay('2026-10-01') };
		const rows: readonly SheetRow[] = [{ kind: 'data', cells: [{ kind: 'text', value: text }] }];
		return zipText(
			await joined(
				xlsx(
					[{ ...frame, name: 'Лист', widths: [30], printed: 1, list: false, fixed: 0, paper: 'portrait', rows: [rows] }],
					properties,
					() => {},
				),
			),
		);
	},
	csvExcel: (text) => unguard(String(parse(csvRows(words, [[text]], 'excel'), { delimiter: ';' })[0]?.[0])),
	letter: async (text) => {
		const file = await fillTemplate(await templateFile(letterTemplates, 'answer'), { text, number: text }, (field) => [
			letterTemplates.fields[field],
		]);
		return `${await zipText(file)}\n${await plainText(file)}`;
	},
	csvRaw: (text) => String(parse(csvRows(words, [[text]], 'raw'))[0]?.[0]),
	json: async (text) => JSON.parse(String(await joined(json(listing(text)))))[0].summary,
	completion: (text) => signsIn('completion', text) ?? '',
};

describe('written and read back', () => {
	const text = ALL.map(around).join(' ');

	it.each(Object.keys(readBack) as readonly SignedFormat[])('%s', async (format) => {
		const found = await readBack[format](text);
		const policy = signPolicy[format];
		// No file in UTF-8 holds half a character; JSON does, as an escape.
		if (policy === 'kept') expect(found).toBe(format === 'json' ? text : text.toWellFormed());
		else expect(found.match(RAW)).toBeNull();
		if (policy === 'omitted') expect(found).toBe('');
		if (policy !== 'shown' && policy !== 'allShown') return;
		// A line separator ends a line in a letter, as in whatever showed the text before.
		const signs = format === 'letter' ? STEERING.filter((sign) => !/[\u2028\u2029]/.test(sign)) : STEERING;
		expect(signs.filter((sign) => !found.includes(around(code(sign))))).toEqual([]);
		const unseen = WITHOUT_WIDTH.map((sign) => around(policy === 'shown' ? sign : code(sign)));
		expect(unseen.filter((one) => !found.includes(one))).toEqual([]);
	});
});

describe('files of an entry with all such signs that the journal takes', () => {
	const scene = new Scene();
	const signs = [...ALL, '\u2060', '\u180e'].filter((sign) => !/[\u0000-\u001f\u007f-\u009f\ud800-\udfff]/.test(sign));
	const line = signs.filter((sign) => !/[\u2028\u2029]/.test(sign)).map(around);
	const text = signs.map(around);
	const inFolder = (name: string) => join(scene.folder, name);
	const whole = async (...argv: readonly string[]) => {
		const ended = await scene.claims(argv);
		expect(ended, JSON.stringify(ended.said)).toMatchObject({ code: 0 });
		return outOf(ended);
	};

	beforeAll(async () => {
		scene.today = '2026-10-05';
		await whole('init', '--office', `Фирма ${line.join(' ')}`.slice(0, 190), '--yes', '-q');
		const own = { client: line.join(' '), subject: line.join(' '), demand: text.join('\n'), summary: text.join('\n') };
		const entry = { kind: 'claim', channel: 'email', contact: 'a@b.example', ...own };
		expect(await scene.line('claims add --json - -q', JSON.stringify(entry))).toMatchObject({ code: 0 });
		await whole('take', '1', '--responsible', `Юдин ${line.join(' ')}`, '--measure', `${line.join(' ')} | +3рд`, '-q');
	});
	afterAll(() => scene.end());

	const fields = ['адрес организации=М', 'должность=Директор', 'подписант=Ю'].flatMap((field) => ['--field', field]);
	const letter = ['letter', '1', '--kind', 'acknowledgement', '--draft', ...fields];
	const file = async (name: string, ...argv: readonly string[]) => {
		await whole(...argv, '-o', inFolder(name), '-q');
		return readFileSync(inFolder(name));
	};
	const forPeople: Readonly<Record<string, () => Promise<string>>> = {
		'list in a pipe': () => whole('list'),
		show: () => whole('show', '1'),
		history: () => whole('history', '1'),
		'CSV for Excel': () => whole('export', '--format', 'csv').then((csv) => csv.replace(/^\ufeff/, '')),
		ICS: () => whole('export', '--format', 'ics').then((ics) => ics.replace(/\r\n[ \t]/g, '')),
		XLSX: async () => zipText(await file('all.xlsx', 'export', '--format', 'xlsx')),
		'the month as XLSX': async () => zipText(await file('month.xlsx', 'month', '2026-10', '--format', 'xlsx')),
		'the month as CSV': () => whole('month', '2026-10', '--format', 'csv').then((csv) => csv.replace(/^\ufeff/, '')),
		'the month as a page': () => whole('month', '2026-10', '--format', 'html').then(textIn),
		'the journal as a page': () => whole('print', '--format', 'html', '-o', '-').then(textIn),
		'the journal as PDF': async () => {
			await file('all.pdf', 'print', '--year', '2026');
			return execFileSync(needed('pdftotext'), ['-raw', inFolder('all.pdf'), '-'], { encoding: 'utf8' }).replaceAll('\f', '');
		},
		'a letter in Word': async () => zipText(await file('letter.docx', ...letter)),
		'a letter as text': () => whole(...letter, '--format', 'text'),
	};

	it.each(Object.keys(forPeople))('%s has none of them raw', async (name) => {
		const found = (await forPeople[name]?.()) ?? '';
		expect(found.match(RAW)).toBeNull();
		expect(found.replace(/\s/g, '')).toContain('чек<U+202A>и');
	});

	it('what to say in a call has none of them raw', async () => {
		const done = [
			['decide', '1', '--decision', 'satisfied', '--grounds', 'Чек есть.', '--by', 'Директор'],
			['measure-done', '1', '1', '--result', text.join('\n')],
			['reply', '1', '--form', 'email', '--text', 'Да.', '--without-visas', 'Нет юриста.'],
			['done', '1', '--result', text.join('\n')],
		];
		for (const argv of done) await whole(...argv, '-q');
		const script = await whole('letter', '1', '--kind', 'call');
		expect(script.match(RAW)).toBeNull();
		expect(script).toContain('чек<U+202A>и');
	});

	it.each([
		['JSON', ['export', '--format', 'json'], (out: string) => JSON.parse(out)[0]],
		['NDJSON', ['export', '--format', 'ndjson'], (out: string) => JSON.parse(out)],
		['raw CSV', ['export', '--profile', 'raw'], (out: string) => parse(out, { columns: true })[0]],
	] as const)('%s keeps them', async (_, argv, read) => {
		expect(read(await whole(...argv))).toMatchObject({ client: line.join(' '), summary: text.join('\n') });
	});
});
