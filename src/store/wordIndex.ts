/**
 * The index of words, by which claims are found: a contentless FTS5 table of (word, claim) that is kept like every derived table. What leaves a
 * claim leaves its pages at once (`secure-delete`): a name that was destroyed must not stay in an index.
 */

import type Database from 'better-sqlite3';
import type { Claim } from '../domain/claim.ts';
import { claimText, indexedWords } from '../domain/searchWords.ts';
import { prepared } from './prepared.ts';

/** What the index gets to know of a claim. */
export interface WordChange {
	readonly claim: number;
	/** The words that leave it; undefined where it has none of the claim yet. */
	readonly gone: string | undefined;
	readonly added: string;
}

/** What makes the index that of the claim; undefined: nothing. `before`: what the claim was when its words were written last. */
export function wordChange(before: Claim | undefined, claim: Claim): WordChange | undefined {
	const text = claimText(claim);
	if (!before) return { claim: claim.id, gone: undefined, added: [...indexedWords(text)].join(' ') };
	const textBefore = claimText(before);
	if (textBefore === text) return undefined;
	const [wordsBefore, words] = [indexedWords(textBefore), indexedWords(text)];
	return {
		claim: claim.id,
		gone: [...wordsBefore].filter((word) => !words.has(word)).join(' '),
		added: [...words].filter((word) => !wordsBefore.has(word)).join(' '),
	};
}

export function writeWords(connection: Database.Database, { claim, gone, added }: WordChange): void {
	// Both or neither, for the index counts its rows.
	if (gone !== undefined)
		prepared(connection, `insert into claim_word (claim_word, rowid, words) values ('delete', ?, ?)`).run(claim, gone);
	prepared(connection, 'insert into claim_word (rowid, words) values (?, ?)').run(claim, added);
}

/**
 * A sum over pairs of a word and a claim, the same in any order: the hash of each word, times how many claims have it, times the sum of their
 * numbers, times that of their squares. All are kept modulo 2^32, in which no digit is lost. It detects accidents, not forgeries.
 */
export class WordSum {
	#count = 0;
	#linear = 0;
	#square = 0;

	/** Counts in the words of the claim so many times; -1 takes them out again. */
	add(claim: Claim, times: 1 | -1): void {
		const [linear, square] = [Math.imul(claim.id, times), Math.imul(Math.imul(claim.id, claim.id), times)];
		for (const word of indexedWords(claimText(claim))) this.#add(hashOf(word), times, linear, square);
	}

	equals(that: WordSum): boolean {
		return this.#count === that.#count && this.#linear === that.#linear && this.#square === that.#square;
	}

	/** That of all pairs that the index has. Throws what SQLite says where it cannot be read. */
	static stored(connection: Database.Database): WordSum {
		const sum = new WordSum();
		const terms = connection
			.prepare<[], [string, number, number, number]>(
				`select term, count(*), sum(doc) % ${WHOLE}, sum(doc * doc % ${WHOLE}) % ${WHOLE} from claim_word_term group by term`,
			)
			.raw()
			.iterate();
		for (const [word, count, linear, square] of terms) sum.#add(hashOf(word), count, linear, square);
		return sum;
	}

	#add(hash: number, count: number, linear: number, square: number): void {
		this.#count = (this.#count + Math.imul(hash, count)) | 0;
		this.#linear = (this.#linear + Math.imul(hash ^ (hash >>> 15), linear)) | 0;
		this.#square = (this.#square + Math.imul(Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 13), square)) | 0;
	}
}

/** 2^32 */
const WHOLE = 4294967296;

/** FNV-1a over the letters as JavaScript counts them. */
function hashOf(word: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
	return hash;
}
