/** Claims as CSV: `excel` opens by a double click in a Russian Excel, `raw` is RFC 4180 for programs. The store writes the lines. */

import { guard } from '../format/formulaGuard.ts';
import { wordsOfCodes } from '../format/value.ts';
import type { ClaimColumn } from '../report/claimColumns.ts';
import type { ColumnType } from '../report/report.ts';
import type { CellStyle, LineStyle } from '../store/lineExpression.ts';
import { claimLines } from '../store/lines.ts';
import type { Journal } from '../store/open.ts';
import type { ClaimFilter } from '../store/rows.ts';
import type { Words } from '../text/index.ts';

export type CsvProfile = 'excel' | 'raw';

interface Profile extends LineStyle {
	readonly mark: string;
	readonly title: (words: Words, key: string) => string;
	readonly style: (words: Words, type: ColumnType) => CellStyle;
}

const profiles: Readonly<Record<CsvProfile, Profile>> = {
	// Without the mark Excel takes the file for Windows-1251. No text can start a formula.
	excel: { mark: '\ufeff', delimiter: ';', text: 'guarded', title: columnTitle, style: excelStyle },
	// Codes, ISO days, kopecks, text as it is.
	raw: { mark: '', delimiter: ',', text: 'quoted', title: (_, key) => key, style: rawStyle },
};

/** The file in pieces: a header also where there are no rows, then a piece a page, whose size is told as it goes by. */
export async function* claimCsv(
	journal: Journal,
	columns: readonly ClaimColumn[],
	filter: ClaimFilter,
	{ words, profile: name, tell }: { readonly words: Words; readonly profile: CsvProfile; readonly tell: (rows: number) => void },
): AsyncGenerator<string | Uint8Array> {
	const profile = profiles[name];
	const titles = columns.map(({ key }) => inQuotesIfNeeded(profile.title(words, key), profile.delimiter));
	yield `${profile.mark}${titles.join(profile.delimiter)}\r\n`;
	const cells = columns.map(({ from, type }) => ({ from, style: forDelimiter(profile.style(words, type), profile.delimiter) }));
	for await (const { text, rows } of claimLines(journal, cells, profile, filter, guard)) {
		tell(rows);
		yield text;
	}
}

function columnTitle({ reports }: Words, key: string): string {
	const titles: Readonly<Record<string, string>> = reports.columns;
	return titles[key] ?? key;
}

/** Days as дд.мм.гггг, sums with a decimal comma, words for codes. */
function excelStyle(words: Words, type: ColumnType): CellStyle {
	if (type === 'day') return 'dottedDay';
	if (type === 'money') return { roubles: ',' };
	if (type === 'count') return 'number';
	if (type === 'yes') return { words: { 0: words.reports.no, 1: words.reports.yes } };
	const codes = wordsOfCodes(words, type);
	return codes ? { words: codes } : 'text';
}

function rawStyle(words: Words, type: ColumnType): CellStyle {
	if (type === 'day') return 'isoDay';
	if (type === 'money' || type === 'count') return 'number';
	if (type === 'yes') return { words: { 0: 'false', 1: 'true' } };
	const codes = wordsOfCodes(words, type);
	return codes ? { words: Object.fromEntries(Object.keys(codes).map((code) => [code, code])) } : 'text';
}

function forDelimiter(style: CellStyle, delimiter: string): CellStyle {
	if (typeof style !== 'object' || !('words' in style)) return style;
	return { words: Object.fromEntries(Object.entries(style.words).map(([code, word]) => [code, inQuotesIfNeeded(word, delimiter)])) };
}

function inQuotesIfNeeded(text: string, delimiter: string): string {
	return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
