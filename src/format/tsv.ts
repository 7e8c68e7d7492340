/** Tab-separated lines for pipes: ISO days, nothing cut, one row a line. */

import type { Listing } from '../report/report.ts';
import type { Words } from '../text/index.ts';
import { isPlainLine, visibleLine } from '../text/visible.ts';
import { asText, otherText } from './value.ts';

/** Rows written at once: lines that are gone soon cost the collector of garbage nothing. */
const PIECE = 250;

/** Lines of tab-separated values; the keys of the columns first where `header` says so. */
export async function* tsv<Row>({ columns, pages }: Listing<Row>, words: Words, header: boolean): AsyncGenerator<string> {
	if (header) yield `${columns.map(({ key }) => key).join('\t')}\n`;
	const cellsOf = columns.map(({ type, value }) => {
		const write = otherText(words, type);
		return write ? (row: Row) => write(value(row)) : value;
	});
	const lineOf = (row: Row) => {
		const cells = cellsOf.map((cellOf) => cellOf(row));
		// The whole row is tested at once: most rows hold nothing that a line may not.
		return `${(isPlainLine(cells.join('')) ? cells : cells.map((cell) => visibleLine(asText(cell)))).join('\t')}\n`;
	};
	for await (const page of pages)
		for (let written = 0; written < page.length; written += PIECE)
			yield page
				.slice(written, written + PIECE)
				.map(lineOf)
				.join('');
}
