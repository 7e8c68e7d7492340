/**
 * Cells for cli-table3, which measures some signs otherwise than a terminal draws them: ® and © as two columns, Chinese letters of newer
 * blocks as one. A line with any but plain letters in it is drawn as a stand-in of private characters that is as wide, and put back
 * when the table stands.
 */

import { widthOf } from '../text/width.ts';

/** Lines in which every sign takes one column, whoever measures. */
const PLAIN = /^[ -~\u00a0\u00ab\u00b7\u00bb\u0400-\u0482\u048a-\u052f\u2010-\u2015\u2018-\u201e\u2026\u2116\u2248]*$/;

/** A private character of its own begins each stand-in, another one fills it up. */
const FIRST = 0xf0000;
const FILL = '\ue001';

export class StandIns {
	readonly #lines: string[] = [];

	/** The lines of a cell as cli-table3 is to have them, painted. */
	for(lines: readonly string[], paint: ((text: string) => string) | undefined): string {
		return lines.map((line) => this.#standIn(line, paint && line !== '' ? paint(line) : line)).join('\n');
	}

	#standIn(line: string, shown: string): string {
		const width = PLAIN.test(line) ? 0 : widthOf(line);
		if (width === 0) return shown;
		this.#lines.push(shown);
		return String.fromCodePoint(FIRST + this.#lines.length - 1) + FILL.repeat(width - 1);
	}

	/** The drawn table with the lines themselves. */
	putBack(table: string): string {
		return table.replace(/[\u{f0000}-\u{ffffd}]\ue001*/gu, (standIn) => this.#lines[(standIn.codePointAt(0) ?? FIRST) - FIRST] ?? standIn);
	}
}
