/** Rows of a text whose cells stand between delimiters: CSV as every program writes it. */

import { CsvError, type Options, parse } from 'csv-parse/sync';
import type { TableRow } from './table.ts';

export const delimiters = [';', ',', '\t', '|'] as const;

export type Delimiter = (typeof delimiters)[number];

export interface Delimited {
	readonly delimiter: Delimiter;
	readonly rows: readonly TableRow[];
	/** A quotation mark is never closed: quotation marks were taken for letters. */
	readonly quoteNotClosed: boolean;
}

/** A cell as long as this, or with so many line ends, swallowed the rest of the file behind a quotation mark. */
const LONGEST_CELL = 100_000;
const MOST_LINES = 200;

/** The records of the text; a record's number is its row. */
export function delimitedRows(text: string, named?: Delimiter): Delimited {
	const [, hint] = /^\ufeff?sep=([;,|\t])\r?\n/i.exec(text) ?? [];
	const body = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
	const delimiter = named ?? delimiters.find((one) => one === hint) ?? likelyDelimiter(body);
	const quoted = recordsOf(body, delimiter, true);
	const records = quoted ?? recordsOf(body, delimiter, false) ?? [];
	const first = hint === undefined ? 1 : 2;
	return { delimiter, quoteNotClosed: quoted === undefined, rows: records.map((cells, index) => ({ row: index + first, cells })) };
}

/** Undefined where a quotation mark is never closed. */
function recordsOf(text: string, delimiter: Delimiter, quotes: boolean): readonly (readonly string[])[] | undefined {
	const options: Options = {
		delimiter,
		quote: quotes ? '"' : false,
		// Text that begins with a quotation mark and goes on behind it, as many programs write it.
		relax_quotes: true,
		relax_column_count: true,
		// Line ends of three systems in one file.
		record_delimiter: ['\r\n', '\n', '\r'],
	};
	try {
		const records: string[][] = parse(text, options);
		return quotes && records.some((cells) => cells.some(swallowed)) ? undefined : records;
	} catch (error) {
		if (error instanceof CsvError && quotes) return undefined;
		throw error;
	}
}

function swallowed(cell: string): boolean {
	return cell.length > LONGEST_CELL || (cell.length > MOST_LINES && cell.split('\n', MOST_LINES + 1).length > MOST_LINES);
}

/** So much of the text shows its delimiter. */
const SAMPLE = 65_536;

/** The delimiter that gives most records the same number of cells. */
function likelyDelimiter(text: string): Delimiter {
	const sample = text.length > SAMPLE ? text.slice(0, Math.max(text.lastIndexOf('\n', SAMPLE), 1)) : text;
	let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ';', score: 0 };
	for (const delimiter of delimiters) {
		const records = recordsOf(sample, delimiter, true) ?? recordsOf(sample, delimiter, false) ?? [];
		const lengths = new Map<number, number>();
		for (const { length } of records) if (length > 1) lengths.set(length, (lengths.get(length) ?? 0) + 1);
		// Of as many records the one with more columns: a comma within names may divide a few lines evenly, too.
		const score = Math.max(0, ...[...lengths].map(([length, count]) => count + length / 1000));
		if (score > best.score) best = { delimiter, score };
	}
	return best.delimiter;
}
