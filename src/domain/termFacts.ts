/** What the terms of an entry depend on, read off the entry. */

import type { Claim } from './claim.ts';
import type { Day } from './day.ts';
import type { ClaimFields } from './fields.ts';
import { parseLength } from './rule.ts';
import type { TermFacts } from './term.ts';

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
