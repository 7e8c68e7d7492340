/**
 * Acceptance (P30): whoever an entry was given to says that he has it, or shows it by working on it. A change of the person responsible, and a
 * reopening, ask for it again.
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
	// Until it was sorted, the one responsible was so for the time being.
	if (event.type === 'sorted' && acceptedOn === null) return { assignedOn: event.on, acceptedOn };
	return { assignedOn, acceptedOn };
}

/** Since when it waits for its acceptance; null where it does not: nobody has it, it is over, or it is yet to be sorted. */
export function awaitsAcceptance({ status, unsorted, acceptedOn, assignedOn }: Claim): Day | null {
	return acceptedOn === null && !unsorted && (status === 'registered' || status === 'inProgress') ? assignedOn : null;
}
