/** A cell of foreign text must not become a formula when a spreadsheet opens it; and the text must come back whole. */

// The signs of OWASP's list, their full-width twins, and blanks or nothing-to-see before them.
const STARTS_FORMULA = /^'*[\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]*[=+\-@\t\r\n\0＝＋－＠]/;

/** The text with an apostrophe before it where a spreadsheet might calculate it. */
export function guard(text: string): string {
	return STARTS_FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `guard` was given. */
export function unguard(text: string): string {
	return text.startsWith("'") && STARTS_FORMULA.test(text) ? text.slice(1) : text;
}
