/** Rows of a text whose cells stand between delimiters: CSV as every program writes it. */

import { CsvError, parse } from 'csv-parse/sync';
import type { TableRow } from './table.ts';

export const delimiters = [';', ',', '\t', '|'] as const;

export type Delimiter = (typeof delimiters)[number];

interface Delimited {
	readonly delimiter: Delimiter;
	readonly rows: readonly TableRow[];
	/** Rows with a quotation mark that is never closed, or closed rows later: there quotation marks were taken for letters. */
	readonly unclosed: readonly number[];
}

/** The records of the text; a record's number is its row. */
export function delimitedRows(text: string, named?: Delimiter): Delimited {
	const [, hint] = /^\ufeff?sep=([;,|\t])\r?\n/i.exec(text) ?? [];
	// The end of a file under DOS.
	const body = text
		.replace(/^\ufeff/, '')
		.replace(/^sep=.\r?\n/i, '')
		.replace(/\u001a+\s*$/, '');
	const delimiter = named ?? delimiters.find((one) => one === hint) ?? likelyDelimiter(body);
	const { records, unclosed } = recordsOf(Buffer.from(body), delimiter);
	const first = hint === undefined ? 1 : 2;
	return {
		delimiter,
		unclosed: unclosed.map((at) => at + first),
		rows: records.map((cells, index) => ({ row: index + first, cells: cells.map(bare) })),
	};
}

/** A cell without what programs put around it so that a spreadsheet leaves it as it is: `="007"`, `'+7 …`. */
function bare(cell: string): string {
	const [, formula] = cell.startsWith('=') ? (/^="([^"]*)"$/.exec(cell) ?? []) : [];
	return formula ?? (/^'[=+\-@\d]/.test(cell) ? cell.slice(1) : cell);
}

interface Records {
	readonly records: (readonly string[])[];
	/** The indexes of records whose quotation marks were taken for letters. */
	readonly unclosed: number[];
}

const QUOTE = 0x22;
/** Stands for a quotation mark that is a letter, until the records are parted. */
const LETTER = 0x01;
/** More than this, and no quotation mark of the file is taken for more than a letter. */
const MOST_UNCLOSED = 200;

function recordsOf(bytes: Buffer, delimiter: Delimiter): Records {
	const records: (readonly string[])[] = [];
	const unclosed: number[] = [];
	let usual: number | undefined;
	for (let start = 0; start < bytes.length; ) {
		const part = parted(bytes.subarray(start), delimiter, true);
		usual ??= usualLength(part.records);
		const bad = part.records.findIndex((cells) => cells.some((cell) => swallows(cell, delimiter, usual ?? 0)));
		const sound = bad < 0 ? part.records.length : bad;
		for (let index = 0; index < sound; index++) records.push(part.records[index] ?? []);
		if (bad < 0 && part.closed) break;
		if (unclosed.length === MOST_UNCLOSED) {
			const rest = parted(bytes, delimiter, false).records;
			return { records: rest, unclosed: rest.flatMap((cells, index) => (cells.some((cell) => cell.includes('"')) ? [index] : [])) };
		}
		start += part.ends[sound - 1] ?? 0;
		unclosed.push(records.length);
		maskLine(bytes, start);
	}
	const masked = String.fromCharCode(LETTER);
	for (const at of unclosed) records[at] = records[at]?.map((cell) => cell.replaceAll(masked, '"')) ?? [];
	return { records, unclosed };
}

interface Parted {
	readonly records: (readonly string[])[];
	/** For each record, how many bytes there are up to its end. */
	readonly ends: readonly number[];
	/** No quotation mark is open at the end; else what is behind the last record is not among them. */
	readonly closed: boolean;
}

function parted(bytes: Buffer, delimiter: Delimiter, quotes: boolean): Parted {
	const records: (readonly string[])[] = [];
	const ends: number[] = [];
	try {
		parse(bytes, {
			delimiter,
			quote: quotes ? '"' : false,
			// Text that begins with a quotation mark and goes on behind it, as many programs write it.
			relax_quotes: true,
			relax_column_count: true,
			// Line ends of three systems in one file.
			record_delimiter: ['\r\n', '\n', '\r'],
			on_record: (cells: string[], { bytes: end }) => {
				records.push(cells);
				ends.push(end);
				return null;
			},
		});
	} catch (error) {
		if (!(error instanceof CsvError) || !quotes) throw error;
		return { records, ends, closed: false };
	}
	return { records, ends, closed: true };
}

/** Makes the quotation marks of a line letters. */
function maskLine(bytes: Buffer, start: number): void {
	for (let at = start; at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d; at++) if (bytes[at] === QUOTE) bytes[at] = LETTER;
}

/** A cell as long as this, or with so many line ends, swallowed the rest of the file behind a quotation mark. */
const LONGEST_CELL = 100_000;
const MOST_LINES = 200;

/** Whether the cell has swallowed what follows it: up to the same column of a record behind, there are as many delimiters as a record has. */
function swallows(cell: string, delimiter: Delimiter, usual: number): boolean {
	if (cell.length > LONGEST_CELL) return true;
	if (!cell.includes('\n') && !cell.includes('\r')) return false;
	if (cell.length > MOST_LINES && cell.split('\n', MOST_LINES + 1).length > MOST_LINES) return true;
	return usual > 3 && cell.split(delimiter).length >= usual;
}

/** The number of cells that most records have, of those that have more than one. */
function usualLength(records: Records['records']): number {
	return commonest(records)[0];
}

function commonest(records: Records['records']): readonly [length: number, count: number] {
	const lengths = new Map<number, number>();
	for (const { length } of records) if (length > 1) lengths.set(length, (lengths.get(length) ?? 0) + 1);
	return [...lengths].reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best), [0, 0]);
}

/** So much of the text shows its delimiter. */
const SAMPLE = 65_536;

/** The delimiter that gives most records the same number of cells. */
function likelyDelimiter(text: string): Delimiter {
	const sample = Buffer.from(text.length > SAMPLE ? text.slice(0, Math.max(text.lastIndexOf('\n', SAMPLE), 1)) : text);
	let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ';', score: 0 };
	for (const delimiter of delimiters) {
		const [length, count] = commonest(recordsOf(Buffer.from(sample), delimiter).records);
		// Of as many records the one with more columns: a comma within names may divide a few lines evenly, too.
		const score = count + length / 1000;
		if (score > best.score) best = { delimiter, score };
	}
	return best.delimiter;
}
