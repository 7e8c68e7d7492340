/** How many columns of a terminal a text takes: a Chinese character takes two, an accent put over a letter none. */

/** First and last code points of what takes two columns. */
const WIDE: readonly (readonly [number, number])[] = [
	[0x1100, 0x115f],
	[0x2e80, 0x303e],
	[0x3041, 0xa4cf],
	[0xa960, 0xa97f],
	[0xac00, 0xd7a3],
	[0xf900, 0xfaff],
	[0xfe30, 0xfe6f],
	[0xff00, 0xff60],
	[0xffe0, 0xffe6],
	[0x1f300, 0x1f64f],
	[0x1f680, 0x1f6ff],
	[0x1f900, 0x1f9ff],
	[0x1fa70, 0x1faff],
	[0x20000, 0x3fffd],
];

/** First and last code points of what takes no column: combining marks, joiners. */
const NONE: readonly (readonly [number, number])[] = [
	[0x0300, 0x036f],
	[0x0483, 0x0489],
	[0x1ab0, 0x1aff],
	[0x1dc0, 0x1dff],
	[0x200d, 0x200d],
	[0x20d0, 0x20ff],
	[0xfe00, 0xfe0f],
	[0x1f3fb, 0x1f3ff],
];

const JOINER = '\u200d';

/** Nearly all that is written: every sign takes one column. None of `WIDE`, `NONE` or above U+FFFF is among them. */
const NARROW = /^[\u0000-\u02ff\u0370-\u0482\u048a-\u10ff\u2010-\u20cf\u2100-\u2e7f]*$/;

/** The columns that the text takes. */
export function widthOf(text: string): number {
	if (NARROW.test(text)) return text.length;
	let width = 0;
	let before = '';
	for (const character of text) {
		width += widthAfter(before, character);
		before = character;
	}
	return width;
}

/** Pictures that are joined make one: «👨‍👩‍👧» takes two columns. */
function widthAfter(before: string, character: string): 0 | 1 | 2 {
	return before === JOINER ? 0 : widthOfOne(character);
}

function widthOfOne(character: string): 0 | 1 | 2 {
	if (NARROW.test(character)) return 1;
	const code = character.codePointAt(0) ?? 0;
	if (lies(code, NONE)) return 0;
	return lies(code, WIDE) ? 2 : 1;
}

function lies(code: number, ranges: readonly (readonly [number, number])[]): boolean {
	return ranges.some(([first, last]) => first <= code && code <= last);
}

/** The text in `width` columns at most; what does not fit ends with `…`. */
export function cutTo(text: string, width: number): string {
	if (widthOf(text) <= width) return text;
	return width < 1 ? '' : `${beginning(text, width - 1).replace(/[\s\u200d]+$/, '')}…`;
}

function beginning(text: string, width: number): string {
	if (NARROW.test(text)) return text.slice(0, width);
	let shown = '';
	let taken = 0;
	let before = '';
	for (const character of text) {
		taken += widthAfter(before, character);
		if (taken > width) break;
		shown += character;
		before = character;
	}
	return shown;
}
