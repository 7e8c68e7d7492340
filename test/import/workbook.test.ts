/** Workbooks, and what accounting programs call one: whatever way they are read, the same comes of it. */

import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { usualUnderstanding } from '../../src/import/oldEntry.ts';
import { readJournal } from '../../src/import/readJournal.ts';
import { readTable } from '../../src/import/table/readTable.ts';
import { textOfCell } from '../../src/import/table/table.ts';
import { readZip, type WorkbookRead } from '../../src/import/table/workbook.ts';
import { zipContents } from '../../src/import/table/zipContents.ts';
import { fc } from '../property.ts';
import { flawLines, journalOf, sampleBytes, TODAY, tableOf } from './sample.ts';

/** A workbook with all that is to be told of cells besides their values. */
async function marked(): Promise<Uint8Array> {
	const days = [new Date(Date.UTC(2024, 1, 7)), new Date(Date.UTC(2024, 1, 8)), new Date(Date.UTC(2024, 1, 9))];
	const cells = new Map<string, Partial<Cell>>([
		['1,2', { value: 'Иванов', comment: { text: 'звонил <дважды>' } }],
		['2,3', { value: null, formula: 'D2&"!"', type: 'formula' }],
	]);
	const rows: CellValue[][] = [
		['№', 'Дата', 'Клиент', 'Суть'],
		[1, days[0] ?? null, 'Иванов', 'раз'],
		[2, days[1] ?? null, null, null],
		[3, days[2] ?? null, 'Петров', 'три'],
	];
	const merges = [{ startRow: 1, endRow: 2, startCol: 2, endCol: 2 }];
	const columns = [{}, {}, {}, { hidden: true }];
	return writeXlsx({ sheets: [{ name: 'Журнал & К°', rows, cells, merges, columns, rowDefs: new Map([[3, { hidden: true }]]) }] });
}

/** The sheets without the empty cells at the end of rows, and without colours: those of a large file are not looked at. */
function rowsOf(read: WorkbookRead) {
	if (!read.ok) throw new Error(JSON.stringify(read.fault));
	return read.sheets.map(({ rows, ...sheet }) => ({
		...sheet,
		rows: rows.map(({ cells, colour: _, ...row }) => ({
			...row,
			cells: cells.slice(0, cells.findLastIndex((cell) => textOfCell(cell) !== '') + 1),
		})),
	}));
}

