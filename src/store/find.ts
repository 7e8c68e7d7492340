/** One claim: by the name that a person gave it, with its history. */

import type { Claim } from '../domain/claim.ts';
import type { Recorded } from '../domain/event.ts';
import { normalizeText } from '../domain/fold.ts';
import type { ClaimName } from '../domain/number.ts';
import { claimOf, historyOf } from './events.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';
import type { EventTable } from './schema.ts';

export interface Found {
	readonly id: number;
	readonly number: string;
	readonly client: string | null;
	readonly registeredOn: string;
}

/** How many candidates are told at most. */
const CANDIDATES = 5;

/** Among how many of the latest claims they are looked for by their texts: a mistyped number must not read a large journal through. */
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
	return query(journal, (connection) => {
		if (name.by === 'ordinal') {
			const found = connection
				.prepare<[number, number], Found>(`${FOUND} where year = ? and ordinal = ?`)
				.get(name.year ?? year, name.ordinal);
			if (found) return { found };
			// The years are those of the counters, so that each is looked up by the index.
			const candidates = connection
				.prepare<[number, number], Found>(
					`${FOUND} where year in (select year from counter where series = 'incoming') and ordinal = ? order by year desc limit ?`,
				)
				.all(name.ordinal, CANDIDATES);
			return { found: undefined, candidates };
		}
		const exact = connection.prepare<[string], Found>(`${FOUND} where number = ?`).get(name.text);
		if (exact) return { found: exact };
		const folded = normalizeText(name.text);
		const candidates = connection
			.prepare<[number, string, number], Found>(
				`${FOUND} where id > (select max(id) from claim) - ? and instr(search, ?) > 0 order by id desc limit ?`,
			)
			.all(LATEST, folded, CANDIDATES);
		const same = candidates.filter(({ number }) => normalizeText(number) === folded);
		return same.length === 1 && same[0] ? { found: same[0] } : { found: undefined, candidates };
	});
}

const FOUND = 'select id, number, client, registered_on as registeredOn from claim';

/** A claim that was found, and everything that happened to it, in order. */
export function loadClaim(journal: Journal, id: number): { readonly claim: Claim; readonly history: readonly Recorded[] } {
	return query(journal, (connection) => {
		const rows = connection.prepare<[number], EventTable>('select * from event where claim = ? order by sequence').all(id);
		return { claim: claimOf(id, rows, journal.path), history: historyOf(rows, journal.path) };
	});
}
