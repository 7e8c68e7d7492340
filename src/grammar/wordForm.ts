/** Words in another form than the one that is known: Russian ones have many. */

import { normalizeText } from '../domain/text/normalizeText.ts';

/** Whether it looks like the number of an entry. */
export function isNumber(word: string): boolean {
	return /^(?:[№#]\s*)?(?:\d{1,9}|\d{1,9}\/\d{1,9}|\p{L}{1,10}-?\d{4}[-/]\d{1,9})$/u.test(word);
}

/** The same word, but for capitals and `ё`. */
export function isExactly(word: string, known: string): boolean {
	return normalizeText(word) === normalizeText(known);
}

/** How many letters two forms of one word have in common at least, and by how many their endings may be longer. */
const STEM = 4;
const ENDING = { cyrillic: 4, latin: 3 };

/** «закрой» is a form of «закрыть», «жалоб» of «жалоба»: their beginnings are the same, and only their endings differ. */
export function isFormOf(word: string, known: string): boolean {
	const [typed, wanted] = [normalizeText(word), normalizeText(known)];
	if (typed === wanted) return true;
	// «закрытые» are those that were closed: no form of «закрыть».
	if (/ть$/.test(wanted) && /(?:ый|ая|ое|ые|ых|ого|ым|ыми|ую)$/.test(typed)) return false;
	let same = 0;
	while (same < typed.length && typed[same] === wanted[same]) same++;
	const endings = typed.slice(same) + wanted.slice(same);
	const longest = Math.max(typed.length, wanted.length) - same;
	const isShort = same === STEM - 1 && longest <= 2 && /^[а-я]+$/.test(endings);
	const isLong = same >= STEM && same >= longest && longest <= ENDING[/[a-z]/.test(endings) ? 'latin' : 'cyrillic'];
	return isShort || (isLong && /^[a-zа-я]+$/.test(endings));
}
