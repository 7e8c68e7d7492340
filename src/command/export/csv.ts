/** Claims as CSV: `excel` opens by a double click in a Russian Excel, `raw` is RFC 4180 for programs. The store writes the lines. */

import { type CsvProfile, csvCell, csvHeader, csvProfiles } from '../../format/csv.ts';
import { guard } from '../../format/formulaGuard.ts';
import { wordsOfCodes } from '../../format/value.ts';
import type { ClaimColumn } from '../../report/claimColumns.ts';
import type { ColumnKey, ColumnType } from '../../report/report.ts';
import { type CellStyle, claimLines, type LineStyle } from '../../store/exportLines.ts';
import type { Journal } from '../../store/open.ts';
import type { ClaimFilter } from '../../store/rows.ts';
import type { Words } from '../../text/index.ts';

interface Profile {
	readonly text: LineStyle['text'];
	readonly title: (words: Words, key: ColumnKey) => string;
	readonly style: (words: Words, type: ColumnType) => CellStyle;
}

const profiles: Readonly<Record<CsvProfile, Profile>> = {
	excel: { text: 'guarded', title: ({ reports }, key) => reports.columns[key], style: excelStyle },
	// Codes, ISO days, kopecks, text as it is.
	raw: { text: 'quoted', title: (_, key) => key, style: rawStyle },
};

/** The file in pieces: a header also where there are no rows, then a piece a page, whose size is told as it goes by. */
export async function* claimCsv(
	journal: Journal,
	columns: readonly ClaimColumn[],
	filter: ClaimFilter,
	{ words, profile: name, tell }: { readonly words: Words; readonly profile: CsvProfile; readonly tell: (rows: number) => void },
): AsyncGenerator<string | Uint8Array> {
	const { text: quoting, title, style } = profiles[name];
	yield csvHeader(
		columns.map(({ key }) => title(words, key)),
		name,
	);
	const cells = columns.map(({ from, type }) => ({ from, style: quotedWords(style(words, type), name) }));
	const lineStyle = { delimiter: csvProfiles[name].delimiter, text: quoting };
	for await (const { text, rows } of claimLines(journal, cells, lineStyle, filter, (cell) => guard(cell, words.reports.telephone))) {
		tell(rows);
		yield text;
	}
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

function quotedWords(style: CellStyle, profile: CsvProfile): CellStyle {
	if (typeof style !== 'object' || !('words' in style)) return style;
	return { words: Object.fromEntries(Object.entries(style.words).map(([code, word]) => [code, csvCell(word, profile)])) };
}
