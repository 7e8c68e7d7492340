/** Visas of the reply: регламент п. 3.3.6 (P43). */

import type { Claim } from '../claim.ts';
import type { Visa, VisaOutcome } from '../code.ts';
import type { Day } from '../day.ts';
import type { Refusal } from '../refusal.ts';
import { type Circumstances, type Verdict, verdict } from '../verdict.ts';
import { act, missing } from './action.ts';
import { dueRefused } from './move.ts';

export interface VisaIntent {
	readonly on: Day;
	readonly visa: Visa | null;
	readonly outcome: VisaOutcome;
	readonly by: string | null;
	readonly due: Day | null;
	readonly remark: string | null;
}

/** Records that a visa was requested, given or refused; a refusal needs a remark. */
export function visa(claim: Claim, { on, visa: name, outcome, by, due, remark }: VisaIntent, circumstances: Circumstances): Verdict {
	return act('visa', claim, on, circumstances, () => {
		const refusals: Refusal[] = [];
		if (!by) refusals.push(missing('visa', claim, 'by'));
		if (outcome === 'refused' && !remark) refusals.push(missing('visa', claim, 'remark'));
		if (due) refusals.push(...dueRefused(due, on));
		if (!name) return { ok: false, refusals: [missing('visa', claim, 'visa'), ...refusals] };
		return verdict(refusals, () => [{ type: 'visaRecorded', on, visa: name, outcome, by: by ?? '', due, remark }]);
	});
}
