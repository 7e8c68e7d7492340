/** The text of a cell: whether it says anything, on one line, and without what old programs put into it. */

import { withoutInvisible } from '../../domain/client/clientName.ts';
import { withoutControls } from '../../domain/text/clean.ts';

/** What is written where there is nothing to write. */
export function isBlank(text: string): boolean {
	return /^[\s\-–—_.…*]*$/.test(text) || /^(?:нет|н\/д|n\/a|none|не указан[оа]?)$/i.test(text.trim());
}

/** The text on one line, with single blanks; a line break of HTML is one of them. */
export function oneLine(text: string): string {
	if (!/\s\s|[^\S ]|^ | $|<[bB]/.test(text)) return text;
	return text
		.replace(/<br\s*\/?>/gi, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** One line of Cyrillic words, figures and ordinary signs with single spaces between: nothing of it is mended. */
const SOUND =
	/^(?:[!-;=-@[-`{-~\u00ab\u00bb\u0400-\u04ff\u2013\u2014\u2116]+(?: [!-;=-@[-`{-~\u00ab\u00bb\u0400-\u04ff\u2013\u2014\u2116]+)*)?$/;

/** C1 characters that are dashes and quotes of Windows-1252, and what else old programs put into texts. */
export function mendedText(raw: string, lines: 'one' | 'many'): string {
	if (SOUND.test(raw)) return raw;
	const text = withoutInvisible(raw)
		.replace(/<br\s*\/?>/gi, '\n')
		.replace(/[\u0096\u0097]/g, '–')
		.replace(/[\u0091\u0092]/g, "'")
		.replace(/[\u0093\u0094]/g, '"')
		.replaceAll('\u00a0', ' ')
		.replaceAll('\u0085', '…');
	const seen = withoutControls(text, lines)
		.replace(/[^\S\n]+/g, ' ')
		.trim();
	return withoutStrangeLetters(seen);
}

const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
	[...'ABCEHKMOPTXaceopxy'].map((latin, at) => [latin, [...'АВСЕНКМОРТХасеорху'][at] ?? latin]),
);

/** Latin letters that look like Cyrillic ones, within words of Cyrillic letters: «Cидорова» whose first letter is Latin. */
function withoutStrangeLetters(text: string): string {
	if (!/[A-Za-z]/.test(text)) return text;
	return text.replace(/[\p{L}]+/gu, (word) => {
		if (!/[А-Яа-яЁё]{2}/.test(word) || !/[A-Za-z]/.test(word)) return word;
		const mended = word.replace(/[A-Za-z]/g, (letter) => LOOKALIKES[letter] ?? letter);
		return /[A-Za-z]/.test(mended) ? word : mended;
	});
}
