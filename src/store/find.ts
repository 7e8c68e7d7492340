/** Finds one claim by a number as a person writes it, and reads it with its history. */

import { sql } from 'kysely';
import type { Claim } from '../domain/claim.ts';
import type { Day } from '../domain/day.ts';
import type { Recorded } from '../domain/event.ts';
import { normalizeText } from '../domain/normalizeText.ts';
import type { ClaimName } from '../domain/number.ts';
import { all, db, first } from './builder.ts';
import { claimOf, historyOf } from './events.ts';
import type { Journal } from './open.ts';

export interface Found {
	readonly id: number;
	readonly number: string;
	readonly client: string | null;
	readonly registeredOn: Day;
}

/** How many candidates are given at most. */
const CANDIDATES = 5;

/** How many of the latest claims are searched by their texts: a mistyped number must not scan a large journal. */
const LATEST = 10_000;

/**
 * The claim of that name, or those that may have been meant: for an ordinal the same one in other years, for a number
 * those that contain it. An ordinal without a year is one of `year`.
 */
export function findClaim(
	journal: Journal,
	name: ClaimName,
	year: number,
): { readonly found: Found } | { readonly found: undefined; readonly candidates: readonly Found[] } {
	if (name.by === 'ordinal') {
		const found = first(
			journal,
			claims()
				.where('year', '=', name.year ?? year)
				.where('ordinal', '=', name.ordinal),
		);
		if (found) return { found };
		// The years are those of the counters, so that each is looked up by the index.
		const inOtherYears = claims()
			.where('year', 'in', ({ selectFrom }) => selectFrom('counter').select('year').where('series', '=', 'incoming'))
			.where('ordinal', '=', name.ordinal)
			.orderBy('year', 'desc');
		return { found: undefined, candidates: all(journal, inOtherYears.limit(CANDIDATES)) };
	}
	const exact = first(journal, claims().where('number', '=', name.text));
	if (exact) return { found: exact };
	const folded = normalizeText(name.text);
	const containing = claims()
		.where('id', '>', sql<number>`(select max(id) from claim) - ${LATEST}`)
		.where(sql<boolean>`instr(search, ${folded}) > 0`)
		.orderBy('id', 'desc');
	const candidates = all(journal, containing.limit(CANDIDATES));
	const same = candidates.filter(({ number }) => normalizeText(number) === folded);
	return same.length === 1 && same[0] ? { found: same[0] } : { found: undefined, candidates };
}

function claims() {
	return db.selectFrom('claim').select(['id', 'number', 'client', 'registered_on as registeredOn']);
}

/** A claim that was found, and everything that happened to it, in order. Throws StoreFailure where its events cannot be read. */
export function loadClaim(journal: Journal, id: number): { readonly claim: Claim; readonly history: readonly Recorded[] } {
	const rows = all(journal, db.selectFrom('event').selectAll().where('claim', '=', id).orderBy('sequence'));
	return { claim: claimOf(id, rows, journal.path), history: historyOf(rows, journal.path) };
}
