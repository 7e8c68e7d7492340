/**
 * Acceptance (P30): the person responsible confirms that he has the entry, in words or by working on it. After a change of that person and after a
 * reopening it is required again.
 */

import type { Claim } from './claim.ts';
import type { Day } from './day.ts';
import type { ClaimEvent } from './event/event.ts';

export type Acceptance = Pick<Claim, 'assignedOn' | 'acceptedOn'>;

/** The acceptance after an event that made `after` of the claim. */
export function acceptanceAfter(before: Claim, after: Claim, event: ClaimEvent): Acceptance {
	const { assignedOn, acceptedOn, responsible } = before;
	if (event.type === 'accepted') return { assignedOn, acceptedOn: event.on };
	if (!('on' in event)) return { assignedOn, acceptedOn };
	if (after.responsible !== responsible || event.type === 'reopened')
		return { assignedOn: after.responsible === null ? null : event.on, acceptedOn: null };
	// Before it was sorted, the person responsible was provisional.
	if (event.type === 'sorted' && acceptedOn === null) return { assignedOn: event.on, acceptedOn };
	return { assignedOn, acceptedOn };
}

/** The day since which the claim waits for its acceptance; null where it does not: nobody is responsible, it has ended, or it is not sorted yet. */
export function awaitsAcceptance({ status, unsorted, acceptedOn, assignedOn }: Claim): Day | null {
	return acceptedOn === null && !unsorted && (status === 'registered' || status === 'inProgress') ? assignedOn : null;
}
