/** A cell of foreign text must not become a formula when a spreadsheet opens it; and the text must come back whole. */

// The signs of OWASP's list, their full-width twins, and blanks or nothing-to-see before them.
const STARTS_FORMULA = /^'*[\s\p{C}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u2800\u3164\ufe00-\ufe0f\uffa0]*[=+\-@\t\r\n\0＝＋－＠]/u;

/** The text with an apostrophe before it where a spreadsheet might calculate it. */
export function guard(text: string): string {
	return STARTS_FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `guard` was given. */
export function unguard(text: string): string {
	return text.startsWith("'") && STARTS_FORMULA.test(text) ? text.slice(1) : text;
}
