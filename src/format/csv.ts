/** CSV: `excel` opens by a double click in a Russian Excel, `raw` is RFC 4180 for programs. */

import { stringify } from 'csv-stringify/sync';
import { type Day, isDay } from '../domain/day.ts';
import { roubles } from '../domain/money.ts';
import type { Column, ColumnType, Report, Value } from '../report/report.ts';
import type { Words } from '../text/index.ts';
import { guard } from './formulaGuard.ts';
import { codeWord } from './value.ts';

export type CsvProfile = 'excel' | 'raw';

interface Profile {
	readonly mark: string;
	readonly delimiter: string;
	readonly title: (column: { readonly key: string }, words: Words) => string;
	readonly cell: (words: Words, type: ColumnType, value: Value) => string | null;
}

const profiles: Readonly<Record<CsvProfile, Profile>> = {
	excel: {
		// Without the mark Excel takes the file for Windows-1251.
		mark: '\ufeff',
		delimiter: ';',
		title: ({ key }, { reports }) => {
			const titles: Readonly<Record<string, string>> = reports.columns;
			return titles[key] ?? key;
		},
		cell: excelCell,
	},
	raw: { mark: '', delimiter: ',', title: ({ key }) => key, cell: rawCell },
};

/** The file in pieces: a header also where there are no rows, then a piece a page. */
export async function* csv<Row>({ columns, pages }: Report<Row>, words: Words, name: CsvProfile): AsyncGenerator<string> {
	const profile = profiles[name];
	yield profile.mark + lines([columns.map((column) => profile.title(column, words))], profile);
	for await (const page of pages)
		yield lines(
			page.map((row) => record(columns, row, words, profile)),
			profile,
		);
}

function record<Row>(columns: readonly Column<Row>[], row: Row, words: Words, { cell }: Profile): (string | null)[] {
	return columns.map(({ type, value }) => cell(words, type, value(row)));
}

function lines(records: readonly (string | null)[][], { delimiter }: Profile): string {
	// `quote_record_delimiter`: with a record delimiter of its own, csv-stringify would leave a text of several lines bare.
	return stringify([...records], { delimiter, record_delimiter: '\r\n', quote_record_delimiter: true, quoted_match: /[\r\n]/ });
}

/** Days as дд.мм.гггг, sums with a decimal comma, words for codes; no text can start a formula. */
function excelCell(words: Words, type: ColumnType, value: Value): string {
	if (value === null) return '';
	if (typeof value === 'boolean') return value ? words.reports.yes : words.reports.no;
	if (typeof value === 'number') return type === 'money' ? roubles(value) : String(value);
	if (type === 'day' && isDay(value)) return excelDay(value);
	return guard(codeWord(words, type, value));
}

function excelDay(value: Day): string {
	const [year, month, date] = value.split('-');
	return `${date}.${month}.${year}`;
}

/** Codes, ISO days, kopecks, text as it is. */
function rawCell(_: Words, __: ColumnType, value: Value): string | null {
	return typeof value === 'string' || value === null ? value : String(value);
}
