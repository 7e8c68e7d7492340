/** A line without words: how a figure went. The figures themselves stand in a table. */

import { type Html, html } from '../html/html.ts';

const WIDTH = 120;
const HEIGHT = 28;
/** So that the line and its last point are not cut. */
const MARGIN = 3;

/** The line with its last point; nothing of fewer than two values. */
export function sparkLine(values: readonly number[]): readonly Html[] {
	if (values.length < 2) return [];
	const most = Math.max(1, ...values);
	const points = values.map((value, index) => ({
		x: MARGIN + (index * (WIDTH - 2 * MARGIN)) / (values.length - 1),
		y: HEIGHT - MARGIN - (value * (HEIGHT - 2 * MARGIN)) / most,
	}));
	const last = points.at(-1);
	const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
	return [
		html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"><polyline points="${line}"/>${last ? html`<circle class="third" cx="${last.x.toFixed(1)}" cy="${last.y.toFixed(1)}" r="2.5"/>` : []}</svg>`,
	];
}
