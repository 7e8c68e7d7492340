/**
 * What becomes of signs that steer whoever shows them (control and bidirectional characters, line separators), format by
 * format: shown as `<U+202E>` where a person reads the text, kept where a program does, left out where a shell would act on them.
 */

import { visibleLine } from './visible.ts';

/** C0 without tabs and line ends, C1, what turns the direction of writing, and line separators. */
const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

export const signPolicy = {
	terminal: 'shown',
	csvExcel: 'shown',
	xlsx: 'shown',
	csvRaw: 'kept',
	json: 'kept',
	ics: 'shown',
	letter: 'shown',
	print: 'shown',
	completion: 'omitted',
} as const satisfies Record<string, 'shown' | 'kept' | 'omitted'>;

export type SignedFormat = keyof typeof signPolicy;

/** The text as a file of this format has it; tabs, line ends and signs without width stay. Undefined where the format leaves such a text out. */
export function signsIn(format: SignedFormat, text: string): string | undefined {
	switch (signPolicy[format]) {
		case 'kept':
			return text;
		case 'shown':
			return text.replace(STEERING, (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`);
		case 'omitted':
			return visibleLine(text) === text ? text : undefined;
	}
}
