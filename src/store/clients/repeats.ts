/** Which entries may be of one client, and which repeat which: by indexes, never by reading the journal through. */

import type { Answered } from '../../domain/claim.ts';
import { type ClientFacts, keysSought } from '../../domain/client/clientKey.ts';
import type { Journal } from '../open.ts';
import * as queries from '../statements/claims.ts';
import { ofKey } from '../statements/clients.ts';

/** How many of the latest entries are read for each key, and for all keys: «Иванова А.» must not read a large journal through. */
const OF_A_KEY = 25;
const OF_ALL_KEYS = 60;

/** Entries that may be of this client, the latest first, but for those made by mistake (void). */
export function candidatesFor(journal: Journal, facts: ClientFacts): readonly queries.Candidate[] {
	const ids = new Set<number>();
	for (const key of keysSought(facts)) {
		if (ids.size >= OF_ALL_KEYS) break;
		for (const { claim } of ofKey(journal, { key, most: OF_A_KEY })) ids.add(claim);
	}
	return [...ids].toSorted((left, right) => right - left).flatMap((id) => queries.candidate(journal, { id }) ?? []);
}

/** How far a chain of repeats is followed. */
const LONGEST_CHAIN = 100;

/** The numbers that an entry repeats, step by step back to the first; its own is the first of them. */
export function repeatedBy(journal: Journal, number: string): readonly string[] {
	const numbers = [number];
	while (numbers.length < LONGEST_CHAIN) {
		const next = queries.repeated(journal, { number: numbers.at(-1) ?? '' })?.number ?? null;
		if (next === null || numbers.includes(next)) break;
		numbers.push(next);
	}
	return numbers;
}

/** All claims of the repeat chain of this claim, itself included, in order of registration; empty where it has no repeats. */
export function chainOf(journal: Journal, number: string): readonly Answered[] {
	const start = repeatedBy(journal, number).at(-1) ?? number;
	const entries = queries.repeating(journal, { number: start, most: LONGEST_CHAIN });
	return entries.length > 1 ? entries : [];
}
