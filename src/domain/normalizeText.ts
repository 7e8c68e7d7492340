/** Text as it is compared and searched: SQLite does not change the case of Cyrillic letters. */

/** NFC, lower case, ё as е, white space as one space. */
export function normalizeText(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/\s\s+|[^\S ]/g, ' ')
		.trim();
}
