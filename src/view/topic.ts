/** A topic of help: what it is made of, and how it looks on a screen. */

import { widthOf } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';

export type Block =
	| { readonly is: 'text'; readonly text: string }
	/** A term and its explanation. */
	| { readonly is: 'rows'; readonly title: string; readonly rows: readonly (readonly [string, string])[] }
	/** Lines to be copied: none is broken. */
	| { readonly is: 'lines'; readonly title: string; readonly lines: readonly string[] };

export interface Topic {
	readonly title: string;
	readonly blocks: readonly Block[];
}

/** Lines longer than this are hard to read, however wide the screen is. */
const WIDEST = 100;
/** The widest first column. */
const LEFT = 30;

/** The topic on a screen of this width. */
export function showTopic({ title, blocks }: Topic, columns: number): string {
	const width = Math.min(columns, WIDEST);
	return [`${title.charAt(0).toUpperCase()}${title.slice(1)}`, ...blocks.map((block) => linesOf(block, width).join('\n'))]
		.map((part) => `${part}\n`)
		.join('\n');
}

function linesOf(block: Block, width: number): readonly string[] {
	switch (block.is) {
		case 'text':
			return wrap(block.text, width);
		case 'rows':
			return [...wrap(block.title, width), ...rowLines(block.rows, width)];
		case 'lines':
			return [...wrap(block.title, width), ...block.lines.map((line) => `  ${line}`)];
	}
}

function rowLines(rows: readonly (readonly [string, string])[], width: number): readonly string[] {
	const column = Math.min(LEFT, Math.max(...rows.map(([left]) => widthOf(left))));
	return rows.flatMap(([left, right]) => {
		const [first = '', ...rest] = wrap(right, width - column - 4);
		const gap = ' '.repeat(column + 4);
		const fits = widthOf(left) <= column;
		const head = fits ? [`  ${left}${' '.repeat(column - widthOf(left))}  ${first}`] : [`  ${left}`, `${gap}${first}`];
		return [...head, ...rest.map((line) => `${gap}${line}`)].map((line) => line.trimEnd());
	});
}
