/** Claims as CSV: `excel` opens by a double click in a Russian Excel, `raw` is RFC 4180 for programs. The store writes the lines. */

import { type CsvProfile, csvCell, csvHeader, csvProfiles } from '../../format/csv.ts';
import { guard } from '../../format/formulaGuard.ts';
import type { ClaimColumn } from '../../report/claimColumns.ts';
import { type CellStyle, claimLines, type LineStyle } from '../../store/lists/exportLines.ts';
import { type ClaimFilter, exported } from '../../store/lists/rows.ts';
import type { Journal } from '../../store/open.ts';
import type { Words } from '../../text/index.ts';
import { signsIn } from '../../text/signs.ts';
import { cellStyle } from './cellStyle.ts';

/** The file in pieces: a header even without rows, then a piece per page; calls `onRows` with each page's size. */
export async function* claimCsv(
	journal: Journal,
	columns: readonly ClaimColumn[],
	filter: ClaimFilter,
	{ words, profile: name, onRows }: { readonly words: Words; readonly profile: CsvProfile; readonly onRows: (rows: number) => void },
): AsyncGenerator<string | Uint8Array> {
	yield csvHeader(
		columns.map(({ key }) => (name === 'excel' ? words.reports.columns[key] : key)),
		name,
	);
	const cells = columns.map(({ from, type }) => ({ from, style: quotedWords(cellStyle(words, type, name), name) }));
	const lineStyle: LineStyle = {
		delimiter: csvProfiles[name].delimiter,
		end: '\r\n',
		...(name === 'excel'
			? { text: 'guarded', change: (text) => guard(signsIn('csvExcel', text), words.reports.telephone) }
			: { text: 'quoted' }),
	};
	for await (const { text, rows } of claimLines(journal, cells, lineStyle, exported(filter))) {
		onRows(rows);
		yield text;
	}
}

function quotedWords(style: CellStyle, profile: CsvProfile): CellStyle {
	if (typeof style !== 'object' || !('words' in style)) return style;
	return { words: Object.fromEntries(Object.entries(style.words).map(([code, word]) => [code, csvCell(word, profile)])) };
}
