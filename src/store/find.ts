/**
 * One claim: by the name that a person gave it, with its history. Raw SQL: every command on a claim begins with it, and without Kysely
 * it takes 3 ms less of some 40.
 */

import type { Claim } from '../domain/claim.ts';
import type { Day } from '../domain/day.ts';
import type { Recorded } from '../domain/event.ts';
import { normalizeText } from '../domain/normalizeText.ts';
import { type ClaimName, oldNumberText } from '../domain/number.ts';
import { claimOf, historyOf } from './events.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';
import type { EventTable } from './schema.ts';

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
	const read = (condition: string, ...parameters: readonly unknown[]) =>
		query(journal, (connection) => connection.prepare<unknown[], Found>(`${CLAIMS} where ${condition}`).all(...parameters));
	if (name.by === 'ordinal') {
		const [found] = [
			...read('year = ? and ordinal = ?', name.year ?? year, name.ordinal),
			...read('number in (?, ?)', ...oldNamed(name.year ?? year, name.ordinal)),
		];
		return found ? { found } : { found, candidates: read(IN_OTHER_YEARS, name.ordinal, CANDIDATES) };
	}
	const [exact] = read('number = ?', name.text);
	if (exact) return { found: exact };
	const normalized = normalizeText(name.text);
	const candidates = read(CONTAINING, normalized, CANDIDATES);
	const same = candidates.filter(({ number }) => normalizeText(number) === normalized);
	return same.length === 1 && same[0] ? { found: same[0] } : { found: undefined, candidates };
}

/** What a number of an old journal may be called. */
function oldNamed(year: number, ordinal: number): readonly string[] {
	return (['ru', 'en'] as const).map((language) => oldNumberText(year, String(ordinal), language));
}

const CLAIMS = 'select id, number, client, registered_on as registeredOn from claim';

/** The years are those of the counters, so that each is looked up by the index. */
const IN_OTHER_YEARS = `year in (select year from counter where series = 'incoming') and ordinal = ? order by year desc limit ?`;

const CONTAINING = `id > (select max(id) from claim) - ${LATEST} and instr(search, ?) > 0 order by id desc limit ?`;

/** A claim that was found, and everything that happened to it, in order. Throws StoreFailure where its events cannot be read. */
export function loadClaim(journal: Journal, id: number): { readonly claim: Claim; readonly history: readonly Recorded[] } {
	const rows = query(journal, (connection) =>
		connection.prepare<[number], EventTable>('select * from event where claim = ? order by sequence').all(id),
	);
	return { claim: claimOf(id, rows, journal.path), history: historyOf(rows, journal.path) };
}
