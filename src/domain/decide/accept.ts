/** Acceptance: the person responsible has the claim (P30). */

import { awaitsAcceptance } from '../acceptance.ts';
import type { Claim } from '../claim.ts';
import type { Day } from '../day.ts';
import type { ClaimEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import type { SamePerson } from '../routing.ts';
import { type Circumstances, type Verdict, verdict } from '../verdict.ts';
import { act } from './action.ts';

/** Records that the person responsible has the claim, whoever writes it down for him. */
export function accept(claim: Claim, { on }: { readonly on: Day }, circumstances: Circumstances): Verdict {
	return act('accept', claim, on, circumstances, () => {
		const { responsible, assignedOn, acceptedOn } = claim;
		const number = claim.number.text;
		if (claim.unsorted) return { ok: false, refusals: [{ code: 'notSorted', number }] };
		if (responsible === null || assignedOn === null) return { ok: false, refusals: [{ code: 'nobodyResponsible', number }] };
		if (acceptedOn) return { ok: false, refusals: [{ code: 'alreadyAccepted', on: acceptedOn, responsible, number }] };
		return verdict(on < assignedOn ? [{ code: 'dayTooEarly', role: 'on', day: on, limit: assignedOn, than: 'assigned' }] : [], () => [
			{ type: 'accepted', on, responsible },
		]);
	});
}

/**
 * The events of a change of the claim, with the acceptance that they show where the one who records them is the person responsible. `on`: the
 * day of recording.
 */
export function withAcceptance(
	before: Claim | undefined,
	events: readonly ClaimEvent[],
	by: { readonly actor: string; readonly on: Day; readonly same: SamePerson },
): readonly ClaimEvent[] {
	// Terms that are computed anew, and what is taken back, are nobody's work on the entry.
	if (by.actor === '' || events.every(({ type }) => type === 'termSet') || events.some(({ type }) => type === 'undone')) return events;
	let claim = before;
	for (const event of events) claim = evolve(claim, before?.id ?? 0, event);
	if (!claim || claim.responsible === null || awaitsAcceptance(claim) === null || !by.same(claim.responsible, by.actor)) return events;
	return [...events, { type: 'accepted', on: by.on, responsible: claim.responsible, shownBy: 'work' }];
}
