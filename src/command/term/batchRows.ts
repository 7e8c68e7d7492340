/** The rows of a table of terms, as Excel and other programs save one. */

import { CsvError, parse } from 'csv-parse/sync';
import { readWrittenDay } from '../../domain/writtenDay.ts';
import { UsageError } from '../../grammar/mistake.ts';

export const HEADER = ['event_date', 'rule', 'day_off'];

export interface Row {
	readonly line: number;
	readonly cells: readonly string[];
}

/** The rows below the titles. Throws UsageError where it is no table with these titles. */
export function batchRows(text: string): readonly Row[] {
	const delimiter = delimiterOf(text);
	const titled = text.replace(/^\ufeff?sep=.\r?\n/i, '');
	let parsed: readonly Row[];
	try {
		const skipped = titled.length < text.length ? 1 : 0;
		const options = { bom: true, delimiter, relax_column_count: true, trim: true, skip_empty_lines: true };
		// The number of its line goes in front of each row.
		const on_record = (record: readonly string[], { lines }: { readonly lines: number }) => [String(lines + skipped), ...record];
		parsed = parse(titled, { ...options, on_record }).map(([line, ...cells]) => ({ line: Number(line), cells: withoutLastBlanks(cells) }));
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		throw new UsageError([{ code: 'notCsv', line: typeof error.lines === 'number' ? error.lines : 1 }]);
	}
	const [header, ...rest] = parsed;
	if (header?.cells.join(',').toLowerCase() !== HEADER.join(','))
		throw new UsageError([{ code: 'notBatchHeader', value: header?.cells.join(delimiter) ?? '' }]);
	return rest.filter(({ cells }) => cells.length > 0);
}

/** A day in full, which has one reading, `31.01.2026` or with a time of zero as a table may add it, as `2026-01-31`; anything else as it is. */
export function isoDay(written: string): string {
	const day = written.replace(/[T ]0?0:00(?::00(?:\.0+)?)?$/, '');
	const looksFull = /^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}\.\d{1,2}\.\d{4}$/.test(day);
	return (looksFull && readWrittenDay(day)?.day) || written;
}

/** Between the titles: Excel puts semicolons where a comma is for decimals, and may name what it puts in a line of its own. */
function delimiterOf(text: string): ',' | ';' | '\t' {
	const [, named] = /^\ufeff?sep=([,;\t])\r?\n/i.exec(text) ?? [];
	if (named === ',' || named === ';' || named === '\t') return named;
	const [titles = ''] = text.split(/\r?\n/, 1);
	if (titles.includes(',')) return ',';
	return titles.includes(';') ? ';' : titles.includes('\t') ? '\t' : ',';
}

/** A table whose columns were cleared once is saved with empty cells at the end of each row. */
function withoutLastBlanks(cells: readonly string[]): readonly string[] {
	return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
