/**
 * What becomes of signs that steer whoever shows them (control and bidirectional characters, line separators), format by
 * format: shown as `<U+202E>` where a person reads the text, kept where a program does, left out where a shell would act on them.
 */

import { visible } from './visible.ts';

/** C0 without tabs and line ends, C1, what turns the direction of writing, and line separators. */
const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Of each format that the program writes. `shown`: steering signs, but not those without width, which belong to names and pictures in a
 * text that is worked on further. `allShown`: both, and tabs are spaces. `omitted`: the whole text is left out.
 */
export const signPolicy = {
	terminal: 'allShown',
	html: 'allShown',
	/** The paper journal, as a page and as PDF. */
	print: 'allShown',
	ics: 'allShown',
	xlsx: 'shown',
	csvExcel: 'shown',
	/** Letters in Word and as text, and what to say in a call. */
	letter: 'shown',
	csvRaw: 'kept',
	/** As escapes: `\u202e`. */
	json: 'kept',
	completion: 'omitted',
} as const satisfies Record<string, 'shown' | 'allShown' | 'kept' | 'omitted'>;

export type SignedFormat = keyof typeof signPolicy;

/** The text as a file of this format has it; line ends stay. Undefined where the format leaves such a text out. */
export function signsIn(format: Exclude<SignedFormat, 'completion'>, text: string): string;
export function signsIn(format: SignedFormat, text: string): string | undefined;
export function signsIn(format: SignedFormat, text: string): string | undefined {
	switch (signPolicy[format]) {
		case 'kept':
			return text;
		case 'shown':
			return text.replace(STEERING, (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`);
		case 'allShown':
			return visible(text);
		case 'omitted':
			return visible(text) === text && !text.includes('\n') ? text : undefined;
	}
}
