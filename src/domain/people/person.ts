/** Whether two written names belong to one person: like the comparison of clients' names, but without allowing for typos. */

import { type ClientName, foldLooks, readClientName, wordsOf } from '../client/clientName.ts';
import { nameLikeness } from '../client/sameClient.ts';

/**
 * «Юдин», «Юдин О.С.», «О. С. Юдин», «ЮДИН О С» and «Юдин Олег Сергеевич» are one; «Юдина О. С.» is another: a letter more is
 * another colleague, not a slip. So is «Юдин С. О.»: initials have an order, and one alone is that of the given name.
 */
export function samePerson(left: string, right: string): boolean {
	return (lettersOf(left) === lettersOf(right) || isAlike(left, right)) && initialsAgree(foldedWords(left), foldedWords(right));
}

function isAlike(left: string, right: string): boolean {
	const [name, otherName] = [readClientName(left), readClientName(right)];
	const alike = name && otherName && nameLikeness(name, otherName);
	return alike !== undefined && alike !== 'typo';
}

/** What is left of the two names beside the words that both have begins with the same letters, in its order. */
function initialsAgree(left: readonly string[], right: readonly string[]): boolean {
	const beside = (own: readonly string[], other: readonly string[]) => own.filter((word) => word.length === 1 || !other.includes(word));
	const others = beside(right, left);
	return beside(left, right).every((word, index) => others[index] === undefined || others[index]?.[0] === word[0]);
}

/** The words of a name, folded, in the order of the alphabet, then the initials in their own: the same for every way to write one name. */
export function lettersOf(name: string): string {
	const words = foldedWords(name);
	const initials = words.filter((word) => word.length === 1);
	return [...words.filter((word) => word.length > 1).toSorted(), ...initials].join(' ') || name;
}

function foldedWords(name: string): readonly string[] {
	return wordsOf(foldLooks(name.normalize('NFC')));
}

/**
 * Whether the text is written as people's names are: a surname with a capital, alone or with given names or initials before or behind
 * it, as «Орлова», «Орлова И. П.», «О. Юдин», "Kim Lee"; no word in small letters, no number, no sign. «да» and «склад» are not.
 */
export function looksLikeName(text: string): boolean {
	// Made where it is used: \p{} takes V8 long.
	return /^(?:\p{Lu}\.\s*|\p{Lu}[\p{L}'’-]+\s+){0,3}\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+|\s*\p{Lu}\.|\s+\p{Lu}){0,3}$/u.test(
		text.trim(),
	);
}

/**
 * Whether what was typed to find a name finds this one: the same person or firm, or every word typed is part of it, a letter alone
 * the beginning of a word; words in any order and however quotes, dashes, ё and letters of the other keyboard are written.
 */
export function nameFinder(typed: string): (name: string) => boolean {
	const sought = foldLooks(typed.normalize('NFC'));
	const words = bareWords(readClientName(sought), sought);
	if (words.length === 0) return () => false;
	const joined = words.join('');
	return (name) => {
		const own = foldedWords(name);
		if (contains(own, words)) return true;
		// One person's names share a word; one firm's the letters. A long journal is read through: no more is tried where neither is so.
		return (own.some((part) => words.includes(part)) || own.join('').includes(joined)) && samePerson(typed, name);
	};
}

/** The words of a name; of a firm without its form of ownership, which may stand before the name, behind it or nowhere. */
function bareWords(name: ClientName | undefined, folded: string): readonly string[] {
	return name?.is === 'firm' ? name.parts : wordsOf(folded);
}

/** Whether each word is part of one of the name's own, and no own word stands for two initials. */
function contains(own: readonly string[], words: readonly string[]): boolean {
	const left = [...own];
	// The longest first: initials take what is left.
	for (const word of words.toSorted((left, right) => right.length - left.length)) {
		const at = left.findIndex((part) => (word.length === 1 ? part.startsWith(word) : part.includes(word)));
		if (at < 0) return false;
		left.splice(at, 1);
	}
	return true;
}
