/** Rows of bars with a name over each: long names have room, and parts of a whole stand behind one another. */

import { cutTo } from '../../text/width.ts';
import { type Html, html } from '../html/html.ts';
import { type ChartWords, frame, legend, type Tone, tenth, WIDTH } from './frame.ts';

export interface BarRow {
	readonly label: string;
	/** In the order of `parts`. */
	readonly values: readonly number[];
	/** Behind the bar. */
	readonly note: string;
	/** What part of the whole this row and those above it make: a line is drawn through them. */
	readonly upTo?: number | null;
}

export interface RowChart extends ChartWords {
	readonly parts: readonly { readonly tone: Tone; readonly title: string }[];
	readonly rows: readonly BarRow[];
	/** What the line is. */
	readonly line?: string;
}

const ROW = 36;
const TOP = 4;
/** Behind the longest bar there is room for its note. */
const LONGEST = WIDTH - 108;
const LETTERS = 62;

/** The chart, with a legend where there is more than one part, or a line. */
export function rowChart({ parts, rows, line, ...words }: RowChart): Html {
	const most = Math.max(1, ...rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
	const tones = line === undefined ? parts : [...parts, { tone: 'third' as const, title: line }];
	const drawn = rows.map((row, index) => rowOf(row, parts, TOP + index * ROW, LONGEST / most));
	return html`${frame(words, TOP + rows.length * ROW + 4, [...drawn, ...lineOf(rows)])}${tones.length > 1 ? legend(tones) : []}`;
}

function rowOf({ label, values, note }: BarRow, parts: RowChart['parts'], top: number, scale: number): Html {
	const starts = values.map((_, index) => values.slice(0, index).reduce((sum, value) => sum + value, 0) * scale);
	const end = values.reduce((sum, value) => sum + value, 0) * scale;
	const bars = parts.map(
		({ tone }, index) =>
			html`<rect class="${tone}" x="${tenth(starts[index] ?? 0)}" y="${top + 17}" width="${tenth((values[index] ?? 0) * scale)}" height="13"/>`,
	);
	return html`<text class="name" x="0" y="${top + 12}">${cutTo(label, LETTERS)}</text>${bars}<text class="name" x="${tenth(end + 6)}" y="${top + 28}">${note}</text>`;
}

/** From nothing to the whole, through the rows that have a part in it. */
function lineOf(rows: readonly BarRow[]): readonly Html[] {
	const points = rows.flatMap(({ upTo }, index) =>
		typeof upTo === 'number' ? [{ x: tenth(upTo * LONGEST), y: TOP + index * ROW + 23.5 }] : [],
	);
	if (points.length < 2) return [];
	return [
		html`<polyline class="third" points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}"/>`,
		...points.map(({ x, y }) => html`<circle class="third" cx="${x}" cy="${y}" r="3"/>`),
	];
}
