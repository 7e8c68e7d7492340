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

/** The columns that the text takes. */
export function widthOf(text: string): number {
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
	const code = character.codePointAt(0) ?? 0;
	// Nearly all that is written: letters, without the marks that are put over them.
	if (code < 0x0300 || (code > 0x036f && code < 0x0483) || (code > 0x0489 && code < 0x1100)) return 1;
	if (lies(code, NONE)) return 0;
	return lies(code, WIDE) ? 2 : 1;
}

function lies(code: number, ranges: readonly (readonly [number, number])[]): boolean {
	return ranges.some(([first, last]) => first <= code && code <= last);
}

/** The text in `width` columns at most; what does not fit ends with `…`. */
export function cutTo(text: string, width: number): string {
	if (widthOf(text) <= width) return text;
	let shown = '';
	let taken = 1;
	let before = '';
	for (const character of text) {
		taken += widthAfter(before, character);
		if (taken > width) break;
		shown += character;
		before = character;
	}
	return width < 1 ? '' : `${shown.replace(/[\s\u200d]+$/, '')}…`;
}
