/** Text as it is compared and searched: SQLite itself knows no Cyrillic case. */

/** NFC, lower case, ё as е, white space as one space. */
export function normalizeText(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/\s\s+|[^\S ]/g, ' ')
		.trim();
}

/** Whether two names are one person's: `Ежова Т. Л.`, `ежова т.л.` and `Т. Л. Ежова` are. */
export function samePerson(one: string, other: string): boolean {
	return lettersOf(one) === lettersOf(other);
}

function lettersOf(name: string): string {
	// The parts of a name in any order: «Т. Л. Ежова» too.
	const parts = normalizeText(name)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((part) => part !== '');
	return parts.length === 0 ? normalizeText(name) : parts.sort().join(' ');
}
