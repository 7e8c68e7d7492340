/** A table for a terminal, drawn by cli-table3 when our layout has chosen and cut the columns: no line is wider than the screen, the most important columns keep theirs. */

import Table from 'cli-table3';
import type { Column, Report } from '../report/report.ts';
import type { Words } from '../text/index.ts';
import { cutTo, widthOf } from '../text/width.ts';
import { type Cell, type ColumnLayout, fits, type Layout, layOut } from './layout.ts';
import { linesWithin } from './lines.ts';
import { StandIns } from './standIns.ts';
import { shownWriter, titleOf } from './value.ts';

export interface Screen {
	/** Columns of the terminal. */
	readonly width: number;
	readonly bold: (text: string) => string;
	readonly red: (text: string) => string;
}

/** cli-table3 compares every row with every other: so many at once cost little. */
const ROWS_AT_ONCE = 100;

/** The table as text, in pieces. Widths are set by the first page, and again by one that they would cut. Nothing is written where there are no rows. */
export async function* table<Row>({ columns, pages }: Report<Row>, words: Words, screen: Screen): AsyncGenerator<string> {
	let layout: Layout | undefined;
	const { shown, writers } = withoutProvisional(columns, words);
	const titles = shown.map((column) => shortTitle(column, words));
	for await (const page of pages) {
		for (let from = 0; from < page.length; from += ROWS_AT_ONCE) {
			const rows = page
				.slice(from, from + ROWS_AT_ONCE)
				.map((row) => shown.map((column, index) => cellOf(column, row, writers[index]?.(row) ?? '', screen)));
			const header: Cell[][] = [];
			if (!layout || !fits(layout, rows)) {
				const first = layout === undefined;
				layout = layOut(shown, titles, rows, screen.width);
				if (first && !layout.stacked) header.push(titles.map((title) => ({ text: title, width: widthOf(title), paint: screen.bold })));
			}
			yield drawn([...header, ...rows], layout, screen.width);
		}
	}
}

/** A due day that is provisional has a sign before it, not a column of its own, which a narrow terminal would drop. */
function withoutProvisional<Row>(
	columns: readonly Column<Row>[],
	words: Words,
): { readonly shown: readonly Column<Row>[]; readonly writers: readonly ((row: Row) => string)[] } {
	const due = columns.find(({ key }) => key === 'dueOn');
	const provisional = due && columns.find(({ key }) => key === 'provisional');
	const shown = columns.filter((column) => column !== provisional);
	return { shown, writers: shown.map((column) => writerOf(column, column === due ? provisional : undefined, words)) };
}

function writerOf<Row>({ type, value }: Column<Row>, provisional: Column<Row> | undefined, words: Words): (row: Row) => string {
	const write = shownWriter(words, type);
	return (row) => {
		const found = value(row);
		// On a screen «нет» is noise.
		return found === false ? '' : `${provisional?.value(row) === true ? '≈' : ''}${write(found)}`;
	};
}

/** The short title where there is one: a screen is narrow. */
function shortTitle<Row>(column: Column<Row>, words: Words): string {
	return (column.title === undefined ? words.reports.short[column.key] : undefined) ?? titleOf(words, column);
}

/** Colour only repeats what the words say. */
function cellOf<Row>({ key, alarming }: Column<Row>, row: Row, text: string, { bold, red }: Screen): Cell {
	return { text, width: widthOf(text), paint: alarming?.(row) ? red : key === 'number' ? bold : undefined };
}

/** A table without borders: cells with two spaces between them. */
const NO_BORDERS = {
	...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
	...{ left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' },
};

/** Rows of the table, each of several lines where a column is read in full. */
function drawn(rows: readonly (readonly Cell[])[], layout: Layout, width: number): string {
	if (layout.stacked) return rows.map((row) => `${stacked(row, layout, width)}\n`).join('');
	const { columns } = layout;
	const standIns = new StandIns();
	const grid = new Table({
		chars: NO_BORDERS,
		style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
		colWidths: columns.map(({ width }) => width),
		colAligns: columns.map(({ right }) => (right ? 'right' : 'left')),
	});
	for (const row of rows) grid.push(columns.map((column) => standIns.for(linesOf(row[column.index], column), row[column.index]?.paint)));
	return `${standIns.putBack(grid.toString()).replace(/ +$/gm, '')}\n`;
}

function linesOf(cell: Cell | undefined, { width, wraps, shorten }: ColumnLayout): readonly string[] {
	if (!cell) return [''];
	if (cell.width <= width) return [cell.text];
	return wraps ? linesWithin(cell.text, width) : [cutTo(shorten(cell.text), width)];
}

/** A row where the screen is too narrow for what must be shown: one thing after another, broken where there is no more room. */
function stacked(row: readonly Cell[], { columns }: Layout, width: number): string {
	const lines: string[] = [];
	let line = '';
	let taken = 0;
	const end = () => {
		if (line !== '') lines.push(line);
	};
	for (const { index } of columns) {
		const { text, width: needed, paint } = row[index] ?? { text: '', width: 0, paint: undefined };
		if (text === '') continue;
		const painted = paint ? paint(text) : text;
		if (line !== '' && taken + 2 + needed <= width) {
			line += `  ${painted}`;
			taken += 2 + needed;
			continue;
		}
		end();
		const indent = lines.length > 0 || line !== '' ? '  ' : '';
		if (indent.length + needed <= width) {
			line = indent + painted;
			taken = indent.length + needed;
			continue;
		}
		const pieces = linesWithin(text, width - indent.length);
		lines.push(...pieces.map((piece) => indent + (paint ? paint(piece) : piece)));
		line = '';
		taken = 0;
	}
	end();
	return lines.join('\n');
}
