/** Claims in whose texts words stand, by the index of words. */

import { phoneTyped } from '../../domain/client/clientFinder.ts';
import { DIGITS, searchWords, stemOf } from '../../domain/text/searchWords.ts';
import type { Journal } from '../open.ts';
import { query } from '../query.ts';
import { claimsMatching, nextWord } from '../statements/clients.ts';
import { registerNameFunctions } from './nameFunctions.ts';

/**
 * The ids of at most `most` claims: those in whose texts all the words stand as they were typed, then those with other forms of them and with
 * words that begin so; each the latest first. A telephone typed alone is one word, however it is written.
 */
export function claimsWithWords(journal: Journal, typed: string, most: number): readonly number[] {
	const words = [...searchWords(typed)];
	// A letter alone is an initial: it adds nothing where there are words.
	const significant = words.filter((word) => word.length > 1 || /[0-9]/.test(word));
	const phone = phoneTyped(typed);
	const sought = phone === undefined ? (significant.length > 0 ? significant : words) : [phone];
	if (sought.length === 0) return [];
	if (journal.version < 2) return readThrough(journal, sought, most);
	const ids = new Set<number>();
	for (const match of matchesFor(journal, sought)) {
		if (ids.size >= most) break;
		for (const { rowid } of claimsMatching(journal, { match, most })) ids.add(rowid);
	}
	return [...ids].slice(0, most);
}

/** What the index is asked, the likeliest first: for the words as they are, then for all that may be meant by them. */
function* matchesFor(journal: Journal, words: readonly string[]): Generator<string> {
	yield words.map(quoted).join(' AND ');
	const meant = words.map((word) => anyOf(journal, word));
	if (meant.every((one) => one !== undefined)) yield meant.join(' AND ');
}

/** How many words that begin so are looked at one by one: the claims of each are then read in order, and only as many as are wanted. */
const FORMS_READ = 300;

/** Whichever words of the index may be meant by the one that was typed; undefined where there is none. */
function anyOf(journal: Journal, word: string): string | undefined {
	const isNumber = /^[0-9]/.test(word);
	if (word.length < (isNumber ? DIGITS : 3)) return quoted(word);
	const stem = stemOf(word);
	const forms = wordsBeginning(journal, stem);
	if (forms.length === FORMS_READ) return `${quoted(stem)}*`;
	const meant = forms.filter((form) => form.startsWith(word) || stemOf(form) === stem);
	return meant.length === 0 ? undefined : `(${meant.map(quoted).join(' OR ')})`;
}

/** The words of the index that begin so, each found by a look of its own: one word may stand in all claims. */
function wordsBeginning(journal: Journal, beginning: string): readonly string[] {
	const found: string[] = [];
	const end = `${beginning}\u{10ffff}`;
	for (let from = beginning; found.length < FORMS_READ; ) {
		const next = nextWord(journal, { from, end });
		if (!next) break;
		found.push(next.term);
		from = `${next.term}\u0001`;
	}
	return found;
}

/** The word in the query language of FTS5. */
function quoted(word: string): string {
	return `"${word}"`;
}

/** The claims with the words in a file of the first version, which has no index of words: all texts are read. */
function readThrough(journal: Journal, words: readonly string[], most: number): readonly number[] {
	registerNameFunctions(journal);
	const conditions = words.map(() => 'text_fits(search, ?) = 1').join(' and ');
	const sql = `select id from claim where ${conditions} order by id desc limit ?`;
	return query(journal, (connection) => connection.prepare<unknown[], { readonly id: number }>(sql).all(...words, most)).map(
		({ id }) => id,
	);
}
