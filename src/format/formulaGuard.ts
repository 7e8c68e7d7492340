/**
 * Foreign text in a CSV that a spreadsheet opens: a cell must not become a formula, and the text must come back whole.
 *
 * A text that a spreadsheet might calculate gets an apostrophe before it, as OWASP advises. The apostrophe stays visible, so a text that
 * begins with a telephone number gets a word instead: `тел. +7 (912) 345-67-89`. A cell that begins with a letter is a text in Excel and
 * in LibreOffice, whereas `+79123456789` alone becomes a number and `+7-912-345` a sum.
 */

// The signs of OWASP's list, their full-width twins, and blanks or invisible characters before them.
const STARTS_FORMULA = /^'*[\s\p{C}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u2800\u3164\ufe00-\ufe0f\uffa0]*[=+\-@\t\r\n\0＝＋－＠]/u;

/** A telephone number in international form at the beginning, with the words that were put before it; at least seven digits. */
const STARTS_TELEPHONE = /^(?:(?:тел|tel)\. )*\+(?:[ ().-]*\d){7}/;
const TELEPHONE_WORD = /^(?:тел|tel)\. /;

/** The text as it stands in the cell; `telephone` is the word put before a telephone: `тел.` or `tel.`, which `unguard` knows. */
export function guard(text: string, telephone: string): string {
	if (STARTS_TELEPHONE.test(text)) return `${telephone} ${text}`;
	return STARTS_FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `guard` was given. */
export function unguard(text: string): string {
	if (TELEPHONE_WORD.test(text) && STARTS_TELEPHONE.test(text)) return text.replace(TELEPHONE_WORD, '');
	return text.startsWith("'") && STARTS_FORMULA.test(text) ? text.slice(1) : text;
}
