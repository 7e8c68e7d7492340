/** How many clients came in a period, and how many of them not for the first time, by the reading that tells of earlier entries at registration. */

import { sql } from 'kysely';
import type { ClientFacts } from '../domain/clientKey.ts';
import { addDays } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';
import { likenessTo } from '../domain/sameClient.ts';
import { all, byIndex, db, first, literally } from './builder.ts';
import { IS_VISIT } from './indexConditions.ts';
import type { Journal } from './open.ts';
import { type Candidate, candidateFinder } from './repeats.ts';

/** Of more entries than this each is not looked up: names that are equal to the letter must do. */
export const MOST_LOOKED_UP = 1000;

/** How far back an earlier visit may lie, in days before the end of the period. */
export const YEAR = 365;

/** A client that came in a period: the numbers of its entries, and whether it had come before, or came more than once. */
export interface VisitingClient {
	readonly numbers: readonly string[];
	readonly again: boolean;
}

/** How many there are. Undefined where the period has more than `MOST_LOOKED_UP` visits. */
export function returningClients(journal: Journal, period: Period): { readonly all: number; readonly again: number } | undefined {
	const clients = visitingClients(journal, period);
	return clients && { all: clients.length, again: clients.filter(({ again }) => again).length };
}

/** The clients of a period. Undefined where it has more than `MOST_LOOKED_UP` entries. */
export function visitingClients(journal: Journal, { from, to }: Period): readonly VisitingClient[] | undefined {
	const since = addDays(to, -YEAR);
	if (hasMoreVisits(journal, { from, to })) return undefined;
	const visits = all(
		journal,
		db
			.selectFrom(byIndex('claim', 'claim_registered'))
			.select(['id', 'number', 'kind', 'client', 'contact', 'contract', 'repeat_of as repeatOf'])
			.where('registered_on', '>=', from)
			.where('registered_on', '<=', to)
			.where('status', '<>', 'void')
			.where('client', 'is not', null)
			.orderBy('id'),
	);
	const groups = new Groups(visits.map(({ number }) => number));
	const before = new Set<string>();
	const candidatesFor = candidateFinder(journal);
	// Each entry is compared with many: its own name is read once.
	const likeness = new Map<Candidate, ReturnType<typeof likenessTo>>();
	const isSame = (candidate: Candidate, visit: ClientFacts) => {
		const known = likeness.get(candidate) ?? likenessTo(candidate);
		likeness.set(candidate, known);
		return known(visit).length > 0;
	};
	for (const visit of visits) {
		const candidates = candidatesFor(visit, visit.id).filter((candidate) => isSame(candidate, visit));
		for (const { number, registeredOn } of candidates)
			if (groups.has(number)) groups.join(visit.number, number);
			else if (registeredOn >= since && registeredOn < from) before.add(visit.number);
		// A clerk said that it repeats that one, however long ago it came.
		if (visit.repeatOf !== null && groups.has(visit.repeatOf)) groups.join(visit.number, visit.repeatOf);
		else if (visit.repeatOf !== null) before.add(visit.number);
	}
	return groups.all().map((numbers) => ({ numbers, again: numbers.length > 1 || numbers.some((number) => before.has(number)) }));
}

/** Whether the period has more visits of clients than are looked up: an index tells it without reading an entry. */
function hasMoreVisits(journal: Journal, { from, to }: Period): boolean {
	const next = db
		.selectFrom(byIndex('round', 'round_visit'))
		.select('opened_on')
		.where(literally(IS_VISIT))
		.where(sql<boolean>`substr(opened_on, 1, 7) >= ${from.slice(0, 7)} and substr(opened_on, 1, 7) <= ${to.slice(0, 7)}`)
		.where('opened_on', '>=', from)
		.where('opened_on', '<=', to)
		.limit(1)
		.offset(MOST_LOOKED_UP);
	return first(journal, next) !== undefined;
}

/** Which entries are of one client. */
class Groups {
	readonly #parent: Map<string, string>;

	constructor(numbers: readonly string[]) {
		this.#parent = new Map(numbers.map((number) => [number, number]));
	}

	has(number: string): boolean {
		return this.#parent.has(number);
	}

	join(left: string, right: string): void {
		this.#parent.set(this.#first(left), this.#first(right));
	}

	all(): readonly (readonly string[])[] {
		const groups = new Map<string, string[]>();
		for (const number of this.#parent.keys()) {
			const first = this.#first(number);
			groups.set(first, [...(groups.get(first) ?? []), number]);
		}
		return [...groups.values()];
	}

	#first(number: string): string {
		let at = number;
		for (let next = this.#parent.get(at); next !== undefined && next !== at; next = this.#parent.get(at)) at = next;
		return at;
	}
}
