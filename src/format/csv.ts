/**
 * CSV in its two profiles. `excel` opens by a double click in a Russian Excel: a byte order mark, semicolons, decimal commas, no text
 * that calculates. `raw` is RFC 4180 for programs: commas, and texts as they are. An empty text is in quotes, so that it is not nothing.
 * The export of claims writes its lines in SQL, in these profiles.
 */

import { stringify } from 'csv-stringify/sync';
import type { Words } from '../text/index.ts';
import { signsIn } from '../text/signs.ts';
import { guard } from './formulaGuard.ts';

export type CsvProfile = 'excel' | 'raw';

/** A number stays a number, also one that is written already, with its sign and per cent; null is an empty cell. */
export type CsvCell = string | number | null | { readonly figure: string };

export const csvProfiles = {
	// Without the byte order mark Excel takes the file for Windows-1251.
	excel: { mark: '\ufeff', delimiter: ';' },
	raw: { mark: '', delimiter: ',' },
} as const satisfies Record<CsvProfile, { readonly mark: string; readonly delimiter: string }>;

/** The first line of a file, with what Excel wants before it. Titles are in quotes only where they must be. */
export function csvHeader(titles: readonly string[], profile: CsvProfile): string {
	const { mark, delimiter } = csvProfiles[profile];
	return `${mark}${stringify([titles], { delimiter, record_delimiter: '\r\n', quote_record_delimiter: true })}`;
}

/** Rows as lines, each ended by CRLF; they may be of different lengths. */
export function csvRows(words: Words, rows: readonly (readonly CsvCell[])[], profile: CsvProfile): string {
	const { delimiter } = csvProfiles[profile];
	const quoted =
		profile === 'excel'
			? {
					quoted_string: true,
					cast: { string: (text: string) => guard(signsIn('csvExcel', text), words.reports.telephone), object: figureOf },
				}
			: { cast: { string: (value: string) => ({ value, quoted_empty: true, quoted: /[\r\n]/.test(value) }), object: figureOf } };
	return stringify([...rows], { delimiter, record_delimiter: '\r\n', ...quoted });
}

function figureOf(cell: object): string {
	return 'figure' in cell ? String(cell.figure) : '';
}

/** One text as it stands between delimiters, in quotes only where it must be. */
export function csvCell(text: string, profile: CsvProfile): string {
	return stringify([[text]], { delimiter: csvProfiles[profile].delimiter, quote_record_delimiter: true, eof: false });
}
