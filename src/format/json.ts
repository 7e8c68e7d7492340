/** JSON for machines: stable English keys, ISO days, whole kopecks, codes. */

import type { Field, Value } from '../report/field.ts';
import type { Listing } from '../report/report.ts';

/** An array of objects, one row a line. */
export async function* json<Row>({ columns, pages }: Listing<Row>): AsyncGenerator<string> {
	let before = '[\n';
	for await (const page of pages) {
		let text = '';
		for (const row of page) {
			text += before + jsonLine(objectOf(columns, row));
			before = ',\n';
		}
		yield text;
	}
	yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** One object a line. */
export async function* ndjson<Row>({ columns, pages }: Listing<Row>): AsyncGenerator<string> {
	for await (const page of pages) yield page.map((row) => `${jsonLine(objectOf(columns, row))}\n`).join('');
}

function objectOf<Row>(columns: readonly Field<Row>[], row: Row): Readonly<Record<string, unknown>> {
	return Object.fromEntries(columns.map(({ key, type, value }) => [key, type === 'json' ? parsed(value(row)) : value(row)]));
}

function parsed(text: Value): unknown {
	return typeof text === 'string' ? JSON.parse(text) : text;
}

// JSON escapes C0 and lone surrogates itself; these too would steer a terminal that shows it, or hide in it.
const STEERING =
	/[\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\udb40-\udb43][\udc00-\udfff]/g;

/** The first bytes of those characters in UTF-8, a byte a character. */
const STEERING_BYTES =
	/\x7f|\xc2[\x80-\x9f\xad]|\xcd\x8f|\xd8\x9c|\xe1(?:\x85[\x9f\xa0]|\xa0\x8e)|\xe2(?:\x80[\x8b-\x8f\xa8-\xae]|\x81)|\xef(?:\xbb\xbf|\xbf[\xb9-\xbb])|\xf3/;

/** JSON of any value, with C1, bidi and zero-width characters as escapes: the same value, nothing that steers a terminal. */
export function jsonLine(value: unknown, indent?: number): string {
	return withoutSteering(JSON.stringify(value, null, indent));
}

/** `withoutSteering` for JSON in UTF-8: it is decoded only where such a character may be in it. */
export function bytesWithoutSteering(utf8: Uint8Array): Uint8Array {
	const bytes = Buffer.from(utf8.buffer, utf8.byteOffset, utf8.length);
	return STEERING_BYTES.test(bytes.toString('latin1')) ? Buffer.from(withoutSteering(bytes.toString('utf8')), 'utf8') : utf8;
}

function withoutSteering(text: string): string {
	// Half by half: JSON has no longer escapes.
	return text.replace(STEERING, (character) => character.split('').map(escaped).join(''));
}

function escaped(unit: string): string {
	return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
