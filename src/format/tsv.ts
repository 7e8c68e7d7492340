/** Tab-separated lines for pipes: ISO days, nothing cut, one row a line. */

import type { Field, Listing } from '../report/report.ts';
import type { Words } from '../text/index.ts';
import { isPlainLine, visibleLine } from '../text/visible.ts';
import { plainWriter, wordsOfCodes } from './value.ts';

/** Lines of tab-separated values; the keys of the columns first where `header` says so. */
export async function* tsv<Row>({ columns, pages }: Listing<Row>, words: Words, header: boolean): AsyncGenerator<string> {
	if (header) yield tsvHeader(columns);
	const write = tsvWriter(columns, words);
	for await (const page of pages) yield write(page);
}

/** The keys of the columns as a line. */
export function tsvHeader(columns: readonly { readonly key: string }[]): string {
	return `${columns.map(({ key }) => key).join('\t')}\n`;
}

/** Writes a page of rows as lines. */
export function tsvWriter<Row>(columns: readonly Field<Row>[], words: Words): (page: readonly Row[]) => string {
	const readers = columns.map(({ type, value }) => ({
		value,
		write: plainWriter(words, type),
		verbatim: wordsOfCodes(words, type) === undefined,
	}));
	// One row of cells for all: a list of a thousand should not leave thousands of arrays behind.
	const cells: string[] = [];
	return (page) => {
		const lines: string[] = [];
		for (const row of page) {
			let at = 0;
			for (const { value, write, verbatim } of readers) {
				const read = value(row);
				cells[at++] = read === null ? '' : verbatim && typeof read === 'string' ? read : write(read);
			}
			// One look at the whole row: most hold nothing that a line may not.
			lines.push((isPlainLine(cells.join('')) ? cells : cells.map(visibleLine)).join('\t'));
		}
		return `${lines.join('\n')}\n`;
	};
}
