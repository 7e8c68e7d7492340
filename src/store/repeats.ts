/** Which entry repeats which: the links, followed by the index in both directions. */

import type { Answered } from '../domain/answered.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';
import { ANSWERED } from './sameClient.ts';

/** How far a chain is followed: no client comes with one matter more often. */
const LONGEST = 100;

/** The numbers that an entry repeats, step by step back to the first; its own is the first of them. */
export function repeatedBy(journal: Journal, number: string): readonly string[] {
	return query(journal, (connection) => {
		const back = connection.prepare<[string], string | null>('select repeat_of from claim where number = ?').pluck();
		const numbers = [number];
		while (numbers.length < LONGEST) {
			const next = back.get(numbers.at(-1) ?? '');
			if (next === undefined || next === null || numbers.includes(next)) break;
			numbers.push(next);
		}
		return numbers;
	});
}

/** All entries of the chain that this one stands in, in order of registration, itself among them; nothing where it stands alone. */
export function chainOf(journal: Journal, number: string): readonly Answered[] {
	const first = repeatedBy(journal, number).at(-1) ?? number;
	return query(journal, (connection) => {
		const chain = connection.prepare<[string, number], Answered>(CHAIN).all(first, LONGEST);
		return chain.length > 1 ? chain : [];
	});
}

// `union` and not `union all`: it ends even where somebody wrote a ring into the file.
const CHAIN = `
	with recursive chain (number) as (
		select ?
		union
		select repeating.number from chain join claim as repeating on repeating.repeat_of = chain.number
	)
	select ${ANSWERED} from claim where number in (select number from chain) order by id limit ?`;
