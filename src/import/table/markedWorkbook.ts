/** A workbook of the rows of an old journal whose doubtful cells are coloured and bear a comment. */

import type { Cell } from 'hucre';

export interface NotedCell {
	readonly text: string;
	/** The notes on it, a sentence each. */
	readonly marks: readonly string[];
	/** Somebody has to look at it. */
	readonly doubtful: boolean;
}

export interface NotedSheet {
	/** Null where the file is one sheet without a name. */
	readonly name: string | null;
	readonly rows: readonly { readonly row: number; readonly cells: readonly NotedCell[] }[];
}

/** What cannot stand in the name of a sheet, and how long that may be. */
const UNFIT = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;
const [NARROWEST, WIDEST] = [6, 50];

/** In characters: that nine of ten texts have, so that a title does not widen its column. */
function widthOf(texts: readonly string[]): number {
	const lengths = texts.map(({ length }) => length).toSorted((left, right) => left - right);
	return Math.min(WIDEST, Math.max(NARROWEST, (lengths[Math.floor(lengths.length * 0.9)] ?? 0) + 2));
}

/** Every cell is text: nothing that stood in the file is a formula here. The rows keep their numbers. */
export async function markedWorkbook(sheets: readonly NotedSheet[], unnamed: string): Promise<Uint8Array> {
	const { writeXlsx } = await import('hucre/xlsx');
	return writeXlsx({
		sheets: sheets.map(({ name, rows }) => {
			const marked = new Map<string, Partial<Cell>>();
			const values: string[][] = [];
			for (const { row, cells } of rows) {
				while (values.length < row) values.push([]);
				values[row - 1] = cells.map(({ text }) => text);
				for (const [column, { text, marks, doubtful }] of cells.entries())
					if (marks.length > 0)
						marked.set(`${row - 1},${column}`, {
							value: text,
							type: 'string',
							style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: doubtful ? 'FFFFC7CE' : 'FFFFF2CC' } } },
							comment: { text: marks.join('\n') },
						});
			}
			const width = Math.max(0, ...values.map(({ length }) => length));
			const columns = Array.from({ length: width }, (_, column) => ({ width: widthOf(values.map((cells) => cells[column] ?? '')) }));
			return { columns, name: (name ?? unnamed).replace(UNFIT, ' ').slice(0, LONGEST_NAME), rows: values, cells: marked };
		}),
	});
}
