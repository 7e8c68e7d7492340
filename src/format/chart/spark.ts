/** A line without words: how a figure went. The figures themselves stand in a table. */

import { type Html, html } from '../html/html.ts';

const WIDTH = 120;
const HEIGHT = 28;
/** So that the line and its last point are not cut. */
const MARGIN = 3;

/** The line with its last point, over the values there are; nothing of fewer than two. */
export function sparkLine(values: readonly (number | null)[]): readonly Html[] {
	const most = Math.max(0, ...values.map((value) => value ?? 0)) || 1;
	const points = values.flatMap((value, index) => {
		if (value === null) return [];
		const x = MARGIN + (index * (WIDTH - 2 * MARGIN)) / Math.max(1, values.length - 1);
		return [{ x: x.toFixed(1), y: (HEIGHT - MARGIN - (value * (HEIGHT - 2 * MARGIN)) / most).toFixed(1) }];
	});
	const last = points.at(-1);
	if (!last || points.length < 2) return [];
	return [
		html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"><polyline points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}"/><circle class="third" cx="${last.x}" cy="${last.y}" r="2.5"/></svg>`,
	];
}
