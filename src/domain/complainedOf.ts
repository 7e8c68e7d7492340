/** Whether a person is the one complained of: nobody looks into a complaint about himself. */

import { foldText } from './fold.ts';

/** Endings of Russian cases that a surname may bear in «на Лапшина», «о Дьяковой». */
const ENDING = /(?:ого|его|ому|ему|ыми|ой|ым|ом|ем|ую|ая|ий|ый|[аяоеуюыий])$/;

/**
 * Whether `subject`, written freely («продавец Игорь Лапшин», «на Лапшина И.»), names `person` («Лапшин Игорь Петрович»): by the
 * surname in any case, and by no first name or initial that says otherwise.
 */
export function isComplainedOf(subject: string | null, person: string): boolean {
	const name = wordsOf(person).filter((word) => word.length > 0);
	const surname = name.find((word) => word.length >= 3);
	if (subject === null || surname === undefined) return false;
	const words = wordsOf(subject);
	const at = words.findIndex((word) => word.length >= 3 && stem(word) === stem(surname));
	if (at < 0) return false;
	const first = name.find((word) => word !== surname);
	// Initials and first names stand right beside a surname.
	const beside = [words[at - 1], words[at + 1]].filter((word) => word !== undefined);
	const initials = beside.filter((word) => word.length === 1);
	return first === undefined || initials.length === 0 || initials.some((initial) => first.startsWith(initial));
}

function wordsOf(text: string): readonly string[] {
	return foldText(text).split(/[^a-zа-я0-9-]+/);
}

function stem(word: string): string {
	return word.replace(ENDING, '');
}
