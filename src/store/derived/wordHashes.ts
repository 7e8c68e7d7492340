/** The hashes of the words that a text is found by: `check` needs those of every claim, and no more of the words than that. */

import { nationalNumber, WRITTEN_NUMBER } from '../../domain/client/clientFinder.ts';
import { DIGITS, foldedLetter, indexedWords, LONGEST_WORD } from '../../domain/text/searchWords.ts';

/** FNV-1a over the letters of a word as JavaScript counts them: all of the text, or from one index to another. */
export function hashOf(text: string, from = 0, end = text.length): number {
	let hash = FNV_BASIS;
	for (let index = from; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
	return hash;
}

/** Those of FNV-1a with 32 bits. */
export const FNV_BASIS = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** What a letter of a plain text counts as. */
const SIGN = 0;
const DIGIT = 1;
const LETTER = 2;
const NOT_PLAIN = 3;

/** What each letter of plain texts counts as, and what it is folded to. */
const sorts = new Uint8Array(0x10000).fill(NOT_PLAIN);
const folded = new Uint16Array(0x10000);
for (let code = 0; code < 0x2200; code++) {
	const letter = String.fromCharCode(code);
	const fold = foldedLetter(letter);
	if (fold === undefined) continue;
	sorts[code] = fold === '' ? SIGN : fold >= '0' && fold <= '9' ? DIGIT : LETTER;
	folded[code] = fold.charCodeAt(0);
}

/** The words of one text at a time, each once. */
export class WordHashes {
	/** The first `count` are the hashes, in no order. */
	hashes = new Int32Array(1024);
	count = 0;
	/** Which words were there: by two hashes, for two words of a text may have one in common. */
	readonly #first = new Int32Array(SLOTS);
	readonly #second = new Int32Array(SLOTS);
	readonly #round = new Int32Array(SLOTS);
	#rounds = 0;

	/** Reads the words that `indexedWords` gives of the text. */
	read(text: string): void {
		this.count = 0;
		this.#rounds++;
		if (text.length < MOST && this.#readPlain(text)) return;
		this.count = 0;
		for (const word of indexedWords(text)) this.#push(hashOf(word));
	}

	/** Whether the text is plain, as nearly all are: its words need not be made. */
	#readPlain(text: string): boolean {
		for (let at = 0; at < text.length; ) {
			const sort = sorts[text.charCodeAt(at)] ?? NOT_PLAIN;
			if (sort === NOT_PLAIN) return false;
			const from = at;
			let [first, second] = [FNV_BASIS, 0];
			for (; at < text.length; at++) {
				const code = text.charCodeAt(at);
				if (sorts[code] !== sort) break;
				const letter = folded[code] ?? 0;
				first = Math.imul(first ^ letter, FNV_PRIME);
				second = Math.imul(second, 31) + letter;
			}
			if (sort === SIGN) continue;
			if (at - from > LONGEST_WORD) return false;
			if (sort === DIGIT) this.#addNumber(text.slice(from, at));
			else this.#add(first, second);
		}
		for (const number of text.match(WRITTEN_NUMBER) ?? []) {
			const national = nationalNumber(number);
			if (national.length > LONGEST_WORD) return false;
			this.#addNumber(national);
		}
		return true;
	}

	#addNumber(digits: string): void {
		this.#addDigits(digits, 0);
		let zeros = 0;
		while (digits.charCodeAt(zeros) === ZERO && zeros < digits.length - 1) zeros++;
		if (zeros > 0) this.#addDigits(digits, zeros);
		for (let from = 1; from <= digits.length - DIGITS; from++) this.#addDigits(digits, from);
	}

	#addDigits(digits: string, from: number): void {
		let second = 0;
		for (let index = from; index < digits.length; index++) second = Math.imul(second, 31) + digits.charCodeAt(index);
		this.#add(hashOf(digits, from), second);
	}

	#add(first: number, second: number): void {
		let slot = (first ^ (first >>> 15)) & (SLOTS - 1);
		while (this.#round[slot] === this.#rounds) {
			if (this.#first[slot] === first && this.#second[slot] === (second | 0)) return;
			slot = (slot + 1) & (SLOTS - 1);
		}
		this.#round[slot] = this.#rounds;
		this.#first[slot] = first;
		this.#second[slot] = second;
		this.#push(first);
	}

	#push(hash: number): void {
		if (this.count === this.hashes.length) {
			const grown = new Int32Array(this.count * 2);
			grown.set(this.hashes);
			this.hashes = grown;
		}
		this.hashes[this.count++] = hash;
	}
}

const ZERO = 48;
/** The words of a shorter text, and the ends of its numbers, fit into the slots. */
const MOST = 4096;
const SLOTS = 16_384;
