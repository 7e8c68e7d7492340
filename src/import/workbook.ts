/** Rows of a workbook: XLSX, XLS and ODS. The only file that knows the reader of workbooks and what it does otherwise than an import needs. */

import type { CellValue, Sheet } from 'hucre';
import { isDay } from '../domain/day.ts';
import type { MarkedCell, TableCell, TableFault, TableFormat, TableRemark, TableRow, TableSheet } from './table.ts';
import type { ZipContents } from './zipContents.ts';

export type WorkbookRead =
	| { readonly ok: true; readonly format: TableFormat; readonly sheets: readonly TableSheet[]; readonly remarks: readonly TableRemark[] }
	| { readonly ok: false; readonly fault: TableFault };

/** The first bytes of a compound file, which old workbooks and encrypted new ones are. */
export function isCompound(bytes: Uint8Array): boolean {
	return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

export async function readCompound(bytes: Uint8Array): Promise<WorkbookRead> {
	const { readXls } = await import('hucre/xlsx');
	return reading('xls', async () => {
		const { sheets } = await readXls(bytes);
		return { sheets: sheets.map(sheetOf), remarks: [{ code: 'hidingUnseen' }] };
	});
}

/** Above so many unfolded bytes a sheet is read row by row: whole, it would take too much memory. */
const LARGE = 40_000_000;

export async function readZip(bytes: Uint8Array, contents: ZipContents): Promise<WorkbookRead> {
	if (contents.names.includes('xl/workbook.xml') || contents.names.some((name) => /^xl\/worksheets\//.test(name))) {
		const { readXlsx } = await import('hucre/xlsx');
		return reading('xlsx', async () => {
			if (contents.bytes > LARGE) return { sheets: await streamedSheets(bytes), remarks: [{ code: 'hidingUnseen' }] };
			const { sheets } = await readXlsx(bytes);
			return { sheets: sheets.map(sheetOf), remarks: [] };
		});
	}
	if (contents.names.includes('content.xml')) {
		const [{ readOds }, { plainOds }] = await Promise.all([import('hucre/ods'), import('./plainOds.ts')]);
		return reading('ods', async () => {
			const { bytes: plain, hidden } = await plainOds(bytes);
			const { sheets } = await readOds(plain);
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
	const sheets: TableSheet[] = [];
	for (const { name, hidden } of infos) {
		const rows: TableRow[] = [];
		for await (const { index, values } of streamXlsxRows(bytes, { sheet: name })) rows.push({ row: index + 1, cells: values.map(cellOf) });
		sheets.push({ name, hidden, rows });
	}
	return sheets;
}

function sheetOf({ name, rows, hidden, veryHidden, merges = [], cells, rowDefs }: Sheet): TableSheet {
	// What stands in the first cell of merged ones is meant for all rows; beside it there is nothing to repeat.
	const repeated = new Map<number, readonly { readonly column: number; readonly from: number }[]>();
	for (const { startRow, endRow, startCol } of merges)
		for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row++)
			repeated.set(row, [...(repeated.get(row) ?? []), { column: startCol, from: startRow }]);
	const comments = new Map([...(cells ?? [])].flatMap(([at, { comment }]) => (comment ? [[at, comment.text] as const] : [])));
	return {
		name,
		hidden: Boolean(hidden || veryHidden),
		// Of an old workbook, empty rows and cells are not there at all.
		rows: Array.from(rows, (values: readonly CellValue[] | undefined, index) => {
			const read = Array.from(values ?? [], cellOf);
			for (const { column, from } of repeated.get(index) ?? []) {
				const above = marked(cellOf(rows[from]?.[column]));
				if (above.text !== '' && (read[column] ?? '') === '') read[column] = { ...above, mergedFrom: from + 1 };
			}
			if (comments.size > 0)
				for (const [column, cell] of read.entries()) {
					const comment = comments.get(`${index},${column}`);
					if (comment !== undefined) read[column] = { ...marked(cell), comment };
				}
			return { row: index + 1, cells: read, ...(rowDefs?.get(index)?.hidden && { hidden: true as const }) };
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
