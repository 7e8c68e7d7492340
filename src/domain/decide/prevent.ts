/** Preventive measures (P63–P67, P86); may be recorded after the claim is closed. */

import type { Claim, Prevention } from '../claim.ts';
import type { PreventionOutcome } from '../code.ts';
import type { Day } from '../day.ts';
import type { Refusal } from '../refusal.ts';
import { type Circumstances, type Verdict, verdict } from '../verdict.ts';
import { act, missing } from './action.ts';
import { dueRefused } from './move.ts';

/** Adds a preventive measure: what, by whom, until when. `done` does not wait for it. */
export function prevent(
	claim: Claim,
	{ on, text, by, due }: Pick<Prevention, 'on' | 'text'> & { readonly by: string | null; readonly due: Day | null },
	circumstances: Circumstances,
): Verdict {
	return act('prevent', claim, on, circumstances, () => {
		const refusals: Refusal[] = [];
		const doer = by ?? claim.responsible;
		if (!text) refusals.push(missing('prevent', claim, 'text'));
		if (!doer) refusals.push(missing('prevent', claim, 'by'));
		if (!due) return { ok: false, refusals: [...refusals, missing('prevent', claim, 'due')] };
		return verdict([...refusals, ...dueRefused(due, on)], () => [{ type: 'preventionAdded', on, text, by: doer ?? '', due }]);
	});
}

/** Records that a preventive measure, named by its index from 1, was carried out, and what came of it. */
export function prevented(
	claim: Claim,
	{
		on,
		item,
		outcome,
		effect,
	}: { readonly on: Day; readonly item: number; readonly outcome: PreventionOutcome | null; readonly effect: string | null },
	circumstances: Circumstances,
): Verdict {
	return act('prevented', claim, on, circumstances, () => {
		const prevention = claim.preventions[item - 1];
		if (!prevention)
			return { ok: false, refusals: [{ code: 'noSuchPrevention', item, count: claim.preventions.length, number: claim.number.text }] };
		if (prevention.doneOn) return { ok: false, refusals: [{ code: 'preventionAlreadyDone', item, on: prevention.doneOn }] };
		const refusals: Refusal[] = [];
		if (on < prevention.on) refusals.push({ code: 'dayTooEarly', role: 'on', day: on, limit: prevention.on, than: 'start' });
		if (!effect) refusals.push(missing('prevented', claim, 'effect'));
		if (!outcome) return { ok: false, refusals: [...refusals, missing('prevented', claim, 'outcome')] };
		return verdict(refusals, () => [{ type: 'preventionDone', on, prevention: item, outcome, effect }]);
	});
}
