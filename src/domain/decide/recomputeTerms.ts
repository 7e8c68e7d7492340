/** Recomputed terms of a claim, as an event: the calendar, the rules or the settings changed, or an operation was taken back. */

import type { Claim } from '../claim.ts';
import type { Day } from '../day.ts';
import type { ClaimEvent, TermChange } from '../event.ts';
import type { Term, TermFacts } from '../term.ts';
import { termFactsOf } from '../termFacts.ts';

/** The event that sets terms recomputed on the day `since`; none where nothing about them would change. */
export function recomputeTerms(
	claim: Claim,
	because: TermChange,
	since: Day,
	terms: (facts: TermFacts) => readonly Term[],
): readonly ClaimEvent[] {
	const now = terms(termFactsOf(claim));
	return comparable(now) === comparable(claim.terms) ? [] : [{ type: 'termSet', terms: now, because, since }];
}

function comparable(terms: readonly Term[]): string {
	return JSON.stringify(
		terms.map(({ rule, purpose, event, due, nominal, provisional }) => [rule, purpose, event, due, nominal, provisional]),
	);
}
