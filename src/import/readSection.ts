/** The rows of a sheet, or of the part of one below a head of its own, as entries. */

import { type Day, dayNumber } from '../domain/day.ts';
import { grouped } from '../domain/grouped.ts';
import { TEXT_LIMIT, withoutControls } from '../domain/text/clean.ts';
import { oneLine } from './cell/cellText.ts';
import { type DayCell, readDays } from './cell/dayColumn.ts';
import { readOldNumber } from './cell/oldNumber.ts';
import type { Responsibles } from './cell/responsibles.ts';
import { EntryReader } from './entryReader.ts';
import type { Flaw } from './flaw.ts';
import { outOfOrder } from './inOrder.ts';
import type { OldEntry, OldWords, Understanding } from './oldEntry.ts';
import { RowReader } from './rowReader.ts';
import { headOrNumber, type Layout } from './sheet/column.ts';
import { type EntryRow, sortRows } from './sheet/rowsOfSheet.ts';
import { type TableRow, type TableSheet, textOfCell } from './table/table.ts';

/** What every part of a file is read by. */
export interface Reading {
	readonly understanding: Understanding;
	readonly responsibles: Responsibles;
	readonly today: Day;
	readonly fileYear: number | null;
}

/** The entries of the rows, all that is doubtful about them, and what is none; `above`: the last row of the part before, which the first may go on with. */
export function readSection(
	sheet: TableSheet,
	layout: Layout,
	{ understanding, responsibles, today, fileYear }: Reading,
	above?: RowReader,
) {
	const sorted = sortRows(sheet, layout);
	const own = layout.columns.some(({ role }) => role === 'received');
	const cells: DayCell[] = [];
	for (const reader of readersOf(sheet, sorted.entries, layout, above))
		cells.push({ cell: own ? reader.cell('received') : (readOldNumber(reader.cell('number')).day ?? ''), year: reader.year, fileYear });
	const days = readDays(cells, today);
	const reading = new EntryReader(layout, understanding, responsibles, today);
	const entries: OldEntry[] = [];
	const flaws: Flaw[] = [];
	const known = new Map<string, number>();
	const misplaced = outOfOrder(days.map(({ day }) => day && dayNumber(day)));
	const continued = grouped(sorted.continued, ({ entry }) => entry);
	let index = 0;
	let last: RowReader | undefined;
	for (const reader of readersOf(sheet, sorted.entries, layout, above)) {
		last = reader;
		const day = days[index];
		const entry = day && reading.read(sheet.name, reader, day, misplaced.has(index));
		const goesOn = continued.get(index++) ?? [];
		if (!entry) {
			sorted.left.push({ sheet: sheet.name, row: reader.row, why: 'unread', text: oneLine(reader.whole()) });
			sorted.left.push(...goesOn.map(({ left }) => left));
			continue;
		}
		entries.push(goesOn.length === 0 ? entry : { ...entry, words: [...entry.words, ...goesOn.flatMap(({ row }) => wordsOf(row, layout))] });
		for (const { row, left } of goesOn)
			flaws.push({
				code: 'rowContinued',
				sheet: sheet.name,
				row: row.row,
				column: null,
				value: left.text,
				chosen: null,
				other: reader.row,
			});
		// Rows that say the same to the letter: both are kept.
		const whole = reader.whole();
		const other = known.get(whole);
		if (other === undefined) known.set(whole, reader.row);
		else reader.flag('rowTwice', null, '', null, other);
		flaws.push(...reader.flaws);
	}
	return { ...sorted, entries, flaws, last };
}

/** The words of a row that goes on with the one above. */
function wordsOf({ cells }: TableRow, { columns }: Layout): readonly OldWords[] {
	return columns.flatMap(({ index, head }) => {
		const text = oneLine(textOfCell(cells[index]));
		return text === '' ? [] : [{ head: headOrNumber({ index, head }), text: withoutControls(text, 'many').slice(0, TEXT_LIMIT) }];
	});
}

/** A reader of each row, one at a time: the row before is let go once the next is read. */
function* readersOf(sheet: TableSheet, rows: readonly EntryRow[], layout: Layout, before: RowReader | undefined): Generator<RowReader> {
	let above = before;
	for (const row of rows) {
		const reader = new RowReader(sheet.name, row, layout.columns, above);
		// A row that continues the one above has no day of its own, and then no client either. Who is responsible it does not say.
		if (above && reader.column('received') && textOfCell(reader.cell('received')).trim() === '') reader.fillFromAbove(['client']);
		reader.settle();
		yield reader;
		above = reader;
	}
}
