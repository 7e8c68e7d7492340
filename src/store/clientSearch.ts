/** Earlier clients whose name has the words that are being typed: found by their index, whatever the size of the journal. */

import type { Answered } from '../domain/answered.ts';
import type { Channel } from '../domain/code.ts';
import { normalizeText } from '../domain/fold.ts';
import { PICKED, wordsIn } from './clientNames.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';
import { ANSWERED } from './sameClient.ts';

/** A client by the latest claim, and how many claims there are of that name. */
export interface FoundClient extends Answered {
	readonly client: string;
	readonly contact: string | null;
	readonly replyBy: Channel | null;
	readonly claims: number;
}

/** How many names are looked at, and how many that fit are put in order: the first letter must not read a large journal through. */
const LOOKED_AT = 4000;
const PUT_IN_ORDER = 200;

export const SEARCH = {
	/** The names that have a word between two bounds. */
	names: 'select name from client_word where word >= ? and word < ? limit ?',
	latest: `select id from claim where client_folded = ? and ${PICKED} order by id desc limit 1`,
	count: `select count(*) from claim where client_folded = ? and ${PICKED}`,
	claim: `select ${ANSWERED}, client, contact, reply_by as replyBy from claim where id = ?`,
} as const;

/** The clients whose names have words that begin as those typed, in any order; the one who came last first. None where no word is typed. */
export function clientsLike(journal: Journal, typed: string, most: number): readonly FoundClient[] {
	const words = wordsIn(normalizeText(typed));
	if (words.length === 0) return [];
	return query(journal, (connection) => {
		const latest = connection.prepare<[string], number>(SEARCH.latest).pluck();
		const found: { readonly name: string; readonly id: number }[] = [];
		for (const name of namesWith(connection, words)) {
			const id = latest.get(name);
			if (id !== undefined) found.push({ name, id });
			if (found.length >= PUT_IN_ORDER) break;
		}
		const count = connection.prepare<[string], number>(SEARCH.count).pluck();
		const claim = connection.prepare<[number], Omit<FoundClient, 'claims'>>(SEARCH.claim);
		return found
			.toSorted((one, other) => other.id - one.id)
			.slice(0, most)
			.flatMap(({ name, id }) => {
				const row = claim.get(id);
				return row ? [{ ...row, claims: count.get(name) ?? 1 }] : [];
			});
	});
}

/** The folded names that have words that begin as these do. */
export function* namesWith(connection: Journal['connection'], words: readonly string[]): Generator<string> {
	const longest = words.reduce((one, other) => (other.length > one.length ? other : one), '');
	const seen = new Set<string>();
	const names = connection.prepare<[string, string, number], string>(SEARCH.names).pluck();
	for (const name of names.all(longest, `${longest}\u{10ffff}`, LOOKED_AT)) {
		if (seen.has(name)) continue;
		seen.add(name);
		if (hasWords(name, words)) yield name;
	}
}

/** Whether each of the words begins one of the folded name. */
export function hasWords(name: string, words: readonly string[]): boolean {
	const own = wordsIn(name);
	return words.every((word) => own.some((one) => one.startsWith(word)));
}
