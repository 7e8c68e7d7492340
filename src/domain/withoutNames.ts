/** Removes recognisable names from free text, for a summary about processes. It errs towards removing too much. */

import { foldLooks, wordsOf } from './clientName.ts';
import { isGivenName } from './givenName.ts';

const HIDDEN = '…';

const CONTACT = /\S+@\S+|\+?[0-9][0-9\s().-]{5,}[0-9]/g;
const WORD = /[A-Za-zА-Яа-яЁё]+(?:[-’'][A-Za-zА-Яа-яЁё]+)*/g;
const SENTENCE_BEGINS = /(?:^|[.!?…\n]["»”)]*\s*)["«“„(—–-]?\s*$/;
/** Endings of surnames and patronymics, in any case. */
const SURNAME = /(?:[оеё]в|[иы]н|ский|цкий|ская|цкая|ко|[ую]к|ян|дзе|швили|[ыи]х|вич|вна|ична)(?:а|у|ы|е|ым|ом|ой|ого|ому|ем|и)?$/;
const PATRONYMIC = /(?:[оеь]вич|[оеь]вн|ичн)(?:а|у|ы|е|ой|ем|и)?$/;
const ENDINGS = ['', 'а', 'я', 'й', 'ь', 'ий', 'ия', 'ья', 'ей'];

/** The words that name somebody: every word of a person's name, and of what was complained of the capital ones that do not begin it. */
export function namesIn(persons: readonly (string | null)[], subject: string | null): readonly string[] {
	const words = persons.flatMap((name) => (name === null ? [] : wordsOf(foldLooks(name))));
	const amid = [...(subject ?? '').matchAll(WORD)]
		.map(([word]) => word)
		.filter((word, index) => /^[A-ZА-ЯЁ]/.test(word) && (index > 0 || SURNAME.test(foldLooks(word))));
	return [...words, ...amid.map(foldLooks)].filter((word) => word.length > 3);
}

/** The text without contacts and without words that may be names: those of `known` in any case, given names, what is capital amid a sentence. */
export function withoutNames(text: string, known: readonly string[]): string {
	const stems = known.map(stemOf);
	return hide(text, (word, before, after) => isName(word, before, after, stems));
}

/** The text without contacts and without those names alone, in any case: for whom the others may be named to. */
export function withoutThese(text: string, known: readonly string[]): string {
	const stems = known.map(stemOf);
	return hide(text, (word) => isOneOf(foldLooks(word), stems));
}

function hide(text: string, hidden: (word: string, before: string, after: string) => boolean): string {
	const plain = text.replace(CONTACT, HIDDEN);
	return plain
		.replace(WORD, (word, at: number) => (hidden(word, plain.slice(0, at), plain.slice(at + word.length)) ? HIDDEN : word))
		.replace(/…(?:[\s.]*…)+\.?/g, HIDDEN);
}

function isOneOf(folded: string, stems: readonly string[]): boolean {
	return stems.some((stem) => folded.startsWith(stem) && folded.length - stem.length <= 5);
}

function isName(word: string, before: string, after: string, stems: readonly string[]): boolean {
	const folded = foldLooks(word);
	if (isOneOf(folded, stems)) return true;
	const capital = /^[A-ZА-ЯЁ]/.test(word);
	if (isGivenForm(folded) && (capital || folded.length > 4)) return true;
	if (!capital) return false;
	// `И. И.`, but not a one-letter word.
	if (word.length === 1) return after.startsWith('.');
	if (PATRONYMIC.test(folded)) return true;
	// ОТК, СЦ: a name in capitals is longer.
	if (word.length <= 4 && word === word.toUpperCase()) return false;
	return SENTENCE_BEGINS.test(before) ? SURNAME.test(folded) : true;
}

function stemOf(word: string): string {
	return word.length > 5 ? word.slice(0, -2) : word.slice(0, -1);
}

/** Whether it is a given name in some case: Игорь, Игоря, Игорю. */
function isGivenForm(word: string): boolean {
	if (word.length < 3) return false;
	for (let cut = 0; cut <= 3 && word.length - cut >= 2; cut++) {
		const stem = word.slice(0, word.length - cut);
		if (ENDINGS.some((ending) => isGivenName(stem + ending)) && /^(?:[аяуюыиейьом]*|ью)$/.test(word.slice(word.length - cut))) return true;
	}
	return false;
}
