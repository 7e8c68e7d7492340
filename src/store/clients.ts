/** Clients and their entries by what is typed: the words of a name, a telephone, a contract; never by reading the journal through. */

import { sql } from 'kysely';
import type { Answered } from '../domain/claim.ts';
import { clientFinder, phoneTyped } from '../domain/clientFinder.ts';
import { keysSought } from '../domain/clientKey.ts';
import { foldLooks, withoutInvisible, wordsOf } from '../domain/clientName.ts';
import type { Channel } from '../domain/code.ts';
import { normalizeText } from '../domain/normalizeText.ts';
import { nameFinder } from '../domain/person.ts';
import { db, literally } from './builder.ts';
import { wordsIn } from './clientRows.ts';
import { PICKED } from './indexConditions.ts';
import type { Journal } from './open.ts';
import { all, first } from './query.ts';
import { ofClient } from './statements/claims.ts';
import { claimsWithWords } from './withWords.ts';

/** A client by the latest claim, and how many claims there are of that name. */
export interface FoundClient extends Answered {
	readonly client: string;
	readonly contact: string | null;
	readonly contract: string | null;
	readonly replyBy: Channel | null;
	readonly claims: number;
}

const ANSWERED = [
	'number',
	'registered_on as registeredOn',
	'status',
	'decision',
	'ground',
	'reply_form as replyForm',
	'replied_on as repliedOn',
	'outgoing',
	'repeat_of as repeatOf',
] as const;

/** How many entries of a telephone are read: an office's may stand in thousands. */
const OF_A_PHONE = 25;

/** How many names are read, and how many of those that fit are put in order: a first letter must not read a large journal through. */
const NAMES_READ = 4000;
const NAMES_ORDERED = 200;
/** How many of the claims that have the words are looked at for their client. */
const OF_WORDS = 100;

/** The clients whose names have words that begin as those typed, in any order; the one who came last first. None where no word is typed. */
export function clientsLike(journal: Journal, typed: string, most: number): readonly FoundClient[] {
	const found: { readonly name: string; readonly id: number }[] = [];
	for (const name of namesFor(journal, typed)) {
		const latest = ofClient(journal, { name });
		if (latest) found.push({ name, id: latest.id });
		if (found.length >= NAMES_ORDERED) break;
	}
	return found
		.toSorted((left, right) => right.id - left.id)
		.slice(0, most)
		.flatMap(({ name, id }) => {
			const claim = first(
				journal,
				db
					.selectFrom('claim')
					.select([...ANSWERED, 'contact', 'contract', 'reply_by as replyBy'])
					.select(sql<string>`client`.as('client'))
					.where('id', '=', id),
			);
			const counted = first(
				journal,
				ofName(name).select(({ fn }) => fn.countAll<number>().as('claims')),
			);
			return claim ? [{ ...claim, claims: counted?.claims ?? 1 }] : [];
		});
}

/**
 * The folded names that what is typed finds: by a telephone, by the beginnings of words, as another spelling of the name; where none, those of the
 * latest claims that have the words anywhere and whose client it finds.
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

/** By the index of words, in which letters that look alike are one, and a telephone is found by its last digits. */
function* namesWithWords(journal: Journal, typed: string): Generator<string> {
	const ids = claimsWithWords(journal, typed, OF_WORDS);
	if (ids.length === 0) return;
	const fits = clientFinder(typed);
	const clients = db
		.selectFrom('claim')
		.select(['client', 'contact', 'contract', 'client_folded as name'])
		.where('id', 'in', ids)
		.where(literally(PICKED))
		.orderBy('id', 'desc');
	yield* new Set(all(journal, clients).flatMap((one) => (one.name !== null && fits(one) ? [one.name] : [])));
}

/** The entries of the clients that what is typed finds, and of those who share a telephone, mail address or contract with it; the latest first. */
export function claimsOfClient(journal: Journal, typed: string, most: number): readonly number[] {
	const ids = new Set<number>();
	for (const key of keysSought({ kind: 'claim', client: typed, contact: typed, contract: typed })) {
		if (!/^[tec] /.test(key)) continue;
		const ofKey = db.selectFrom('client_key').select('claim').where('key', '=', key).orderBy('claim', 'desc').limit(most);
		for (const { claim } of all(journal, ofKey)) ids.add(claim);
	}
	let names = 0;
	for (const name of namesFor(journal, typed)) {
		if (names++ >= NAMES_ORDERED) break;
		for (const { id } of all(journal, ofName(name).select('id').orderBy('id', 'desc').limit(most))) ids.add(id);
	}
	return [...ids].toSorted((left, right) => right - left).slice(0, most);
}

/** The latest come first. */
function* namesOfPhone(journal: Journal, phone: string): Generator<string> {
	const ofPhone = db
		.selectFrom('client_key')
		.innerJoin('claim', 'claim.id', 'client_key.claim')
		.select('claim.client_folded as name')
		.where('client_key.key', '=', `t ${phone}`)
		.orderBy('client_key.claim', 'desc')
		.limit(OF_A_PHONE);
	yield* new Set(all(journal, ofPhone).flatMap(({ name }) => name ?? []));
}

/** The claims of a folded name, by their index. */
function ofName(name: string) {
	return db.selectFrom('claim').where('client_folded', '=', name).where(literally(PICKED));
}

/** The folded names that have words that begin as these do. */
function* namesWith(journal: Pick<Journal, 'connection' | 'path'>, words: readonly string[]): Generator<string> {
	for (const name of namesBeginning(journal, longestOf(words))) if (hasWords(name, words)) yield name;
}

function longestOf(words: readonly string[]): string {
	return words.reduce((longer, word) => (word.length > longer.length ? word : longer), '');
}

/** The folded names with a word that begins so, each once. */
function namesBeginning(journal: Pick<Journal, 'connection' | 'path'>, beginning: string): ReadonlySet<string> {
	if (beginning === '') return new Set();
	const names = db
		.selectFrom('client_word')
		.select('name')
		.where('word', '>=', beginning)
		.where('word', '<', `${beginning}\u{10ffff}`)
		.limit(NAMES_READ);
	return new Set(all(journal, names).map(({ name }) => name));
}

/** Whether each of the words begins one of the folded name. */
function hasWords(name: string, words: readonly string[]): boolean {
	const own = wordsIn(name);
	return words.every((word) => own.some((one) => one.startsWith(word)));
}

/** The contacts of the entries of this very client, the latest first. */
export function contactsOf(journal: Journal, client: string): readonly string[] {
	const contacts = ofName(normalizeText(client))
		.select(sql<string>`contact`.as('contact'))
		.where('contact', 'is not', null)
		.orderBy('id', 'desc')
		.limit(OF_WORDS);
	return all(journal, contacts).map(({ contact }) => contact);
}

/** The ids of at most `most` entries: first the client's, by name, telephone, mail address or contract; then those in whose texts the words stand. */
export function searchClaims(journal: Journal, typed: string, most: number): readonly number[] {
	const ids = new Set(claimsOfClient(journal, typed, most));
	if (ids.size < most) for (const id of claimsWithWords(journal, typed, most)) ids.add(id);
	return [...ids].slice(0, most);
}
