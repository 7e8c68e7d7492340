/** Tab-separated lines for pipes: ISO days, nothing cut, one row a line. */

import type { Report } from '../report/report.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { plainWriter } from './value.ts';

/** Lines of tab-separated values; the keys of the columns first where `header` says so. */
export async function* tsv<Row>({ columns, pages }: Report<Row>, words: Words, header: boolean): AsyncGenerator<string> {
	if (header) yield `${columns.map(({ key }) => key).join('\t')}\n`;
	const cells = columns.map(({ type, value }) => ({ value, write: plainWriter(words, type) }));
	for await (const page of pages) {
		let text = '';
		for (const row of page) {
			let before = '';
			for (const { value, write } of cells) {
				text += before + visibleLine(write(value(row)));
				before = '\t';
			}
			text += '\n';
		}
		yield text;
	}
}
