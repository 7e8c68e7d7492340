/** JSON values of a file, in whichever way they stand there: one a line, one over several lines, or in an array. */

import type { Mistake } from '../../grammar/mistake.ts';
import type { Line } from './text.ts';

/** Where in the input a value stands. */
export interface Location {
	readonly line: number;
	/** Which element of an array it is, from 1. */
	readonly element?: { readonly index: number; readonly of: number };
	/** How much has been read with it, of how much. */
	readonly done: number;
	readonly total: number | undefined;
}

export interface JsonValue extends Location {
	readonly value: { readonly ok: true; readonly parsed: unknown } | { readonly ok: false; readonly mistake: Mistake };
}

/**
 * One value a line; or, where the first line is no value by itself, the whole as one value. The elements of an array
 * are values of their own, all of the line where it begins.
 */
export async function* jsonValues(lines: AsyncIterable<Line>, size: number | undefined): AsyncGenerator<JsonValue> {
	let whole: { readonly line: number; text: string } | undefined;
	let first = true;
	for await (const { number, text, upTo } of lines) {
		if (whole) {
			whole.text += `\n${text}`;
			continue;
		}
		if (text.trim() === '') continue;
		const parsed = parseJson(text);
		if (first && !parsed.ok && /^\s*[{[]/.test(text)) whole = { line: number, text };
		else yield* spread(number, parsed, upTo, size);
		first = false;
	}
	if (!whole) return;
	const { line, text } = whole;
	const parsed = parseJson(text);
	if (parsed.ok) yield* spread(line, parsed, 1, 1);
	// Not one value: then it was a stream whose first line is broken.
	else {
		const all = text.split('\n');
		for (const [index, one] of all.entries()) if (one.trim() !== '') yield* spread(line + index, parseJson(one), index + 1, all.length);
	}
}

function* spread(line: number, value: JsonValue['value'], done: number, total: number | undefined): Generator<JsonValue> {
	if (!value.ok || !Array.isArray(value.parsed)) yield { line, value, done, total };
	else {
		const { length } = value.parsed;
		for (const [index, parsed] of value.parsed.entries())
			yield { line, value: { ok: true, parsed }, done: index + 1, total: length, element: { index: index + 1, of: length } };
	}
}

function parseJson(text: string): JsonValue['value'] {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		return { ok: false, mistake: { code: 'notJson', value: text.trim() } };
	}
	const twice = keyGivenTwice(text);
	return twice === undefined ? { ok: true, parsed } : { ok: false, mistake: { code: 'keyTwice', value: twice } };
}

/** The first key that an object of this valid JSON has twice: JSON.parse keeps the last value and drops the other without a word. */
function keyGivenTwice(text: string): string | undefined {
	const objects: (Set<unknown> | undefined)[] = [];
	for (const [token, key] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
		if (token === '{' || token === '[') objects.push(token === '{' ? new Set() : undefined);
		else if (token === '}' || token === ']') objects.pop();
		else if (key !== undefined) {
			const keys = objects.at(-1);
			const name: string = JSON.parse(key);
			if (keys?.has(name)) return name;
			keys?.add(name);
		}
	}
	return undefined;
}
