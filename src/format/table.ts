/** A table for a terminal: no line is wider than the screen, the most important columns keep theirs. */

import type { Column, Report } from '../report/report.ts';
import type { Words } from '../text/index.ts';
import { cutTo, widthOf } from '../text/width.ts';
import { fits, type Layout, layOut } from './layout.ts';
import { linesWithin } from './lines.ts';
import { shownWriter, titleOf } from './value.ts';

export interface Screen {
	/** Columns of the terminal. */
	readonly width: number;
	readonly bold: (text: string) => string;
	readonly red: (text: string) => string;
}

/** A cell as it is to be shown, and how it is painted when it has been made to fit. */
export interface Cell {
	readonly text: string;
	/** How wide it is. */
	readonly width: number;
	readonly paint: ((text: string) => string) | undefined;
}

/** The table as text, in pieces. Widths are set by the first page, and anew by one that they would cut. Nothing is written where there are no rows. */
export async function* table<Row>({ columns, pages }: Report<Row>, words: Words, screen: Screen): AsyncGenerator<string> {
	let layout: Layout | undefined;
	const { shown, writers } = withoutProvisional(columns, words);
	const titles = shown.map((column) => shortTitle(column, words));
	for await (const page of pages) {
		if (page.length === 0) continue;
		const cells = page.map((row) => shown.map((column, index) => cellOf(column, row, writers[index]?.(row) ?? '', screen)));
		let text = '';
		if (!layout || !fits(layout, cells)) {
			const first = layout === undefined;
			layout = layOut(shown, titles, cells, screen.width);
			if (first && !layout.stacked)
				text += `${drawn(
					titles.map((title) => ({ text: title, width: widthOf(title), paint: screen.bold })),
					layout,
				)}\n`;
		}
		for (const row of cells) text += `${layout.stacked ? stacked(row, layout, screen.width) : drawn(row, layout)}\n`;
		yield text;
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

/** A row of the table; of several lines where a column is read in full. */
function drawn(row: readonly Cell[], { columns }: Layout): string {
	const blocks = columns.map(({ index, width, wraps, shorten }) => {
		const cell = row[index];
		if (!cell) return [];
		if (cell.width <= width) return [cell.text];
		return wraps ? linesWithin(cell.text, width) : [cutTo(shorten(cell.text), width)];
	});
	const height = Math.max(1, ...blocks.map((lines) => lines.length));
	const lines = Array.from({ length: height }, (_, line) => {
		let text = '';
		for (const [place, { index, width, right }] of columns.entries()) {
			const shown = blocks[place]?.[line] ?? '';
			const paint = shown === '' ? undefined : row[index]?.paint;
			const gap = ' '.repeat(width - widthOf(shown));
			const painted = paint ? paint(shown) : shown;
			text += `${place === 0 ? '' : '  '}${right ? `${gap}${painted}` : `${painted}${gap}`}`;
		}
		return text.replace(/ +$/, '');
	});
	return lines.join('\n');
}

/** A row where the screen is too narrow for what must be told: one thing after another, broken where there is no more room. */
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