describe('XLSX', () => {
	it.each([
		['the sample', async () => sampleBytes('xlsx')],
		['one with marks', marked],
	])('%s is the same whether it is read whole or row by row', async (_, bytesOf) => {
		const bytes = await bytesOf();
		const contents = zipContents(bytes);
		if (!contents) throw new Error('no zip');
		const whole = rowsOf(await readZip(bytes, contents));
		expect(whole.length).toBeGreaterThan(0);
		expect(rowsOf(await readZip(bytes, contents, 0))).toEqual(whole);
	});

	it('tells hidden rows and columns, comments, merged cells, and formulas without a value', async () => {
		const journal = await journalOf(await marked());
		expect(journal.sheets).toMatchObject([
			{ hiddenRows: [4], hiddenColumns: [3], comments: [{ row: 2, column: 2, text: 'звонил <дважды>' }] },
		]);
		expect(flawLines(journal)).toEqual(['cellError D3 =D2&"!"', 'filledFromAbove C3 → Иванов', 'summaryMissing D3']);
		expect(journal.entries[0]?.words).toEqual([{ head: 'Клиент', text: 'звонил <дважды>' }]);
		expect(journal.entries.map(({ client, receivedOn }) => [client, receivedOn])).toEqual([
			['Иванов', '2024-02-07'],
			['Иванов', '2024-02-08'],
			['Петров', '2024-02-09'],
		]);
	});

	it('tells rows whose colour may be the outcome, and those struck out; stripes say nothing', async () => {
		const [green, grey] = ['92D050', 'F2F2F2'];
		const colours = new Map([...[3, 4, 9].map((row) => [row, green] as const), ...[2, 6, 8, 10, 12].map((row) => [row, grey] as const)]);
		const rows: CellValue[][] = [['№', 'Дата', 'Клиент', 'Суть', 'Итог']];
		for (let n = 1; n <= 12; n++) rows.push([n, `${10 + n}.02.2024`, `Иванов ${n}`, 'утюг', [3, 5, 6].includes(n) ? '' : 'удовл.']);
		const cells = new Map<string, Partial<Cell>>();
		for (let row = 1; row <= 12; row++)
			for (let column = 0; column < 5; column++) {
				const rgb = colours.get(row);
				const fill = rgb === undefined ? {} : ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } } as const);
				const value = rows[row]?.[column] ?? null;
				if (rgb !== undefined || row === 7)
					cells.set(`${row},${column}`, { value, style: { ...fill, ...(row === 7 && { font: { strikethrough: true } }) } });
			}
		const journal = await journalOf(await writeXlsx({ sheets: [{ name: 'Журнал', rows, cells }] }));
		expect(journal.entries).toHaveLength(12);
		expect(flawLines(journal)).toEqual(['rowColoured 4 #92D050', 'rowStruck 8']);
	});

	it('says that the outcome stands only in a comment', async () => {
		const rows: CellValue[][] = [
			['№', 'Дата', 'Клиент', 'Суть', 'Итог'],
			[1, '01.02.2024', 'Иванов', 'раз', ''],
		];
		const cells = new Map<string, Partial<Cell>>([['1,4', { value: '', comment: { text: 'выполнено 5.02' } }]]);
		const journal = await journalOf(await writeXlsx({ sheets: [{ name: 'Журнал', rows, cells }] }));
		expect(flawLines(journal)).toEqual(['outcomeInComment E2 выполнено 5.02']);
		expect(journal.entries).toMatchObject([{ ending: undefined, words: [{ head: 'Итог', text: 'выполнено 5.02' }] }]);
	});

	it('goes on from sheet to sheet: a year each, with a head or without, as one journal', async () => {
		const head = ['№', 'Дата', 'Клиент', 'Суть', 'Итог'];
		const year = (of: number, from: number) =>
			Array.from({ length: 6 }, (_, at) => [from + at, `0${at + 1}.02.${of}`, `Клиент ${of} ${at}`, `Скрипит дверь ${at}`, 'отказ']);
		const bytes = await writeXlsx({
			sheets: [
				{ name: '2023', rows: [head, ...year(2023, 1)] },
				// Without a head: the columns are those of the sheet before.
				{ name: '2024', rows: year(2024, 1) },
				{
					name: '2025',
					rows: [
						['Дата', '№', 'Суть', 'Клиент', 'Итог'],
						...(year(2025, 2).map(([no, day, client, what, end]) => [day, no, what, client, end]) as CellValue[][]),
					],
				},
				{
					name: 'Справочник',
					rows: [
						['Магазин', 'Адрес'],
						['№ 1', 'ул. Новая'],
					],
				},
			],
		});
		const journal = await journalOf(bytes);
		expect(journal.sheets.map(({ name, entries }) => [name, entries])).toEqual([
			['2023', 6],
			['2024', 6],
			['2025', 6],
			['Справочник', 0],
		]);
		expect(journal.entries.map(({ client, receivedOn, ending }) => [client, receivedOn, ending])).toEqual(
			[2023, 2024, 2025].flatMap((of) => Array.from({ length: 6 }, (_, at) => [`Клиент ${of} ${at}`, `${of}-02-0${at + 1}`, 'rejected'])),
		);
		expect(flawLines(journal)).toEqual([]);
	});

	it('counts days from 1904 where the workbook says so', async () => {
		const zip = await JSZip.loadAsync(await marked());
		const at = 'xl/workbook.xml';
		const text = (await zip.file(at)?.async('string')) ?? '';
		zip.file(at, text.replace(/<workbookPr[^>]*\/>/, '').replace(/(<workbook [^>]*>)/, '$1<workbookPr date1904="1"/>'));
		const { sheets } = await tableOf(await zip.generateAsync({ type: 'uint8array' }));
		expect(sheets[0]?.rows[1]?.cells[1]).toEqual({ text: '2028-02-08', day: '2028-02-08' });
	});
});

