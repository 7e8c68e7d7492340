/** Text as it is compared and searched: SQLite itself knows no Cyrillic case. */

/** NFC, lower case, ё as е, white space as one space. */
export function foldText(text: string): string {
	return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}

/** Whether two names are one person's: `Ежова Т. Л.` and `ежова т.л.` are. */
export function samePerson(one: string, other: string): boolean {
	return lettersOf(one) === lettersOf(other);
}

function lettersOf(name: string): string {
	const letters = foldText(name).replace(/[^\p{L}\p{N}]/gu, '');
	return letters === '' ? foldText(name) : letters;
}
