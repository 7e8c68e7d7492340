/** Columns side by side, and a line above them in a panel of its own: what happened month by month, or how many took how long. */

import { type Html, html } from '../html/html.ts';
import { type Behind, bar, type ChartWords, frame, legend, roomFor, type Tone, tenth, WIDTH } from './frame.ts';
import { ticks } from './scale.ts';

export interface Series {
	readonly tone: Tone;
	readonly title: string;
	readonly values: readonly number[];
	/** The link behind each value. */
	readonly behind?: readonly (Behind | undefined)[];
}

interface ColumnChart extends ChartWords {
	/** Under the columns; what stands below is written under those that have it. */
	readonly labels: readonly { readonly text: string; readonly below?: string }[];
	readonly columns: readonly Series[];
	readonly line?: Series;
}

/** The height of a letter over and under its line. */
const OVER = 13;
const RIGHT = WIDTH - 4;
/** The height of a mark of an axis, with the room to the next one. */
const MARK = 15;
/** Between two labels. */
const APART = 5;

interface Panel {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly marks: readonly number[];
	readonly y: (value: number) => number;
}

/** The chart, with a legend where there is more than one series. */
export function columnChart({ labels, columns, line, ...words }: ColumnChart): Html {
	const all = [...columns, ...(line ? [line] : [])];
	const left = 8 + Math.max(...all.map(({ values }) => roomFor(String(Math.max(0, ...ticks(Math.max(0, ...values)))))));
	// Behind the last point of a line stands its value.
	const right = line ? RIGHT - 10 - roomFor(String(line.values.at(-1) ?? 0)) : RIGHT;
	const upper = line && panel(line.values, { left, right, top: 12, bottom: 72 });
	const top = upper ? upper.bottom + 30 : OVER + 8;
	const lower = panel(
		columns.flatMap(({ values }) => values),
		{ left, right, top, bottom: top + (line ? 90 : 130) },
	);
	const step = (right - left) / Math.max(1, labels.length);
	const middle = (index: number) => tenth(left + step * (index + 0.5));
	const drawn = [
		...[upper, lower].flatMap((one) => (one ? marksOf(one) : [])),
		...labelsOf(labels, step, middle, lower.bottom),
		...columns.flatMap((series, nth) => bars(series, nth, columns.length, step, lower)),
		...(line && upper ? lineOf(line, middle, upper) : []),
	];
	return html`${frame(words, lower.bottom + (labels.some(({ below }) => below !== undefined) ? 38 : 22), drawn)}${all.length > 1 ? legend(all) : []}`;
}

function panel(values: readonly number[], place: Omit<Panel, 'marks' | 'y'>): Panel {
	const marks = ticks(Math.max(0, ...values));
	// From nothing up, as many as there is height for.
	const every = Math.ceil((MARK * (marks.length - 1)) / (place.bottom - place.top));
	const shown = marks.filter((_, index) => index % every === 0);
	const y = (value: number) => tenth(place.bottom - (value / (marks.at(-1) ?? 1)) * (place.bottom - place.top));
	return { ...place, marks: shown, y };
}

function marksOf({ left, right, marks, y }: Panel): readonly Html[] {
	return marks.map(
		(mark) =>
			html`<path class="grid" d="M${tenth(left)} ${y(mark)}H${tenth(right)}"/><text class="mark" x="${tenth(left - 5)}" y="${y(mark) + 4}">${mark}</text>`,
	);
}

/** The labels that there is room for, from the last one back. */
function labelsOf(labels: ColumnChart['labels'], step: number, middle: (index: number) => number, bottom: number): readonly Html[] {
	const room = Math.max(...labels.map(({ text }) => roomFor(text))) + APART;
	const every = Math.max(1, Math.ceil(room / step));
	const below = new Set<number>();
	for (const [index, label] of [...labels.entries()].toReversed()) {
		const next = Math.min(...below);
		if (label.below !== undefined && (next - index) * step >= roomFor(label.below) + APART) below.add(index);
	}
	return labels.flatMap(({ text, below: year }, index) => [
		...((labels.length - 1 - index) % every === 0
			? [html`<text class="label" x="${middle(index)}" y="${bottom + 16}">${text}</text>`]
			: []),
		...(below.has(index) ? [html`<text class="label" x="${middle(index)}" y="${bottom + 32}">${year ?? ''}</text>`] : []),
	]);
}

function bars({ tone, values, behind = [] }: Series, nth: number, of: number, step: number, { left, bottom, y }: Panel): readonly Html[] {
	const width = Math.min(28, (step * 0.76) / of);
	// Over a single series stand its values, where there is room for all of them.
	const isLabelled = of === 1 && Math.max(...values.map((value) => roomFor(String(value)))) + APART <= step;
	return values.flatMap((value, index) => {
		if (value === 0) return [];
		const x = left + step * (index + 0.5) + (nth - of / 2) * width;
		const label = isLabelled ? [html`<text class="label" x="${tenth(x + width / 2)}" y="${y(value) - 4}">${value}</text>`] : [];
		return [bar(tone, { x, y: y(value), width: Math.max(1, width - 1), height: bottom - y(value) }, behind[index]), ...label];
	});
}

function lineOf({ tone, values }: Series, x: (index: number) => number, { right, y }: Panel): readonly Html[] {
	const points = values.map((value, index) => `${x(index)},${y(value)}`).join(' ');
	const last = values.length - 1;
	const value = values[last] ?? 0;
	return [
		html`<polyline class="${tone}" points="${points}"/>`,
		...values.map((one, index) => html`<circle class="${tone}" cx="${x(index)}" cy="${y(one)}" r="3"/>`),
		html`<text x="${tenth(right + 4)}" y="${y(value) + 4}">${value}</text>`,
	];
}
