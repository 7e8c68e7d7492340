/** The frame of every chart: its size, its name and a description in words for those who do not see it. */

import { widthOf } from '../../text/width.ts';
import { type Html, html } from '../html/html.ts';

/** In units of the drawing: a phone shows one for about one pixel, so letters stay legible. */
export const WIDTH = 440;

/** How much room letters of 12.5 units take at most, in the widest of the fonts that `style.ts` asks for: nothing is measured here. */
const LETTER = 7.9;
const wide: readonly (readonly [RegExp, number])[] = [
	[/[ШЩЖЮЫФМW@%…—]/u, 13.8],
	[/[шщжюыфмmw]/u, 12.2],
	[/\p{Lu}/u, 10.2],
];

/** The room that a text needs. */
export function roomFor(text: string): number {
	return [...text].reduce((room, letter) => room + roomForLetter(letter), 0);
}

function roomForLetter(letter: string): number {
	return wide.find(([letters]) => letters.test(letter))?.[1] ?? LETTER * widthOf(letter);
}

/** The text, or as much of it as there is room for. */
export function fitted(text: string, room: number): string {
	if (roomFor(text) <= room) return text;
	let left = room - roomFor('…');
	const letters = [...text];
	const end = letters.findIndex((letter) => {
		left -= roomForLetter(letter);
		return left < 0;
	});
	return `${letters.slice(0, end).join('').trimEnd()}…`;
}

export interface ChartWords {
	/** Unique on the page. */
	readonly id: string;
	readonly title: string;
	/** All that is drawn, in words. */
	readonly description: string;
}

/** Tone distinguishes the series: `style.ts` has a colour for each, in light, in dark and on paper. */
export const tones = ['first', 'second', 'third', 'fourth', 'rest'] as const;
export type Tone = (typeof tones)[number];

/** The link behind a bar: the set of entries that it leads to, and its name. The table of the chart has the same link. */
export interface Behind {
	readonly rows: number;
	readonly title: string;
}

/** The drawing. */
export function frame({ id, title, description }: ChartWords, height: number, drawn: readonly Html[]): Html {
	return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${drawn}</svg>`;
}

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A bar, which leads to its entries where they are known. */
export function bar(tone: Tone, { x, y, width, height }: Box, behind: Behind | undefined): Html {
	const box = html`class="${tone}" x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}"`;
	return behind ? html`<rect ${box} data-rows="${behind.rows}" data-title="${behind.title}"/>` : html`<rect ${box}/>`;
}

/** The legend: what each tone stands for. */
export function legend(entries: readonly { readonly tone: Tone; readonly title: string }[]): Html {
	return html`<ul class="legend">${entries.map(({ tone, title }) => html`<li><i class="${tone}"></i>${title}</li>`)}</ul>`;
}

/** Coordinates to a tenth. */
export function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
