/** One value as text, the same way in every format for people. */

import type { CodeFamily, Column, ColumnType, Value } from '../report/report.ts';
import type { Words } from '../text/index.ts';

/** The title of a column: its own, or that which stands under its key. */
export function titleOf<Row>({ reports }: Words, column: Column<Row>): string {
	return column.title ?? reports.columns[column.key];
}

/** What a code is called in this language; the code itself where it has no word. */
export function codeWord(words: Words, type: ColumnType, code: string): string {
	const family = wordsOfCodes(words, type);
	return family && Object.hasOwn(family, code) ? (family[code] ?? code) : code;
}

/** The words for all codes of a type; undefined where its values are no codes. */
export function wordsOfCodes(words: Words, type: ColumnType): Readonly<Record<string, string>> | undefined {
	return isCodeFamily(type) ? words.names[type] : undefined;
}

/**
 * How values of a type become text for a machine that reads text: ISO days, words for codes, yes and no in the language, nothing
 * for nothing. Chosen once a column, not once a cell.
 */
export function plainWriter(words: Words, type: ColumnType): (value: Value) => string {
	// Nothing but its own words: a code that somebody wrote into the file may be `constructor`.
	const codes = wordsOfCodes(words, type);
	const family = codes && new Map(Object.entries(codes));
	return (value) => {
		if (value === null) return '';
		if (typeof value === 'string') return family?.get(value) ?? value;
		if (typeof value === 'boolean') return value ? words.reports.yes : words.reports.no;
		return type === 'money' ? `${Math.trunc(value / 100)}.${String(value % 100).padStart(2, '0')}` : String(value);
	};
}

function isCodeFamily(type: ColumnType): type is CodeFamily {
	return type !== 'text' && type !== 'line' && type !== 'day' && type !== 'money' && type !== 'count' && type !== 'yes' && type !== 'json';
}
