/**
 * Raw SQL: claims as lines of text, delimited or JSON. SQLite writes the lines itself, a page of them as one piece of text, so that a
 * million claims of an export never become thirty million values here (four to seven times as fast), nor the thousand claims that
 * cron lists every few minutes nine thousand.
 */

import type { Statement } from 'better-sqlite3';
import type { Journal } from '../open.ts';
import { keysetPages, PAGE, query, type StoredValue } from '../query.ts';
import { type Reading, readingOf } from '../storedValue.ts';

/** UTF-8. */
interface LinePage {
	readonly text: Uint8Array;
	readonly rows: number;
}

/** Where a page ended: the next one begins after it. */
export interface After {
	readonly value: StoredValue;
	readonly id: number;
}

/** Where the claims come from: statements of pages, in the order of a day and the id. */
export interface LineSource {
	/** The column of the day. */
	readonly day: string;
	/** The statement of the page after a claim; its columns are `value0`, `value1` … */
	readonly page: (
		expressions: readonly string[],
		after: After | undefined,
		size: number,
	) => { readonly sql: string; readonly parameters: readonly unknown[] };
	/** Rows read at once, where that is not the usual number. */
	readonly pageSize?: number;
	/** At most so many rows; 0: all. */
	readonly limit?: number;
}

/** Pages of the claims, a line a claim. */
export async function* claimLines(
	journal: Journal,
	cells: readonly LineCell[],
	style: LineStyle,
	source: LineSource,
): AsyncGenerator<LinePage> {
	if (style.change) journal.connection.function('changed', { deterministic: true }, style.change);
	yield* linePages(journal, cells, `${lineExpression(cells, style)} || ${literal(style.end)}`, source);
}

/** Pages of the claims as JSON objects, each with the text before and after it. */
export async function* claimObjects(
	journal: Journal,
	cells: readonly JsonCell[],
	{ before, after }: { readonly before: string; readonly after: string },
	source: LineSource,
): AsyncGenerator<LinePage> {
	yield* linePages(journal, cells, `'${before}' || ${jsonExpression(cells)} || '${after}'`, source);
}

/** `line`: the SQL of a line, in which each cell's value, read once a row, is called `valueName`. */
async function* linePages(
	journal: Journal,
	cells: readonly { readonly from: Reading }[],
	line: string,
	source: LineSource,
): AsyncGenerator<LinePage> {
	const read = pageReader(journal, cells, line, source);
	yield* keysetPages<LinePage, After | undefined>(
		undefined,
		source.limit ?? 0,
		(after, size) => {
			const { rows, text, last } = read(after, size);
			return {
				page: { text: text ?? new Uint8Array(), rows },
				rows,
				last: last === null ? undefined : { value: last.slice(0, -16), id: Number(last.slice(-16)) },
			};
		},
		source.pageSize ?? PAGE,
	);
}

interface TextRow {
	readonly rows: number;
	readonly text: Uint8Array | null;
	/** Day and id of the last claim. */
	readonly last: string | null;
}

function pageReader(
	journal: Journal,
	cells: readonly { readonly from: Reading }[],
	line: string,
	source: LineSource,
): (after: After | undefined, size: number) => TextRow {
	const expressions = [...cells.map(({ from }) => readingOf(from, journal.version)), `${source.day} || printf('%016d', id)`];
	// Two statements: that of the first page, and one for all the others. Each is prepared once.
	const prepared = new Map<string, Statement<unknown[], TextRow>>();
	return (after, size) =>
		query(journal, (connection) => {
			const { sql, parameters } = source.page(expressions, after, size);
			const statement = prepared.get(sql) ?? connection.prepare<unknown[], TextRow>(pageOf(line, valueName(cells.length), sql));
			prepared.set(sql, statement);
			return statement.get(...parameters) ?? { rows: 0, text: null, last: null };
		});
}

/** The lines in the order in which the subquery gives them: SQLite goes through it row by row. */
function pageOf(line: string, key: string, sql: string): string {
	return `select count(*) as rows, cast(group_concat(${line}, '') as blob) as text, max(${key}) as last from (${sql})`;
}

/** The column of the page's statement that has the value of the cell at this index. */
function valueName(index: number): string {
	return `value${index}`;
}

