/** Text as it is compared and searched: SQLite does not change the case of Cyrillic letters. */

/** Names, words and places come again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 2_000;
const SHORT = 60;

/** NFC, lower case, ё as е, white space as one space. */
export function normalizeText(text: string): string {
	if (text.length > SHORT) return normalized(text);
	let found = known.get(text);
	if (found !== undefined) return found;
	found = normalized(text);
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(text, found);
	return found;
}

function normalized(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/\s\s+|[^\S ]/g, ' ')
		.trim();
}
