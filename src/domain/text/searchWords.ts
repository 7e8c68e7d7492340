/**
 * The words that a claim is found by, of every text that is known of it: one reading for what is stored and for what is typed. The index of words
 * follows from it, so that another reading is another version of the file, which rebuilds the index.
 */

import type { Claim } from '../claim.ts';
import { hasPhone, nationalNumber, phoneTyped, WRITTEN_NUMBER } from '../client/clientFinder.ts';
import { foldLooks, wordsOf } from '../client/clientName.ts';
import { fieldsWith } from '../fields.ts';

/** How many digits of a number find it, wherever in it they stand. */
export const DIGITS = 4;

/** The longest word in the index: a number of a thousand digits would have a thousand ends. */
export const LONGEST_WORD = 100;

const LETTERS_AND_DIGITS = /[0-9]+|[^0-9]+/g;
const ZEROS = /^0+(?=[0-9])/;

/** The words of a text: letters and digits apart, folded as names are, each once. */
export function searchWords(text: string): ReadonlySet<string> {
	const words = new Set<string>();
	// Half a character is stored as the sign of what cannot be read, which is no letter.
	for (const word of wordsOf(foldLooks(text.toWellFormed().normalize('NFC')))) {
		if (!/[0-9]/.test(word)) words.add(beginning(word));
		else for (const [part] of word.matchAll(LETTERS_AND_DIGITS)) words.add(beginning(part));
	}
	return words;
}

/** What a claim with this text is found by: its words; of a number its last digits, four or more, also where it is written in groups. */
export function indexedWords(text: string): ReadonlySet<string> {
	const words = new Set<string>();
	if (PLAIN.test(text))
		for (const written of text.match(PLAIN_WORDS) ?? []) {
			if (written < ':') addNumber(words, beginning(written));
			else words.add(foldedBy.get(written) ?? learn(written));
		}
	else
		for (const word of searchWords(text))
			if (/^[0-9]/.test(word)) addNumber(words, word);
			else words.add(word);
	for (const number of text.match(WRITTEN_NUMBER) ?? []) addNumber(words, beginning(nationalNumber(number)));
	return words;
}

/** A text of letters and signs that are folded one by one, whatever stands beside them. */
const PLAIN = /^[\n -~\u00a0\u00ab\u00bb\u0400-\u0482\u048a-\u04ff\u2010-\u2027\u2030-\u203e\u2116]*$/;
/** Its words as they are written, digits apart: they stand before `:`, all letters behind it. */
const PLAIN_WORDS = /[0-9]+|[A-Za-z\u0400-\u0482\u048a-\u04ff]+/g;

/** What a letter of a plain text is folded to, '' for one that stands between words; undefined for one that makes a text not plain. */
export function foldedLetter(letter: string): string | undefined {
	if (!PLAIN.test(letter)) return undefined;
	return /^[0-9A-Za-z\u0400-\u0482\u048a-\u04ff]/.test(letter) ? foldLooks(letter) : '';
}

/** What the words of plain texts are folded to: a few thousand are nearly all that is written, and `check` reads those of every claim. */
const foldedBy = new Map<string, string>();
const MOST_KNOWN = 20_000;

function learn(written: string): string {
	const word = beginning(foldLooks(written));
	if (foldedBy.size >= MOST_KNOWN) foldedBy.clear();
	if (written.length <= LONGEST_WORD) foldedBy.set(written, word);
	return word;
}

function beginning(word: string): string {
	return word.length <= LONGEST_WORD ? word : word.slice(0, LONGEST_WORD).replace(/[\ud800-\udbff]$/, '');
}

function addNumber(words: Set<string>, digits: string): void {
	words.add(digits);
	if (digits.startsWith('0')) words.add(digits.replace(ZEROS, ''));
	for (let from = 1; from <= digits.length - DIGITS; from++) words.add(digits.slice(from));
}

/** Whether all words that were typed are parts of the text, in any order, or signs without a word are; a telephone typed alone, however it is written. */
export function textFinder(typed: string): (text: string) => boolean {
	const words = [...searchWords(typed)];
	const signs = typed.trim();
	const phone = phoneTyped(typed);
	return (text) => {
		if (phone !== undefined && hasPhone(text, phone)) return true;
		const folded = foldLooks(text);
		return words.length > 0 ? words.every((word) => folded.includes(word)) : folded.includes(signs);
	};
}

const searched = fieldsWith('searched');

/** All texts by which a claim is found, a line each. */
export function claimText(claim: Claim): string {
	const { number, attachments, decision, replies, letters, measures, cause, preventions, requests, lawsuits, closing, unconsidered } =
		claim;
	const texts = [
		number.text,
		...searched.map((name) => claim[name]),
		...attachments.flatMap(({ name, note, detachedOn }) => (detachedOn === null ? [name, note] : [])),
		...claim.notes,
		...claim.visas.map(({ remark }) => remark),
		...claim.extensions.map(({ reason }) => reason),
		...measures.flatMap(({ text, by, result }) => [text, by, result]),
		...requests.flatMap(({ whom, what, answer }) => [whom, what, answer]),
		...[decision?.grounds, decision?.by],
		...replies.flatMap(({ text, outgoing }) => [text, outgoing?.text]),
		...letters.map(({ outgoing }) => outgoing?.text),
		...[cause?.cause, cause?.category, cause?.department],
		...lawsuits.flatMap(({ court, courtCase }) => [court, courtCase]),
		...preventions.flatMap(({ text, by, effect }) => [text, by, effect]),
		...[claim.result, closing?.comment, closing?.answer, claim.endReason],
		...[unconsidered?.evidence, unconsidered?.courtCase, unconsidered?.notice?.outgoing?.text],
	];
	return texts.filter((text) => text !== null && text !== undefined).join('\n');
}

/** Endings of nouns and adjectives, ё as е. */
const ENDING =
	/(?:иями|ями|ами|иях|ях|ах|иям|ям|ам|ием|ем|ом|ого|его|ому|ему|ыми|ими|ых|их|ую|юю|ая|яя|ое|ее|ый|ий|ой|ей|ов|ев|ью|ия|ие|ии|ию|[аеиоуыьюя])$/;

/** What is left of a word without its ending; short words and those of other letters are left whole. */
export function stemOf(word: string): string {
	const stem = /^[а-я]{5,}$/.test(word) ? word.replace(ENDING, '') : word;
	return stem.length >= 3 ? stem : word;
}
