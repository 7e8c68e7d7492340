/** Converts a value to text by the type of its column, for machines and for people. */

import { isDay } from '../domain/day.ts';
import { roubles } from '../domain/money.ts';
import type { CodeFamily, ColumnType, Value } from '../report/field.ts';
import type { Column } from '../report/report.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';

/** The title of a column: its own, or that which stands under its key. */
export function titleOf<Row>({ reports }: Words, column: Column<Row>): string {
	return column.title ?? reports.columns[column.key];
}

/** The type of a value for a format, with all families of codes as one. */
export type Form = Exclude<ColumnType, CodeFamily> | 'code';

/** The form that values of a type have. */
export function formOf(type: ColumnType): Form {
	switch (type) {
		case 'text':
		case 'line':
		case 'day':
		case 'money':
		case 'count':
		case 'yes':
		case 'json':
			return type;
		default:
			return 'code';
	}
}

/** The word for a code in this language; the code itself where it has no word. */
export function codeWord(words: Words, type: ColumnType, code: string): string {
	const family = wordsOfCodes(words, type);
	return family && Object.hasOwn(family, code) ? (family[code] ?? code) : code;
}

/** The words for all codes of a type; undefined where its values are no codes. */
export function wordsOfCodes(words: Words, type: ColumnType): Readonly<Record<string, string>> | undefined {
	return isCodeFamily(type) ? words.names[type] : undefined;
}

function isCodeFamily(type: ColumnType): type is CodeFamily {
	return formOf(type) === 'code';
}

/**
 * How values of a type become text for a machine that reads text: ISO days, roubles with a decimal point, words for codes, yes and no
 * in the language, nothing for nothing. Chosen once a column, not once a cell.
 */
export function plainWriter(words: Words, type: ColumnType): (value: Value) => string {
	return otherText(words, type) ?? asText;
}

/** The writer for types whose values are not their own text; undefined for the others, which `join` writes the same way. */
export function otherText(words: Words, type: ColumnType): ((value: Value) => string) | undefined {
	const { yes, no } = words.reports;
	const form = formOf(type);
	if (form === 'yes') return (value) => (value === null ? '' : value === true ? yes : no);
	if (form === 'money') return (value) => (typeof value === 'number' ? roubles(value, '.') : asText(value));
	if (form !== 'code') return undefined;
	// Only own properties: a code that somebody wrote into the file may be `constructor`.
	const family = new Map(Object.entries(wordsOfCodes(words, type) ?? {}));
	return (value) => (typeof value === 'string' ? (family.get(value) ?? value) : asText(value));
}

/**
 * How values of a type are shown to a person, in one line: days and sums as the language writes them, words for codes. A text is shown
 * so that nothing in it steers what shows it.
 */
export function shownWriter(words: Words, type: ColumnType): (value: Value) => string {
	const plain = plainWriter(words, type);
	const form = formOf(type);
	return (value) => {
		if (form === 'day' && typeof value === 'string' && isDay(value)) return words.day(value);
		if (form === 'money' && typeof value === 'number') return words.money(value);
		return visibleLine(plain(value));
	};
}

export function asText(value: Value): string {
	return typeof value === 'string' ? value : value === null ? '' : String(value);
}
