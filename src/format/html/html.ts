/** Markup that is safe by the way it is made: whatever is put into it is text, unless it was made here itself. */

import { signsIn } from '../../text/signs.ts';

/** A piece of markup. Only `html` makes one. */
export interface Html {
	readonly markup: string;
}

export type Part = Html | string | number | readonly Html[];

class Made implements Html {
	readonly markup: string;
	constructor(markup: string) {
		this.markup = markup;
	}
}

/**
 * The markup with its values: texts are escaped, for elements and for attributes between double quotes alike, and what would steer
 * the reader's eye (bidi and control characters) is made visible; markup stays what it is.
 */
export function html(pieces: TemplateStringsArray, ...values: readonly Part[]): Html {
	return new Made(pieces.reduce((all, piece, index) => `${all}${markupOf(values[index - 1] ?? '')}${piece}`));
}

/** Style and script of our own, of which nothing comes from outside: neither is read as markup. */
export function ownText(element: 'style' | 'script', text: string): Html {
	if (/<[/!]/.test(text)) throw new RangeError(`would end the ${element}`);
	return new Made(`<${element}>${text}</${element}>`);
}

function markupOf(value: Part): string {
	if (typeof value === 'string') return escaped(value);
	if (typeof value === 'number') return String(value);
	return value instanceof Made ? value.markup : listOf(value);
}

function listOf(value: Html | readonly Html[]): string {
	// Something that only looks like markup was made elsewhere: it is not trusted.
	if (!(Symbol.iterator in value)) return escaped(value.markup);
	return value.map(markupOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\r': '&#13;' };

function escaped(text: string): string {
	return signsIn('html', text).replace(/[&<>"'\r]/g, (character) => ENTITIES[character] ?? '');
}
