/** Acceptance that nobody says: whoever is responsible works on the claim, so he has it (P30). Whatever records something asks this. */

import { awaitsAcceptance } from '../acceptance.ts';
import type { Claim } from '../claim.ts';
import type { Day } from '../day.ts';
import type { ClaimEvent } from '../event/event.ts';
import { evolve } from '../event/evolve.ts';
import type { SamePerson } from '../people/routing.ts';

/**
 * The events of a change of the claim, with the acceptance that they show where the one who records them is the person responsible. `on`: the
 * day of recording.
 */
export function withAcceptance(
	before: Claim | undefined,
	events: readonly ClaimEvent[],
	by: { readonly actor: string; readonly on: Day; readonly same: SamePerson },
): readonly ClaimEvent[] {
	// Terms that are computed again, what is taken back and what an old journal says are nobody's work on the entry.
	if (
		by.actor === '' ||
		events.every(({ type }) => type === 'termSet') ||
		events.some(({ type }) => type === 'undone' || type === 'imported')
	)
		return events;
	let claim = before;
	for (const event of events) claim = evolve(claim, before?.id ?? 0, event);
	if (!claim || claim.responsible === null || awaitsAcceptance(claim) === null || !by.same(claim.responsible, by.actor)) return events;
	return [...events, { type: 'accepted', on: by.on, responsible: claim.responsible, shownBy: 'work' }];
}
