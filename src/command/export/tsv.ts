/** Claims as tab-separated lines for a pipe, as `format/tsv.ts` would write the same columns. The store writes the lines. */

import { type ClaimColumn, readingFor } from '../../report/claimColumns.ts';
import { claimLines, type LineSource } from '../../store/lists/exportLines.ts';
import type { Journal } from '../../store/open.ts';
import type { Words } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { cellStyle } from './cellStyle.ts';

interface Writing {
	readonly words: Words;
	/** Whether the first line has the column keys. */
	readonly header: boolean;
	readonly onRows: (rows: number) => void;
}

/** The lines in pieces; calls `onRows` with each page's size. */
export async function* claimTsv(
	journal: Journal,
	columns: readonly ClaimColumn[],
	source: LineSource,
	{ words, header, onRows }: Writing,
): AsyncGenerator<string | Uint8Array> {
	if (header) yield `${columns.map(({ key }) => key).join('\t')}\n`;
	const cells = columns.map((column) => ({ from: readingFor(column), style: cellStyle(words, column.type, 'tsv') }));
	for await (const { text, rows } of claimLines(
		journal,
		cells,
		{ delimiter: '\t', end: '\n', text: 'shown', change: visibleLine },
		source,
	)) {
		onRows(rows);
		yield text;
	}
}
