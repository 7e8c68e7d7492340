/** Tab-separated lines for pipes: ISO days, nothing cut, one row a line. */

import type { Report } from '../report/report.ts';
import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { plainText } from './value.ts';

/** Lines of tab-separated values; the keys of the columns first where `header` says so. */
export async function* tsv<Row>({ columns, pages }: Report<Row>, words: Words, header: boolean): AsyncGenerator<string> {
	if (header) yield `${columns.map(({ key }) => key).join('\t')}\n`;
	for await (const page of pages) {
		let text = '';
		for (const row of page) text += `${columns.map(({ type, value }) => visibleLine(plainText(words, type, value(row)))).join('\t')}\n`;
		yield text;
	}
}
