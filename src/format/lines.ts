/** A text on lines that are never wider than they may be. */

import { widthOf } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';

/** Broken between words; a word that has no room on a line of its own is broken where it must be. */
export function linesWithin(text: string, width: number): readonly string[] {
	return wrap(text, width).flatMap((line) => (widthOf(line) <= width ? [line] : pieces(line, width)));
}

function pieces(line: string, width: number): readonly string[] {
	const found: string[] = [];
	let piece = '';
	let taken = 0;
	for (const character of line) {
		const needed = widthOf(character);
		if (taken + needed > width && piece !== '') {
			found.push(piece);
			piece = '';
			taken = 0;
		}
		piece += character;
		taken += needed;
	}
	return piece === '' ? found : [...found, piece];
}
