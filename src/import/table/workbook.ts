/** Rows of a workbook: XLSX, XLS and ODS. The only file that knows the reader of workbooks and what it does otherwise than an import needs. */

import type { CellStyle, CellValue, Sheet } from 'hucre';
import { isDay } from '../../domain/day.ts';
import { pushTo } from '../../domain/grouped.ts';
import type { SheetMarks } from './sheetMarks.ts';
import type { MarkedCell, TableCell, TableFault, TableFormat, TableRemark, TableRow, TableSheet } from './table.ts';
import type { ZipContents } from './zipContents.ts';

export type WorkbookRead =
	| { readonly ok: true; readonly format: TableFormat; readonly sheets: readonly TableSheet[]; readonly remarks: readonly TableRemark[] }
	| { readonly ok: false; readonly fault: TableFault };

/** The first bytes of a compound file, which old workbooks and encrypted new ones are. */
export function isCompound(bytes: Uint8Array): boolean {
	return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

/** The sheets of an old workbook (XLS), which cannot say whether rows are hidden; or why it cannot be read. */
export async function readCompound(bytes: Uint8Array): Promise<WorkbookRead> {
	const { readXls } = await import('hucre/xlsx');
	return reading('xls', async () => {
		const { sheets } = await readXls(bytes);
		return { sheets: sheets.map(sheetOf), remarks: [{ code: 'hidingUnseen' }] };
	});
}

/** Above so many unfolded bytes a sheet is read row by row: whole, it would take too much memory. */
const LARGE = 5_000_000;

/** The sheets of a workbook that is a zip (XLSX, ODS), or why it cannot be read. `large`: above so many unfolded bytes rows are read one by one. */
export async function readZip(bytes: Uint8Array, contents: ZipContents, large = LARGE): Promise<WorkbookRead> {
	if (contents.names.includes('xl/workbook.xml') || contents.names.some((name) => /^xl\/worksheets\//.test(name))) {
		const { readXlsx } = await import('hucre/xlsx');
		return reading('xlsx', async () => {
			if (contents.bytes > large) return { sheets: await streamedSheets(bytes), remarks: [{ code: 'coloursUnseen' }] };
			const { sheets } = await readXlsx(bytes, { readStyles: true });
			return { sheets: sheets.map(sheetOf), remarks: [] };
		});
	}
	if (contents.names.includes('content.xml')) {
		const [{ readOds }, { plainOds }] = await Promise.all([import('hucre/ods'), import('./plainOds.ts')]);
		return reading('ods', async () => {
			const { bytes: plain, hidden } = await plainOds(bytes);
			const { sheets } = await readOds(plain, { readStyles: true });
			return {
				sheets: sheets.map((sheet) => ({ ...sheetOf(sheet), hidden: hidden.includes(sheet.name) })),
				remarks: [],
			};
		});
	}
	const is = contents.names.some((name) => name.startsWith('word/')) ? 'word' : 'archive';
	return { ok: false, fault: { code: 'notWorkbook', is } };
}

/** What the reader throws is about the file: its bytes are damaged, or meant to harm. */
async function reading(
	format: TableFormat,
	read: () => Promise<{ readonly sheets: readonly TableSheet[]; readonly remarks: readonly TableRemark[] }>,
): Promise<WorkbookRead> {
	try {
		return { ok: true, format, ...(await read()) };
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		if (/encrypt|password/i.test(detail)) return { ok: false, fault: { code: 'encrypted' } };
		return { ok: false, fault: { code: 'damaged', detail: detail.slice(0, 200) } };
	}
}

async function streamedSheets(bytes: Uint8Array): Promise<readonly TableSheet[]> {
	const { readXlsx, streamXlsxRows } = await import('hucre/xlsx');
	const infos: { readonly name: string; readonly hidden: boolean }[] = [];
	await readXlsx(bytes, {
		sheets: ({ name, hidden, veryHidden }) => {
			infos.push({ name, hidden: Boolean(hidden || veryHidden) });
			return false;
		},
	});
	const marks = await (await import('./sheetMarks.ts')).sheetMarks(bytes);
	const sheets: TableSheet[] = [];
	for (const { name, hidden } of infos) {
		const rows: TableRow[] = [];
		for await (const { index, values } of streamXlsxRows(bytes, { sheet: name })) {
			while (rows.length < index) rows.push({ row: rows.length + 1, cells: [] });
			rows[index] = { row: index + 1, cells: values.map(cellOf) };
		}
		sheets.push(withMarks({ name, hidden, rows }, marks.get(name) ?? NO_MARKS));
	}
	return sheets;
}

const NO_MARKS: SheetMarks = { hiddenRows: new Set(), hiddenColumns: [], merges: [], comments: new Map(), formulas: new Map() };

function sheetOf({ name, rows, hidden, veryHidden, merges = [], cells = new Map(), rowDefs = new Map(), columns = [] }: Sheet): TableSheet {
	const comments = new Map<string, string>();
	const formulas = new Map<string, string>();
	for (const [at, { comment, formula, value }] of cells) {
		if (comment) comments.set(at, comment.text);
		if (formula !== undefined && value === null) formulas.set(at, formula);
	}
	const looks = looksOf(rows, cells);
	return withMarks(
		{
			name,
			hidden: Boolean(hidden || veryHidden),
			// Of an old workbook, empty rows and cells are not there at all.
			rows: Array.from(rows, (values: readonly CellValue[] | undefined, index) => ({
				row: index + 1,
				cells: Array.from(values ?? [], cellOf),
				...looks.get(index),
			})),
		},
		{
			merges,
			comments,
			formulas,
			hiddenRows: new Set([...rowDefs].flatMap(([row, { hidden: isHidden }]) => (isHidden ? [row] : []))),
			hiddenColumns: columns.flatMap((column, at) => (column?.hidden ? [at] : [])),
		},
	);
}

/** How rows look that are coloured or struck out, by their place: as most of their cells that say anything. */
function looksOf(rows: readonly (readonly CellValue[] | undefined)[], cells: NonNullable<Sheet['cells']>): ReadonlyMap<number, RowLook> {
	const styled = new Map<number, CellStyle[]>();
	for (const [at, { style }] of cells) {
		const [row = 0, column = 0] = at.split(',').map(Number);
		const value = rows[row]?.[column] ?? null;
		if (!style || value === null || value === '' || !(colourOf(style) || style.font?.strikethrough)) continue;
		pushTo(styled, row, style);
	}
	const looks = new Map<number, RowLook>();
	for (const [row, styles] of styled) {
		const filled = rows[row]?.filter((value) => value !== null && value !== '').length ?? 0;
		const colours = styles.flatMap((style) => colourOf(style) ?? []);
		const colour = colours.length * 2 > filled ? colours[0] : undefined;
		const struck = styles.filter(({ font }) => font?.strikethrough).length * 2 > filled;
		if (colour !== undefined || struck) looks.set(row, { ...(colour !== undefined && { colour }), ...(struck && { struck: true }) });
	}
	return looks;
}

type RowLook = Pick<TableRow, 'colour' | 'struck'>;

function colourOf({ fill }: CellStyle): string | undefined {
	if (fill?.type !== 'pattern' || fill.pattern !== 'solid' || !fill.fgColor) return undefined;
	const { rgb, theme, indexed, tint } = fill.fgColor;
	if (rgb !== undefined) return /FFFFFF$/i.test(rgb) ? undefined : `#${rgb.slice(-6).toUpperCase()}`;
	if (theme !== undefined) return theme === 0 && !tint ? undefined : `theme ${theme} ${tint ?? ''}`.trim();
	return indexed === undefined || indexed === 9 || indexed === 64 ? undefined : `colour ${indexed}`;
}

/** The sheet with the notes on its rows and cells besides their values. */
function withMarks({ rows, ...sheet }: TableSheet, { hiddenRows, hiddenColumns, merges, comments, formulas }: SheetMarks): TableSheet {
	// What stands in the first cell of merged ones is meant for all rows; beside it there is nothing to repeat.
	const repeated = new Map<number, { readonly column: number; readonly from: number }[]>();
	for (const { startRow, endRow, startCol } of merges)
		for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row++)
			pushTo(repeated, row, { column: startCol, from: startRow });
	const places = new Map<number, [column: number, at: string][]>();
	for (const at of [...comments.keys(), ...formulas.keys()]) {
		const [row = 0, column = 0] = at.split(',').map(Number);
		pushTo(places, row, [column, at]);
	}
	return {
		...sheet,
		...(hiddenColumns.length > 0 && { hiddenColumns }),
		rows: rows.map((plain, index) => {
			const isHidden = hiddenRows.has(index);
			if (!isHidden && !repeated.has(index) && !places.has(index)) return plain;
			const cells = [...plain.cells];
			for (const { column, from } of repeated.get(index) ?? []) {
				const above = marked(rows[from]?.cells[column] ?? '');
				if (above.text !== '' && (cells[column] ?? '') === '') cells[column] = { ...above, mergedFrom: from + 1 };
			}
			for (const [column, at] of places.get(index) ?? []) {
				const [comment, formula] = [comments.get(at), formulas.get(at)];
				const cell = marked(cells[column] ?? '');
				cells[column] = {
					...cell,
					...(comment !== undefined && { comment }),
					...(formula !== undefined && cell.text === '' && { text: `=${formula}`, lost: true }),
				};
			}
			// A column beyond the last that says anything may be merged or commented.
			return { ...plain, cells: Array.from(cells, (cell: TableCell | undefined) => cell ?? ''), ...(isHidden && { hidden: true }) };
		}),
	};
}

function marked(cell: TableCell): MarkedCell {
	return typeof cell === 'string' ? { text: cell } : cell;
}

function cellOf(value: CellValue | undefined): TableCell {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) {
		// To the second: 23:00 is stored as 22:59:59.997.
		const at = new Date(Math.round(value.getTime() / 1000) * 1000);
		const iso = Number.isNaN(at.getTime()) ? '' : at.toISOString();
		const day = iso.slice(0, 10);
		return isDay(day) ? { text: iso.endsWith('T00:00:00.000Z') ? day : `${day} ${iso.slice(11, 16)}`, day } : iso;
	}
	return String(value);
}