const PAGE = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1251">
<style>td { mso-number-format:"\\@" }</style></head><body><table><tr><td>
<table border=1><tr><th rowspan=2>№</th><th rowspan=2>Дата</th><th rowspan=2>Клиент</th><th rowspan=2>Суть</th><th colspan=2>Ответ</th></tr>
<tr><th>дата</th><th>исх. №</th></tr>
<tr><td>1<td>07.02.2024<td>ООО &laquo;Ромашка&raquo; &amp;&nbsp;Ко<td>Не греет<br>утюг<td>09.02.2024<td>15</tr>
<tr style="display:none"><td>2</td><td rowspan="2">08.02.2024</td><td>Петров</td><td>Искрит</td><td></td><td></td></tr>
<tr><td>3</td><td>Сидоров</td><td>Дымит</td></tr></table></td></tr></table><script>var x = '<tr><td>'</script></body></html>`;

const BOOK = `<?xml version="1.0" encoding="windows-1251"?><?mso-application progid="Excel.Sheet"?>
<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Журнал"><Table><Row ss:Index="3"><Cell><Data ss:Type="String">№</Data></Cell><Cell><Data ss:Type="String">Дата</Data></Cell>
<Cell><Data ss:Type="String">Клиент</Data></Cell><Cell><Data ss:Type="String">Суть</Data></Cell></Row>
<Row><Cell><Data ss:Type="Number">1</Data></Cell><Cell><Data ss:Type="DateTime">2024-02-07T00:00:00.000</Data></Cell>
<Cell ss:MergeDown="1"><Data ss:Type="String">Иванов &amp; сын</Data><Comment><ss:Data>звонил</ss:Data></Comment></Cell><Cell><Data ss:Type="String">раз &e;</Data></Cell></Row>
<Row ss:Hidden="1"><Cell><Data ss:Type="Number">2</Data></Cell><Cell><Data ss:Type="DateTime">2024-02-08T10:30:00.000</Data></Cell><Cell ss:Index="4"><Data ss:Type="String">два</Data></Cell></Row>
</Table></Worksheet><Worksheet ss:Name="Черновик"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table>
<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`;

/** In Windows-1251, as accounting programs write. */
function windows1251(text: string): Uint8Array {
	const table = new Map(
		[...new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((sign, byte) => [sign, byte]),
	);
	return Uint8Array.from([...text], (sign) => table.get(sign) ?? 0x3f);
}

describe('called .xls', () => {
	it('a page in HTML is read: heads of two rows, cells over rows, hidden rows', async () => {
		const bytes = windows1251(PAGE);
		expect(await tableOf(bytes)).toMatchObject({ format: 'html', encoding: 'Windows-1251' });
		const journal = await journalOf(bytes);
		expect(
			journal.entries.map(({ number, receivedOn, client, summary, answeredOn, outgoing }) => [
				number.text,
				receivedOn,
				client,
				summary,
				answeredOn,
				outgoing,
			]),
		).toEqual([
			['1', '2024-02-07', 'ООО «Ромашка» & Ко', 'Не греет\nутюг', '2024-02-09', '15'],
			['2', '2024-02-08', 'Петров', 'Искрит', null, null],
			['3', '2024-02-08', 'Сидоров', 'Дымит', null, null],
		]);
		expect(journal.sheets[0]?.hiddenRows).toEqual([4]);
	});

	it('XML of Excel 2003 is read: rows and cells with an index, comments, hidden sheets; no entity of another file', async () => {
		const bytes = windows1251(BOOK);
		expect(await tableOf(bytes)).toMatchObject({ format: 'xml', sheets: [{ hidden: false }, { name: 'Черновик', hidden: true }] });
		const journal = await journalOf(bytes);
		expect(journal.entries.map(({ row, receivedOn, client, summary }) => [row, receivedOn, client, summary])).toEqual([
			[4, '2024-02-07', 'Иванов & сын', 'раз &e;'],
			[5, '2024-02-08', 'Иванов & сын', 'два'],
		]);
		expect(journal.sheets[0]).toMatchObject({ hiddenRows: [5], comments: [{ row: 4, column: 2, text: 'звонил' }] });
	});

	it('one that spans without end is bounded', async () => {
		const rows = '<tr><td colspan=999999999 rowspan=999999999>1</td><td>2</td></tr>'.repeat(50);
		const { sheets } = await tableOf(new TextEncoder().encode(`<table>${rows}</table>`));
		expect(Math.max(...(sheets[0]?.rows ?? []).map(({ cells }) => cells.length))).toBeLessThan(20_000);
	});

	it('one whose cells stand far to the right of each other is refused before it fills the memory', async () => {
		const far = '<Row><Cell ss:Index="16000"><Data>x</Data></Cell></Row>'.repeat(2000);
		expect(
			await readTable(windows1251(`<?xml version="1.0"?><Workbook><Worksheet><Table>${far}</Table></Worksheet></Workbook>`)),
		).toMatchObject({
			ok: false,
			fault: { code: 'damaged' },
		});
	});

	it('one with other text in it is read or refused', async () => {
		const change = fc.tuple(
			fc.nat(1500),
			fc.constantFrom(
				'<td>',
				'</table>',
				'<table>',
				'<tr',
				'"',
				'>',
				'\0',
				'&',
				'<Cell ss:Index="-5">',
				'<Row ss:Index="1e9">',
				'</Worksheet>',
			),
		);
		await fc.assert(
			fc.asyncProperty(fc.constantFrom<string>(PAGE, BOOK), fc.array(change, { minLength: 1, maxLength: 8 }), async (whole, changes) => {
				const text = changes.reduce((now, [at, piece]) => `${now.slice(0, at)}${piece}${now.slice(at)}`, whole);
				const read = await readTable(windows1251(text));
				if (read.ok) readJournal(read.table, usualUnderstanding, TODAY);
			}),
			{ numRuns: 100 },
		);
	});

	it('a page that names another encoding than its own is found out', async () => {
		expect(await tableOf(new TextEncoder().encode(PAGE))).toMatchObject({ encoding: 'UTF-8' });
		expect((await journalOf(new TextEncoder().encode(PAGE))).entries.map(({ client }) => client)).toContain('Петров');
	});

	it('a table in a cell is text of that cell', async () => {
		const page = `<table><tr><th>№</th><th>Дата</th><th>Клиент</th><th>Суть</th></tr>
