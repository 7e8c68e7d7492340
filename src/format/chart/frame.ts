/** What every chart has: its size, its name and what it shows in words, for those who do not see it. */

import { type Html, html } from '../html/html.ts';

/** In units of the drawing: a phone shows one for about one pixel, so letters stay legible. */
export const WIDTH = 440;

export interface ChartWords {
	/** Unique on the page. */
	readonly id: string;
	readonly title: string;
	/** All that is drawn, in words. */
	readonly description: string;
}

/** Tone distinguishes the series: `style.ts` has a colour for each, in light, in dark and on paper. */
export type Tone = 'first' | 'second' | 'third' | 'fourth';

/** The drawing. */
export function frame({ id, title, description }: ChartWords, height: number, drawn: readonly Html[]): Html {
	return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${drawn}</svg>`;
}

/** Which tone is what. */
export function legend(entries: readonly { readonly tone: Tone; readonly title: string }[]): Html {
	return html`<ul class="legend">${entries.map(({ tone, title }) => html`<li><i class="${tone}"></i>${title}</li>`)}</ul>`;
}

/** Coordinates to a tenth. */
export function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
