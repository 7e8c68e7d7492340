/** A claim as a line of delimited text, as an expression: SQLite writes it, so that it never becomes many values here. */

import type { Day } from '../domain/day.ts';
import { readingOf, type StoredFields } from './schema.ts';

/** What does not look like the day or code it should be is text. */
export type CellStyle =
	| 'text'
	| 'isoDay'
	| 'dottedDay'
	| 'number'
	| { readonly roubles: ',' | '.' }
	| { readonly words: Readonly<Record<string, string>> }
	| { readonly daysUntil: Day };

export interface Cell {
	readonly from: StoredFields;
	readonly style: CellStyle;
}

export interface LineStyle {
	readonly delimiter: string;
	/** How texts stand between the delimiters. */
	readonly text: TextStyle;
}

/**
 * `quoted`: always in quotes, so that an empty text is not nothing. `guarded`: so, too, after `guarded()` of the connection has seen
 * it. `bare`: as it is, but line ends and tabs become U+0001, which the reader must look out for.
 */
export type TextStyle = 'quoted' | 'guarded' | 'bare';

/** The line without its end; nothing between the delimiters where there is nothing. */
export function lineExpression(cells: readonly Cell[], style: LineStyle): string {
	const written = cells.map((cell) => `ifnull(${cellExpression(readingOf(cell.from), cell.style, style.text)}, '')`);
	return `concat_ws(${literal(style.delimiter)}, ${written.join(', ')})`;
}

function cellExpression(value: string, style: CellStyle, textStyle: TextStyle): string {
	const text = textExpression(value, textStyle);
	if (typeof style === 'object') {
		if ('daysUntil' in style) return `cast(julianday(${literal(style.daysUntil)}) - julianday(${value}) as integer)`;
		if ('roubles' in style) return `iif(${value} is null, null, printf('%d${style.roubles}%02d', ${value} / 100, ${value} % 100))`;
		const branches = Object.entries(style.words).map(([code, word]) => `when ${literal(code)} then ${literal(word)}`);
		return `case ${value} ${branches.join(' ')} else ${text} end`;
	}
	switch (style) {
		case 'text':
			return text;
		case 'isoDay':
			return `iif(${isDay(value)}, ${value}, ${text})`;
		case 'dottedDay':
			return `iif(${isDay(value)}, substr(${value}, 9, 2) || '.' || substr(${value}, 6, 2) || '.' || substr(${value}, 1, 4), ${text})`;
		case 'number':
			return value;
	}
}

function isDay(value: string): string {
	return `${value} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
}

/** Beginnings that no guard is needed for: the others, among them those of `тел.` and `tel.`, are few and are looked at more closely. */
const HARMLESS = `[0-9A-Za-su-zА-Яа-су-яЁё«"(№]*`;

function textExpression(value: string, style: TextStyle): string {
	switch (style) {
		case 'bare':
			return `replace(replace(${value}, char(9), char(1)), char(10), char(1))`;
		case 'quoted':
			return quoted(value);
		case 'guarded':
			return quoted(`iif(${value} is null or ${value} glob '${HARMLESS}', ${value}, guarded(${value}))`);
	}
}

function quoted(value: string): string {
	return `'"' || replace(${value}, '"', '""') || '"'`;
}

function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
