/** One claim: by the name that a person gave it, with its history. */

import type { Claim } from '../domain/claim.ts';
import type { Language } from '../domain/code.ts';
import type { Recorded } from '../domain/event/event.ts';
import { type ClaimName, oldNumberText } from '../domain/number.ts';
import { normalizeText } from '../domain/text/normalizeText.ts';
import type { Journal } from './open.ts';
import { claimOf, historyOf } from './record/events.ts';
import * as queries from './statements/claims.ts';
import { eventsOf } from './statements/events.ts';

/** How many candidates are given at most. */
const CANDIDATES = 5;

/**
 * The claim of that name, or those that may have been meant: for an ordinal the same one in other years, for a number
 * those that contain it. An ordinal without a year is one of `year`.
 */
export function findClaim(
	journal: Journal,
	name: ClaimName,
	year: number,
): { readonly found: queries.Found } | { readonly found: undefined; readonly candidates: readonly queries.Found[] } {
	if (name.by === 'ordinal') {
		const { ordinal, year: named = year } = name;
		const old = (language: Language) => oldNumberText(named, String(ordinal), language);
		const found =
			queries.withOrdinal(journal, { year: named, ordinal }) ?? queries.withEither(journal, { one: old('ru'), other: old('en') });
		return found ? { found } : { found, candidates: queries.inEachYear(journal, { ordinal, limit: CANDIDATES }) };
	}
	const exact = queries.withNumber(journal, { number: name.text });
	if (exact) return { found: exact };
	const normalized = normalizeText(name.text);
	const candidates = queries.containing(journal, { text: normalized, limit: CANDIDATES });
	const same = candidates.filter(({ number }) => normalizeText(number) === normalized);
	return same.length === 1 && same[0] ? { found: same[0] } : { found: undefined, candidates };
}

/** A claim that was found, and everything that happened to it, in order. Throws StoreFailure where its events cannot be read. */
export function loadClaim(journal: Journal, id: number): { readonly claim: Claim; readonly history: readonly Recorded[] } {
	const rows = eventsOf(journal, { claim: id });
	return { claim: claimOf(id, rows, journal.path), history: historyOf(rows, journal.path) };
}
