/** The next step of an open claim, of all that may be done with it. */

import { awaitsPerformance, type Claim, needsDecision, visasMissing } from './claim.ts';
import type { Visa } from './code.ts';
import { onTheSpot, statuses } from './status.ts';

export type NextStep =
	| { readonly is: 'sort' | 'take' | 'decide' | 'reply' | 'fulfil' | 'done' | 'close' }
	| { readonly is: 'visa'; readonly visa: Visa }
	/** `item`: the first measure that is open, from 1. */
	| { readonly is: 'measureDone'; readonly item: number };

/** The next step of a claim whose reply needs these visas; undefined where it has ended. */
export function nextStep(claim: Claim, visasNeeded: readonly Visa[]): NextStep | undefined {
	if (!statuses[claim.status].open) return undefined;
	// The client is called after what was promised is performed (P70): a closed claim reminds nobody.
	if (claim.status === 'done') return { is: awaitsPerformance(claim) ? 'fulfil' : 'close' };
	// An inquiry answered at once need not be taken (P17, P81): only the client is still to be asked.
	if (onTheSpot(claim) && claim.answeredOn !== null) return { is: 'close' };
	// Sorting also gives it to somebody.
	if (claim.status === 'registered') return { is: claim.sortedOn === null ? 'sort' : 'take' };
	// An anonymous client cannot be answered.
	if (claim.kind !== 'anonymous' && claim.answeredOn === null) {
		if (needsDecision(claim) && claim.decision === null) return { is: 'decide' };
		const visa = nextVisa(claim, visasNeeded);
		return visa ? { is: 'visa', visa } : { is: 'reply' };
	}
	if (awaitsPerformance(claim)) return { is: 'fulfil' };
	const open = claim.measures.findIndex(({ doneOn }) => doneOn === null);
	return open < 0 ? { is: 'done' } : { is: 'measureDone', item: open + 1 };
}

/** The visa without which a reply would be refused: one that was not asked for yet comes first. */
export function nextVisa(claim: Claim, needed: readonly Visa[]): Visa | undefined {
	const missing = visasMissing(claim, needed);
	return (missing.find(({ outcome }) => outcome === null) ?? missing[0])?.visa;
}