<tr><td>1</td><td>07.02.2024</td><td>Иванов</td><td>Не греет: <table><tr><td>утюг</td><td>2 шт.</td></tr><tr><td>чайник</td></tr></table></td></tr>
<tr><td>2</td><td>08.02.2024</td><td>Петров</td><td>Шумит</td></tr></table>`;
		const { entries } = await journalOf(new TextEncoder().encode(page));
		expect(entries.map(({ client, summary }) => [client, summary])).toEqual([
			['Иванов', 'Не греет:\nутюг 2 шт.\nчайник'],
			['Петров', 'Шумит'],
		]);
	});

	it('the second row of a head is no entry, whatever its words', async () => {
		const page = `<table><tr><th rowspan=2>№</th><th rowspan=2>Дата</th><th rowspan=2>Клиент</th><th colspan=2>Товар</th><th rowspan=2>Суть</th></tr>
<tr><th>модель</th><th>выпуск 2024</th></tr><tr><td>1</td><td>07.02.2024</td><td>Иванов</td><td>У-1</td><td>да</td><td>Не греет</td></tr></table>`;
		const { entries } = await journalOf(new TextEncoder().encode(page));
		expect(entries.map(({ client, summary }) => [client, summary])).toEqual([['Иванов', 'Не греет']]);
	});

	it('one without a table is refused', async () => {
		expect(await readTable(new TextEncoder().encode('<html><body>Нет данных</body></html>'))).toEqual({
			ok: false,
			fault: { code: 'notWorkbook', is: 'html' },
		});
	});
});
