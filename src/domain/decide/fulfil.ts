/** Performance of what was demanded, and telling the client the number and the term: each stops a clock of its own. */

import type { Claim } from '../claim.ts';
import type { Channel } from '../code.ts';
import type { Day } from '../day.ts';
import { type Circumstances, type Verdict, verdict } from '../verdict.ts';
import { act, missing } from './action.ts';

/** Records that the demand was performed: paid, replaced, repaired. It stops the term to satisfy (ЗоЗПП art. 22), not the one to answer. */
export function fulfil(
	claim: Claim,
	{ on, text }: { readonly on: Day; readonly text: string | null },
	circumstances: Circumstances,
): Verdict {
	return act('fulfil', claim, on, circumstances, () => {
		if (claim.fulfilledOn) return { ok: false, refusals: [{ code: 'alreadyFulfilled', on: claim.fulfilledOn }] };
		return verdict(text ? [] : [missing('fulfil', claim, 'text')], () => [{ type: 'fulfilled', on, text }]);
	});
}

/** Records that the client was told the number and until when there will be an answer: регламент п. 3.1.2, 3.2.2. */
export function tell(
	claim: Claim,
	{ on, form }: { readonly on: Day; readonly form: Channel | null },
	circumstances: Circumstances,
): Verdict {
	return act('tell', claim, on, circumstances, () => {
		if (claim.toldOn) return { ok: false, refusals: [{ code: 'alreadyTold', on: claim.toldOn }] };
		const by = form ?? claim.replyBy;
		return by ? verdict([], () => [{ type: 'told', on, form: by }]) : { ok: false, refusals: [missing('tell', claim, 'toldForm')] };
	});
}
