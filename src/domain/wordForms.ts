/** Forms of a Russian word, distinguished from other words by their endings only: enough to find «жалобу» by «жалобы». */

/** Endings of nouns and adjectives, ё as е. */
const ENDING =
	/(?:иями|ями|ами|иях|ях|ах|иям|ям|ам|ием|ем|ом|ого|его|ому|ему|ыми|ими|ых|их|ую|юю|ая|яя|ое|ее|ый|ий|ой|ей|ов|ев|ью|ия|ие|ии|ию|[аеиоуыьюя])$/;

/** What is left of a word without its ending; short words and those of other letters are left whole. */
export function stemOf(word: string): string {
	const stem = /^[а-я]{5,}$/.test(word) ? word.replace(ENDING, '') : word;
	return stem.length >= 3 ? stem : word;
}
