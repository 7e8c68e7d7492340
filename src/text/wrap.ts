/** Lines that fit a width, broken between words. */

import { widthOf } from './width.ts';

/** A space where a line may end: not within «Строев В. П.», «Т. Ежова», «№ 12», «3 дн.», «1 500» or «ст. 28». */
const BREAK =
	/ (?<!(?:^|[ («])(?:(?:№|No\.) |(?:п|ст|ч|art|cl)\. (?=\d)|[^ ]*\d (?=(?:дн|руб)\.|\d{3}(?:[ ,.;:)]|$))|[A-ZА-ЯЁ]\. (?=[A-ZА-ЯЁ])|[A-ZА-ЯЁ][^ ]* (?=[A-ZА-ЯЁ]\.(?:[ ,;:)]|$))))/;

/** The lines of `text`, none longer than `width` where a space allows; its own line ends stay, and so do indents. */
export function wrap(text: string, width: number): readonly string[] {
	return text.split('\n').flatMap((line) => {
		if (line.length <= width) return line;
		const indent = /^ */.exec(line)?.[0] ?? '';
		const lines: string[] = [];
		let current = '';
		for (const word of line.slice(indent.length).split(BREAK)) {
			if (current !== '' && indent.length + current.length + 1 + word.length > width) {
				lines.push(indent + current);
				current = word;
			} else current = current === '' ? word : `${current} ${word}`;
		}
		return [...lines, indent + current];
	});
}

/** The same, and a word that is longer than a line is broken where the line ends: no line is wider than `width`. */
export function wrapToWidth(text: string, width: number): readonly string[] {
	return wrap(text, width).flatMap((line) => {
		if (widthOf(line) <= width) return [line];
		const lines = [''];
		for (const character of line) {
			const open = lines.at(-1) ?? '';
			if (widthOf(open + character) > width) lines.push(character);
			else lines[lines.length - 1] = open + character;
		}
		return lines;
	});
}
