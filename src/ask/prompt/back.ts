/** What is typed at a prompt to go back, or to answer with nothing. */

import { otherLayout } from '../../grammar/keyboardLayout.ts';

/** `<`, or the word, in either language and on either layout of the keyboard: the Russian one has no `<`. */
export function isBackWord(typed: string): boolean {
	return isOneOf(['<', 'назад', 'back'], typed);
}

/** A dash or a word for nothing, where there may be no answer. */
export function isNoneWord(typed: string): boolean {
	return isOneOf(['-', '—', '–', 'нет', 'пусто', 'none'], typed);
}

function isOneOf(words: readonly string[], typed: string): boolean {
	const word = typed.trim().toLowerCase();
	return words.includes(word) || words.includes(otherLayout(word) ?? '');
}
