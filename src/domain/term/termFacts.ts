/** What the terms of an entry depend on, read off the entry. */

import type { Claim } from '../claim.ts';
import type { Day } from '../day.ts';
import type { ClaimEvent, TermChange } from '../event/event.ts';
import type { ClaimFields } from '../fields.ts';
import { parseLength } from './rule.ts';
import type { Term, TermFacts } from './term.ts';

/** What the terms of a claim depend on. A reopened claim's terms run from the day the renewed demand came. */
export function termFacts(
	claim: Pick<
		ClaimFields,
		'kind' | 'channel' | 'demandKind' | 'receivedOn' | 'registeredOn' | 'goodsReturnedOn' | 'purchasedOn' | 'dispatchedOn' | 'agreedTerm'
	>,
	reopenedOn: Day | null,
): TermFacts {
	return {
		kind: claim.kind,
		channel: claim.channel,
		demandKind: claim.demandKind,
		...(claim.agreedTerm && { agreed: parseLength(claim.agreedTerm) ?? null }),
		events: {
			received: reopenedOn ?? claim.receivedOn,
			registered: reopenedOn ?? claim.registeredOn,
			...(claim.goodsReturnedOn && { goodsReturned: claim.goodsReturnedOn }),
			...(claim.purchasedOn && { purchased: claim.purchasedOn }),
			...(claim.dispatchedOn && { dispatched: reopenedOn ?? claim.dispatchedOn }),
		},
	};
}

/** A claim as the rules for terms see it. */
export function termFactsOf(claim: Claim): TermFacts {
	return termFacts(claim, claim.reopenedOn);
}

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

/** Whether two sets of terms say the same. */
export function sameTerms(left: readonly Term[], right: readonly Term[]): boolean {
	return JSON.stringify(left) === JSON.stringify(right);
}
