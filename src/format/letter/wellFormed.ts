/** Whether a part of a Word file is XML that Word opens: what is filled into a damaged one would be a letter that nobody can read. */

/** One mark or a run of text. A document type has no place in a Word file. */
const TOKEN =
	/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(?<end>\/?)(?<name>[^\s<>/="'!?]+)(?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<empty>\/?)>|[^<]+/y;

/** An ampersand that begins nothing that XML itself knows. */
const STRAY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i;

/** Whether all marks are whole, lie in one another, and have one around them all. */
export function isWellFormed(xml: string): boolean {
	const text = xml.replace(/^\ufeff/, '');
	if (STRAY.test(text)) return false;
	const open: string[] = [];
	let outermost = 0;
	TOKEN.lastIndex = 0;
	for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
		const { end, name, empty } = TOKEN.exec(text)?.groups ?? {};
		// Nothing matched: the search begins again.
		if (TOKEN.lastIndex === 0) return false;
		if (name === undefined) continue;
		if (end === '/') {
			if (open.pop() !== name) return false;
			continue;
		}
		if (open.length === 0) outermost++;
		if (empty !== '/') open.push(name);
	}
	return open.length === 0 && outermost === 1;
}
