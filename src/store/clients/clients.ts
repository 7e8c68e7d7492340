/** Finds clients and their entries by the words of a name, a telephone or a contract; never by reading the whole journal. */

import { clientFinder, phoneTyped } from '../../domain/client/clientFinder.ts';
import { keysSought } from '../../domain/client/clientKey.ts';
import { foldLooks, withoutInvisible, wordsOf } from '../../domain/client/clientName.ts';
import { nameFinder } from '../../domain/people/person.ts';
import { normalizeText } from '../../domain/text/normalizeText.ts';
import { wordsIn } from '../derived/clientRows.ts';
import type { Journal } from '../open.ts';
import type { RowOf } from '../query.ts';
import * as queries from '../statements/clients.ts';
import { claimsWithWords } from './withWords.ts';

/** A client by the latest claim, and how many claims there are of that name. */
type FoundClient = RowOf<typeof queries.clientOf> & { readonly claims: number };

/** How many entries of a telephone are read: an office's may stand in thousands. */
const OF_A_PHONE = 25;

/** How many names are read, and how many matching ones are sorted: a single letter must not read all of a large journal. */
const NAMES_READ = 4000;
const NAMES_ORDERED = 200;
/** How many of the claims that have the words are looked at for their client. */
const OF_WORDS = 100;

/** The clients whose names have words that begin as those typed, in any order; the one who came last first. None where no word is typed. */
export function clientsLike(journal: Journal, typed: string, most: number): readonly FoundClient[] {
	const found: { readonly name: string; readonly id: number }[] = [];
	for (const name of namesFor(journal, typed)) {
		const [latest] = queries.idsOfName(journal, { name, most: 1 });
		if (latest) found.push({ name, id: latest.id });
		if (found.length >= NAMES_ORDERED) break;
	}
	return found
		.toSorted((left, right) => right.id - left.id)
		.slice(0, most)
		.flatMap(({ name, id }) => {
			const claim = queries.clientOf(journal, { id });
			return claim ? [{ ...claim, claims: queries.countOfName(journal, { name }) }] : [];
		});
}

/**
 * The folded names that match the typed text: by telephone, by the beginnings of words, or as another spelling of the name; where there are none,
 * those of the latest claims that contain the words and whose client matches.
 */
export function* namesFor(journal: Journal, typed: string): Generator<string> {
	const phone = phoneTyped(typed);
	const shown = withoutInvisible(typed);
	let found = false;
	for (const name of phone === undefined ? namesBySpelling(journal, shown) : namesOfPhone(journal, phone)) {
		found = true;
		yield name;
	}
	if (!found) yield* namesWithWords(journal, shown);
}

function* namesBySpelling(journal: Journal, typed: string): Generator<string> {
	const words = wordsIn(normalizeText(typed));
	if (words.length === 0) return;
	let found = false;
	for (const name of namesWith(journal, words)) {
		found = true;
		yield name;
	}
	if (found) return;
	const finds = nameFinder(typed);
	for (const beginning of new Set([longestOf(words), longestOf(wordsOf(foldLooks(typed)))]))
		for (const name of namesBeginning(journal, beginning)) if (finds(name)) yield name;
}

/** The names found by the index of words, in which letters that look alike are one, and a telephone is found by its last digits. */
function* namesWithWords(journal: Journal, typed: string): Generator<string> {
	const ids = claimsWithWords(journal, typed, OF_WORDS);
	if (ids.length === 0) return;
	const fits = clientFinder(typed);
	const clients = queries.clientsOf(journal, { ids: JSON.stringify(ids) });
	yield* new Set(clients.flatMap((one) => (one.name !== null && fits(one) ? [one.name] : [])));
}

/** The entries of the clients that match the typed text, and of those who share a telephone, mail address or contract with them; the latest first. */
export function claimsOfClient(journal: Journal, typed: string, most: number): readonly number[] {
	const ids = new Set<number>();
	for (const key of keysSought({ kind: 'claim', client: typed, contact: typed, contract: typed })) {
		if (!/^[tec] /.test(key)) continue;
		for (const { claim } of queries.ofKey(journal, { key, most })) ids.add(claim);
	}
	let names = 0;
	for (const name of namesFor(journal, typed)) {
		if (names++ >= NAMES_ORDERED) break;
		for (const { id } of queries.idsOfName(journal, { name, most })) ids.add(id);
	}
	return [...ids].toSorted((left, right) => right - left).slice(0, most);
}

/** The latest come first. */
function* namesOfPhone(journal: Journal, phone: string): Generator<string> {
	yield* new Set(queries.namesOfKey(journal, { key: `t ${phone}`, most: OF_A_PHONE }).flatMap(({ name }) => name ?? []));
}

/** The folded names that have words that begin as these do. */
function* namesWith(journal: Journal, words: readonly string[]): Generator<string> {
	for (const name of namesBeginning(journal, longestOf(words))) if (hasWords(name, words)) yield name;
}

function longestOf(words: readonly string[]): string {
	return words.reduce((longer, word) => (word.length > longer.length ? word : longer), '');
}

/** The folded names with a word that begins so, each once. */
function namesBeginning(journal: Journal, beginning: string): ReadonlySet<string> {
	if (beginning === '') return new Set();
	const names = queries.namesWithWord(journal, { from: beginning, to: `${beginning}\u{10ffff}`, most: NAMES_READ });
	return new Set(names.map(({ name }) => name));
}

/** Whether each of the words begins one of the folded name. */
function hasWords(name: string, words: readonly string[]): boolean {
	const own = wordsIn(name);
	return words.every((word) => own.some((one) => one.startsWith(word)));
}

/** The contacts of the entries of this very client, the latest first. */
export function contactsOf(journal: Journal, client: string): readonly string[] {
	return queries.contactsOfName(journal, { name: normalizeText(client), most: OF_WORDS }).map(({ contact }) => contact);
}

/** The ids of at most `most` entries: first the client's, by name, telephone, mail address or contract; then those in whose texts the words stand. */
export function searchClaims(journal: Journal, typed: string, most: number): readonly number[] {
	const ids = new Set(claimsOfClient(journal, typed, most));
	if (ids.size < most) for (const id of claimsWithWords(journal, typed, most)) ids.add(id);
	return [...ids].slice(0, most);
}
