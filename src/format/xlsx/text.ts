/** Escapes text for a workbook's XML: markup, and characters that XML cannot express (`_xHHHH_`). */

/** The most characters that a cell holds. */
export const CELL_LIMIT = 32_767;

/** An escape of the workbook's own, or what would be read as one. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f]|_(?=x[0-9a-f]{4}_)/gi;
const NEEDS_CARE = /[<>&"\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]|_x/i;
const BROKEN = /[\ufffe\uffff]/g;

/** The text as it stands between tags or in an attribute. Halves of characters become U+FFFD; a control character is written `_x0007_`, as Excel does. */
export function escaped(text: string): string {
	if (!NEEDS_CARE.test(text)) return text;
	return text
		.toWellFormed()
		.replace(BROKEN, '\ufffd')
		.replace(CONTROL, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** The beginning of the text that a cell can hold, with a mark at its end; no character is cut in two. */
export function cutToCell(text: string): string {
	if (text.length <= CELL_LIMIT) return text;
	return `${text.slice(0, CELL_LIMIT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
