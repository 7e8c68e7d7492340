/** A table as blocks of a page: a head, names that may take several lines, figures at the right, bars behind the names. */

import { type Block, blockWidth } from './flow.ts';
import type { Face, Paper, Room } from './paper.ts';
import { linesOf } from './typeset.ts';

interface PdfTable {
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly wide: boolean;
	/** How wide each column but the first is, unless a figure needs more; the first takes the rest. */
	readonly widths: readonly number[];
	/** Columns that are read from the left: texts. */
	readonly texts?: ReadonlySet<number>;
	/** How long a bar lies behind each row, from 0 to 1. */
	readonly bars?: readonly number[];
}

const SIZE = 8;
const LINE = 10;
const PAD = 2.5;
const GAP = 11;
const HEAD = '#e7e6e6';
const BAR = '#cfe0f2';
/** More rows are parted, under the same head. */
const ROWS = 28;

interface Row {
	readonly cells: readonly (readonly string[])[];
	readonly height: number;
	readonly bar: number;
}

/** The blocks of the table. */
export function tableBlocks(paper: Paper, room: Room, table: PdfTable): readonly Block[] {
	const width = blockWidth(room, table.wide);
	const figures = table.widths.map((least, index) =>
		table.texts?.has(index + 1) ? least : Math.max(least, widest(paper, table, index + 1)),
	);
	const widths = [width - figures.reduce((sum, one) => sum + one, 0), ...figures];
	const rowOf = (texts: readonly string[], face: Face, bar: number): Row => {
		const cells = texts.map((text, at) => linesOf(paper.drawable(text, face), (widths[at] ?? 0) - 2 * PAD, paper.measure(face, SIZE)));
		return { cells, height: Math.max(...cells.map(({ length }) => length)) * LINE + 2 * PAD, bar };
	};
	const head = rowOf(table.head, 'bold', 0);
	const rows = table.rows.map((texts, index) => rowOf(texts, 'plain', table.bars?.[index] ?? 0));
	const parts = Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, part) => rows.slice(part * ROWS, (part + 1) * ROWS));
	return parts.map((part) => ({
		wide: table.wide,
		gap: GAP,
		height: [head, ...part].reduce((sum, { height }) => sum + height, 0),
		draw: (x, y) => {
			paper.fill(x, y, width, head.height, HEAD);
			drawRow(paper, table, widths, head, 'bold', x, y);
			let at = y + head.height;
			for (const row of part) {
				if (row.bar > 0) paper.fill(x, at + 1.5, row.bar * ((widths[0] ?? 0) - PAD), row.height - 3, BAR);
				drawRow(paper, table, widths, row, 'plain', x, at);
				at += row.height;
				paper.rule(x, at, x + width, at);
			}
		},
	}));
}

/** What the longest figure of a column takes: a number is not broken. */
function widest(paper: Paper, { rows }: PdfTable, at: number): number {
	const measure = paper.measure('plain', SIZE);
	return Math.max(0, ...rows.map((texts) => measure(texts[at] ?? ''))) + 2 * PAD;
}

function drawRow(paper: Paper, { texts }: PdfTable, widths: readonly number[], { cells }: Row, face: Face, x: number, y: number): void {
	const measure = paper.measure(face, SIZE);
	let left = x;
	for (const [at, lines] of cells.entries()) {
		const width = widths[at] ?? 0;
		for (const [index, line] of lines.entries()) {
			const from = at === 0 || texts?.has(at) ? left + PAD : left + width - PAD - measure(line);
			paper.line(line, from, y + PAD + index * LINE, face, SIZE);
		}
		left += width;
	}
}
