/** Tab-separated lines for pipes: ISO days, nothing cut, one row a line. */

import type { Listing } from '../report/report.ts';
import type { Words } from '../text/index.ts';
import { isPlainLine, visibleLine } from '../text/visible.ts';
import { plainWriter } from './value.ts';

/** Lines of tab-separated values; the keys of the columns first where `header` says so. */
export async function* tsv<Row>({ columns, pages }: Listing<Row>, words: Words, header: boolean): AsyncGenerator<string> {
	if (header) yield `${columns.map(({ key }) => key).join('\t')}\n`;
	const readers = columns.map(({ type, value }) => ({ value, write: plainWriter(words, type) }));
	// One row of cells for all: a list of a thousand should not leave thousands of arrays behind.
	const cells: string[] = [];
	for await (const page of pages) {
		let text = '';
		for (const row of page) {
			let index = 0;
			for (const { value, write } of readers) cells[index++] = write(value(row));
			// One look at the whole row: most hold nothing that a line may not.
			text += `${(isPlainLine(cells.join('')) ? cells : cells.map(visibleLine)).join('\t')}\n`;
		}
		yield text;
	}
}
