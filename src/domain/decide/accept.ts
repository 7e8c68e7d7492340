/** Acceptance: the person responsible has the claim (P30). */

import type { Claim } from '../claim.ts';
import type { Day } from '../day.ts';
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
