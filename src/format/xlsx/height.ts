/** Row height for wrapped texts: estimated from the glyph widths of Arial, rather too wide than too narrow. */

import { widthOf } from '../../text/width.ts';

/** The widths are in digits, as those of columns are. */
const NARROW = 0.55;
const LOWER = 0.97;
const UPPER = 1.25;
const BROAD = 1.5;
const BROADEST = 1.9;

const narrow = new Set(" ilj.,:;'!|/Iftr[]()-`\u00a0");
const broad = new Set('mwMжшщыюфмФМДОQOG');
const broadest = new Set('WЖШЩЫЮ@%—…№');

/** Points of a line at nine points, and the most that a row may be high. */
const LINE = 12;
const PADDING = 3;
const HIGHEST = 409;
/** What a column of its width does not give to its text. */
const MARGIN = 0.5;

/** The height in points of a row of these texts, each wrapped within a column so many digits wide. */
export function heightOf(texts: readonly (readonly [text: string, width: number])[]): number {
	let lines = 1;
	for (const [text, width] of texts) lines = Math.max(lines, linesOf(text, width - MARGIN));
	return Math.min(HIGHEST, lines * LINE + PADDING);
}

/** The lines that a text takes. */
function linesOf(text: string, width: number): number {
	if (text.length * BROADEST <= width && !text.includes('\n')) return 1;
	let lines = 0;
	for (const paragraph of text.split('\n')) lines += linesOfParagraph(paragraph, width);
	return lines;
}

function linesOfParagraph(text: string, width: number): number {
	let lines = 1;
	let taken = 0;
	for (const word of text.split(' ')) {
		const wide = widthInDigits(word);
		if (taken > 0 && taken + NARROW + wide > width) {
			lines++;
			taken = 0;
		}
		taken += (taken > 0 ? NARROW : 0) + wide;
		// A word that has no line to itself is broken where it must be.
		for (; taken > width; taken -= width) lines++;
	}
	return lines;
}

function widthInDigits(word: string): number {
	let width = 0;
	for (const character of word) width += widthOfLetter(character);
	return width;
}

function widthOfLetter(character: string): number {
	if (narrow.has(character)) return NARROW;
	if (broad.has(character)) return BROAD;
	if (broadest.has(character)) return BROADEST;
	const code = character.codePointAt(0) ?? 0;
	if ((code >= 0x41 && code <= 0x5a) || (code >= 0x401 && code <= 0x42f)) return UPPER;
	return code < 0x500 ? LOWER : widthOf(character) * UPPER;
}
