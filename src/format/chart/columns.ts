/** Columns side by side, and a line over them: what happened month by month, or how many took how long. */

import { type Html, html } from '../html/html.ts';
import { type ChartWords, frame, legend, type Tone, tenth, WIDTH } from './frame.ts';
import { ticks } from './scale.ts';

export interface Series {
	readonly tone: Tone;
	readonly title: string;
	readonly values: readonly number[];
}

export interface ColumnChart extends ChartWords {
	/** Under the columns; what stands below is written under those that have it. */
	readonly labels: readonly { readonly text: string; readonly below?: string }[];
	readonly columns: readonly Series[];
	readonly line?: Series;
}

const HEIGHT = 230;
const PLOT = { left: 34, right: WIDTH - 4, top: 16, bottom: 186 };

/** The chart, with a legend where there is more than one series. */
export function columnChart({ labels, columns, line, ...words }: ColumnChart): Html {
	const all = [...columns, ...(line ? [line] : [])];
	const marks = ticks(Math.max(0, ...all.flatMap(({ values }) => values)));
	const y = (value: number) => tenth(PLOT.bottom - (value / (marks.at(-1) ?? 1)) * (PLOT.bottom - PLOT.top));
	const step = (PLOT.right - PLOT.left) / Math.max(1, labels.length);
	const middle = (index: number) => tenth(PLOT.left + step * (index + 0.5));
	const drawn = [
		...marks.map(
			(mark) =>
				html`<path class="grid" d="M${PLOT.left} ${y(mark)}H${PLOT.right}"/><text class="mark" x="${PLOT.left - 5}" y="${y(mark) + 4}">${mark}</text>`,
		),
		...labels.map(
			({ text, below }, index) =>
				html`<text class="label" x="${middle(index)}" y="${PLOT.bottom + 16}">${text}</text>${below === undefined ? [] : html`<text class="label" x="${middle(index)}" y="${PLOT.bottom + 31}">${below}</text>`}`,
		),
		...columns.flatMap((series, nth) => bars(series, nth, columns.length, step, y)),
		...(line ? [lineOf(line, middle, y)] : []),
	];
	return html`${frame(words, HEIGHT, drawn)}${all.length > 1 ? legend(all) : []}`;
}

function bars({ tone, values }: Series, nth: number, of: number, step: number, y: (value: number) => number): readonly Html[] {
	const width = Math.min(28, (step * 0.76) / of);
	return values.map((value, index) => {
		const left = PLOT.left + step * (index + 0.5) + (nth - of / 2) * width;
		const label = of === 1 && value > 0 ? html`<text class="label" x="${tenth(left + width / 2)}" y="${y(value) - 4}">${value}</text>` : [];
		return html`<rect class="${tone}" x="${tenth(left)}" y="${y(value)}" width="${tenth(Math.max(1, width - 1))}" height="${tenth(PLOT.bottom - y(value))}"/>${label}`;
	});
}

function lineOf({ tone, values }: Series, x: (index: number) => number, y: (value: number) => number): Html {
	const points = values.map((value, index) => `${x(index)},${y(value)}`).join(' ');
	return html`<polyline class="${tone}" points="${points}"/>${values.map((value, index) => html`<circle class="${tone}" cx="${x(index)}" cy="${y(value)}" r="3"/>`)}`;
}