/** The value as text where it does not look like the day or code that it should be. */
export type CellStyle =
	| 'text'
	| 'code'
	| 'isoDay'
	| 'dottedDay'
	| 'number'
	| { readonly roubles: ',' | '.' }
	| { readonly words: Readonly<Record<string, string>> };

interface LineCell {
	readonly from: Reading;
	readonly style: CellStyle;
}

export interface LineStyle {
	readonly delimiter: string;
	readonly end: '\r\n' | '\n';
	/** How texts stand between the delimiters. */
	readonly text: TextStyle;
	/** What changes the texts that need it: see `TextStyle`. */
	readonly change?: (text: string) => string;
}

/**
 * `quoted`: always in quotes, so that an empty text is not nothing. `guarded`: so, too, changed where it might begin a formula. `shown`:
 * without quotes, changed where there is a sign in it that ends a cell or a line, or steers what shows it.
 */
type TextStyle = 'quoted' | 'guarded' | 'shown';

/** The line without its end; nothing between the delimiters where there is nothing. */
function lineExpression(cells: readonly LineCell[], style: LineStyle): string {
	const written = cells.map((cell, index) => `ifnull(${cellExpression(valueName(index), cell.style, style.text)}, '')`);
	return `concat_ws(${literal(style.delimiter)}, ${written.join(', ')})`;
}

function cellExpression(value: string, style: CellStyle, textStyle: TextStyle): string {
	const text = textExpression(value, textStyle);
	if (typeof style === 'object') {
		if ('roubles' in style) return `iif(${value} is null, null, printf('%d${style.roubles}%02d', ${value} / 100, ${value} % 100))`;
		const branches = Object.entries(style.words).map(([code, word]) => `when ${literal(code)} then ${literal(word)}`);
		return `case ${value} ${branches.join(' ')} else ${text} end`;
	}
	switch (style) {
		case 'text':
			return text;
		case 'code':
			return `iif(${value} glob '*[^A-Za-z]*', ${text}, ${value})`;
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

/** Beginnings that need no guard against formulas: the others, such as those of `тел.` and `tel.`, are few and are examined one by one. */
const HARMLESS = `[0-9A-Za-su-zА-Яа-су-яЁё«"(№]*`;

/**
 * A text with a character in it that is neither of ASCII's nor a Russian letter nor a sign of names and numbers. Nearly all have none; the lists
 * below are seven times as long, and gone through for every character.
 */
const UNUSUAL = '*[^ -~Ё-ё«»№]*';

/** A text with a control character in it, one that turns the direction of writing, or one that takes no room; a few others, too. */
const STEERS =
	'*[\u0001-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]*';

/** A control character but tab and line ends, or one that turns the direction of writing: what `signs.ts` shows in a cell. */
const STEERS_IN_CELL = '*[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]*';

function textExpression(value: string, style: TextStyle): string {
	switch (style) {
		case 'quoted':
			return quoted(value);
		case 'guarded':
			return quoted(
				`iif(${value} is null or (${value} glob '${HARMLESS}' and not (${value} glob '${UNUSUAL}' and ${value} glob '${STEERS_IN_CELL}')), ${value}, changed(${value}))`,
			);
		case 'shown':
			return `iif(${value} glob '${UNUSUAL}' and ${value} glob '${STEERS}', changed(${value}), ${value})`;
	}
}

function quoted(value: string): string {
	return `'"' || replace(${value}, '"', '""') || '"'`;
}

function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

export interface JsonCell {
	readonly key: string;
	readonly from: Reading;
	/** Numbers and what is stored as JSON are written as they are; 1 and 0 of a `yes` as what they mean. */
	readonly type: 'text' | 'number' | 'yes' | 'json';
}

/** The object on one line. Of control characters only C0 are escaped. */
function jsonExpression(cells: readonly JsonCell[]): string {
	const members = cells.map(({ key, type }, index) => `'${index === 0 ? '{' : ','}"${key}":', ${memberExpression(valueName(index), type)}`);
	return `concat(${members.join(', ')}, '}')`;
}

function memberExpression(value: string, type: JsonCell['type']): string {
	switch (type) {
		case 'number':
		case 'json':
			return `ifnull(${value}, 'null')`;
		case 'yes':
			return `case ${value} when 1 then 'true' when 0 then 'false' else 'null' end`;
		case 'text':
			return `json_quote(${value})`;
	}
}
