/**
 * Which entries may be of one client, and which repeat which: by indexes, never by reading the journal through. Raw SQL: `show`, `add`
 * and every decision ask it, and without Kysely they take 3 ms less of some 40.
 */

import type { Answered } from '../domain/claim.ts';
import { type ClientFacts, keysSought } from '../domain/clientKey.ts';
import type { Kind } from '../domain/code.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';

/** An earlier entry whose client shares a key: whether it is the same client is for `domain/sameClient.ts` to say. */
export interface Candidate extends Answered {
	readonly kind: Kind;
	readonly client: string | null;
	readonly contact: string | null;
	readonly contract: string | null;
}

const ANSWERED =
	'number, registered_on as registeredOn, status, decision, ground, reply_form as replyForm, replied_on as repliedOn, outgoing, repeat_of as repeatOf';

/** How many of the latest entries are read for each key, and for all keys: «Иванова А.» must not read a large journal through. */
const OF_A_KEY = 25;
const OF_ALL_KEYS = 60;

/** Entries that may be of this client, the latest first, but for those made by mistake (void). */
export function candidatesFor(journal: Journal, facts: ClientFacts): readonly Candidate[] {
	return query(journal, (connection) => {
		const ofKey = connection
			.prepare<[string, number], number>('select claim from client_key where key = ? order by claim desc limit ?')
			.pluck();
		const ids = new Set<number>();
		for (const key of keysSought(facts)) {
			if (ids.size >= OF_ALL_KEYS) break;
			for (const claim of ofKey.all(key, OF_A_KEY)) ids.add(claim);
		}
		const byId = connection.prepare<[number], Candidate>(
			`select ${ANSWERED}, kind, client, contact, contract from claim where id = ? and status <> 'void'`,
		);
		return [...ids].toSorted((left, right) => right - left).flatMap((id) => byId.get(id) ?? []);
	});
}

/** How far a chain of repeats is followed. */
const LONGEST_CHAIN = 100;

/** The numbers that an entry repeats, step by step back to the first; its own is the first of them. */
export function repeatedBy(journal: Journal, number: string): readonly string[] {
	return query(journal, (connection) => {
		const repeated = connection.prepare<[string], string | null>('select repeat_of from claim where number = ?').pluck();
		const numbers = [number];
		while (numbers.length < LONGEST_CHAIN) {
			const next = repeated.get(numbers.at(-1) ?? '') ?? null;
			if (next === null || numbers.includes(next)) break;
			numbers.push(next);
		}
		return numbers;
	});
}

// `union`, not `union all`: it terminates even if the file contains a cycle.
const CHAIN = `
	with recursive chain(number) as (
		select ? union select repeating.number from chain join claim as repeating on repeating.repeat_of = chain.number
	)
	select ${ANSWERED} from claim where number in (select number from chain) order by id limit ${LONGEST_CHAIN}`;

/** All claims of the repeat chain of this claim, itself included, in order of registration; empty where it has no repeats. */
export function chainOf(journal: Journal, number: string): readonly Answered[] {
	const start = repeatedBy(journal, number).at(-1) ?? number;
	const entries = query(journal, (connection) => connection.prepare<[string], Answered>(CHAIN).all(start));
	return entries.length > 1 ? entries : [];
}
