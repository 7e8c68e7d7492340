/** Rows as a sheet that can be filtered: the first columns are printed, all the others stand behind them. */

import { isDay } from '../../domain/day.ts';
import type { ColumnType, Value } from '../../report/field.ts';
import type { Column, Report } from '../../report/report.ts';
import type { Words } from '../../text/index.ts';
import { formOf, plainWriter, titleOf } from '../value.ts';
import type { Frame } from './periodSheets.ts';
import type { Cell, Sheet, SheetRow } from './sheet.ts';

/** How many columns of a list of entries are printed: those of регламент п. 3.5. */
export const PRINTED = 8;

/** The widths, in digits, of columns that need more or less room than others of their type. */
const widths: Readonly<Record<string, number>> = {
	number: 15,
	client: 26,
	summary: 46,
	execution: 40,
	replyForm: 12,
	outgoing: 12,
	contract: 16,
};
const widthOfType: Partial<Record<ColumnType, number>> = { text: 60, day: 13, money: 14, count: 11, yes: 18 };
const WIDTH = 20;

/** The sheet of these rows, a header even where there are none. */
export function listSheet<Row>(
	{ columns, pages }: Report<Row>,
	words: Words,
	sheet: Frame & Pick<Sheet, 'name' | 'printed' | 'fixed'>,
): Sheet {
	const header: SheetRow = { kind: 'header', cells: columns.map((column) => ({ kind: 'text', value: titleOf(words, column) })) };
	return {
		...sheet,
		widths: columns.map(({ key, type }) => widths[key] ?? widthOfType[type] ?? WIDTH),
		printed: Math.min(sheet.printed, columns.length),
		list: true,
		paper: 'landscape',
		rows: rowsOf(header, columns, pages, words),
	};
}

async function* rowsOf<Row>(
	header: SheetRow,
	columns: readonly Column<Row>[],
	pages: AsyncIterable<readonly Row[]>,
	words: Words,
): AsyncGenerator<readonly SheetRow[]> {
	yield [header];
	const writers = columns.map(({ type, value }) => {
		const write = cellWriter(words, type);
		return (row: Row) => write(value(row));
	});
	for await (const page of pages) yield page.map((row) => ({ kind: 'data', cells: writers.map((write) => write(row)) }));
}

/** Days and numbers as what they are; codes in words, and what does not look like the day it should be, as text. */
function cellWriter(words: Words, type: ColumnType): (value: Value) => Cell {
	const plain = plainWriter(words, type);
	const form = formOf(type);
	return (value) => {
		if (value === null) return null;
		if (form === 'day' && typeof value === 'string' && isDay(value)) return { kind: 'day', value };
		if ((form === 'money' || form === 'count') && typeof value === 'number') return { kind: form, value };
		return { kind: 'text', value: plain(value) };
	};
}
