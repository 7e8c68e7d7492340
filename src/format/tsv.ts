/** Tab-separated lines for pipes: ISO days, nothing cut, one row a line. */

import type { Report } from '../report/report.ts';
import type { Words } from '../text/index.ts';
import { isPlainLine, visibleLine } from '../text/visible.ts';
import { plainWriter } from './value.ts';

/** Lines of tab-separated values; the keys of the columns first where `header` says so. */
export async function* tsv<Row>({ columns, pages }: Report<Row>, words: Words, header: boolean): AsyncGenerator<string> {
	if (header) yield `${columns.map(({ key }) => key).join('\t')}\n`;
	const values = columns.map(({ value }) => value);
	const writers = columns.map(({ type }) => plainWriter(words, type));
	// One row of cells for all: a list of a thousand should not leave thousands of arrays behind.
	const cells: string[] = [];
	for await (const page of pages) {
		const lines: string[] = [];
		for (const row of page) {
			for (let at = 0; at < values.length; at++) {
				const cell = writers[at]?.(values[at]?.(row) ?? null) ?? '';
				cells[at] = isPlainLine(cell) ? cell : visibleLine(cell);
			}
			lines.push(cells.join('\t'));
		}
		yield `${lines.join('\n')}\n`;
	}
}
