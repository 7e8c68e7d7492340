/** Rows of bars, each with its name before it, or over it where names are long; parts of a whole stand behind one another. */

import { type Html, html } from '../html/html.ts';
import { type Behind, bar, type ChartWords, fitted, frame, legend, roomFor, type Tone, tenth, WIDTH } from './frame.ts';

export interface BarRow {
	readonly label: string;
	/** In the order of `parts`. */
	readonly values: readonly number[];
	/** The link behind each value. */
	readonly behind?: readonly (Behind | undefined)[];
	/** Behind the bar. */
	readonly note: string;
}

interface RowChart extends ChartWords {
	readonly parts: readonly { readonly tone: Tone; readonly title: string }[];
	readonly rows: readonly BarRow[];
}

/** A label over its bar, or before it where all are short: how high a row is, and where the bar and its note stand in it. */
const over = { row: 38, bar: 18, note: 29 };
const before = { row: 22, bar: 4, note: 15 };
/** Labels that need at most so much room stand before their bars. */
const SHORT = 130;
const TOP = 4;
/** Between a bar and the text before or behind it. */
const APART = 6;
/** Between two parts of a bar, and the least that is seen of one. */
const GAP = 1.5;
const LEAST = 1.5;

/** The chart, with a legend where there is more than one part that is not 0. */
export function rowChart({ parts, rows, ...words }: RowChart): Html {
	const most = Math.max(1, ...rows.map(({ values }) => sum(values)));
	const longestLabel = Math.max(0, ...rows.map(({ label }) => roomFor(label)));
	const isShort = longestLabel <= SHORT;
	const left = isShort ? longestLabel + APART : 0;
	// Behind the longest bar there is room for the longest note.
	const behind = APART + Math.max(0, ...rows.map(({ note }) => roomFor(note)));
	const longest = WIDTH - left - behind - parts.length * (LEAST + GAP);
	const place = { left, scale: longest / most, ...(isShort ? before : over) };
	const drawn = rows.map((row, index) => rowOf(row, parts, { ...place, top: TOP + index * place.row }));
	const shown = parts.filter((_, index) => rows.some(({ values }) => (values[index] ?? 0) > 0));
	return html`${frame(words, TOP + rows.length * place.row, drawn)}${parts.length > 1 && shown.length > 0 ? legend(shown) : []}`;
}

interface Place {
	readonly left: number;
	readonly top: number;
	/** Units for one. */
	readonly scale: number;
	readonly bar: number;
	readonly note: number;
}

function rowOf({ label, values, behind = [], note }: BarRow, parts: RowChart['parts'], place: Place): Html {
	const { left, top, scale } = place;
	const bars: Html[] = [];
	let end = left;
	for (const [index, { tone }] of parts.entries()) {
		const value = values[index] ?? 0;
		if (value === 0) continue;
		const x = end > left ? end + GAP : left;
		const width = Math.max(LEAST, value * scale);
		bars.push(bar(tone, { x, y: top + place.bar, width, height: 13 }, behind[index]));
		end = x + width;
	}
	const name =
		left > 0 ? html`<text x="0" y="${top + place.note}">${label}</text>` : html`<text x="0" y="${top + 12}">${fitted(label, WIDTH)}</text>`;
	return html`${name}${bars}<text x="${tenth(end + APART)}" y="${top + place.note}">${note}</text>`;
}

function sum(values: readonly number[]): number {
	return values.reduce((all, value) => all + value, 0);
}
