/** Measures, which are carried out before the claim is done, and preventive ones (P63–P67, P86), which may outlive its closing. */

import type { PreventionOutcome } from '../code.ts';
import type { Day } from '../day.ts';
import type { Refusal } from '../refusal.ts';
import { refused, verdict } from '../verdict.ts';
import { action } from './action.ts';
import { dueRefused, missing } from './commonRefusals.ts';

/** Adds a measure to a claim in progress. */
export const measure = planning('measure', 'measureAdded');

/** Adds a preventive measure: `done` does not wait for it. */
export const prevent = planning('prevent', 'preventionAdded');

/** Records that a measure, named by its index from 1, was carried out. */
export const measureDone = action<{ readonly on: Day; readonly item: number; readonly result: string | null }>(
	'measureDone',
	(claim, { on, item, result }) => {
		const measure = claim.measures[item - 1];
		if (!measure) return refused({ code: 'noSuchMeasure', item, count: claim.measures.length, number: claim.number.text });
		if (measure.doneOn) return refused({ code: 'measureAlreadyDone', item, on: measure.doneOn });
		return verdict(result ? [] : [missing('measureDone', claim, 'result')], () => [{ type: 'measureDone', on, measure: item, result }]);
	},
);

interface PreventedIntent {
	readonly on: Day;
	readonly item: number;
	readonly outcome: PreventionOutcome | null;
	readonly effect: string | null;
}

/** Records that a preventive measure, named by its index from 1, was carried out, and what came of it. */
export const prevented = action<PreventedIntent>('prevented', (claim, { on, item, outcome, effect }) => {
	const prevention = claim.preventions[item - 1];
	if (!prevention) return refused({ code: 'noSuchPrevention', item, count: claim.preventions.length, number: claim.number.text });
	if (prevention.doneOn) return refused({ code: 'preventionAlreadyDone', item, on: prevention.doneOn });
	const refusals: Refusal[] = [];
	if (on < prevention.on) refusals.push({ code: 'dayTooEarly', role: 'on', day: on, limit: prevention.on, than: 'start' });
	if (!effect) refusals.push(missing('prevented', claim, 'effect'));
	if (!outcome) return refused(...refusals, missing('prevented', claim, 'outcome'));
	return verdict(refusals, () => [{ type: 'preventionDone', on, prevention: item, outcome, effect }]);
});

interface PlanIntent {
	readonly on: Day;
	readonly text: string | null;
	/** Null: the person responsible. */
	readonly by: string | null;
	readonly due: Day | null;
}

/** A measure to add: what is to be done, by whom, until when. */
function planning(doing: 'measure' | 'prevent', type: 'measureAdded' | 'preventionAdded') {
	return action<PlanIntent>(doing, (claim, { on, text, by, due }) => {
		const refusals: Refusal[] = [];
		const doer = by ?? claim.responsible;
		if (!text) refusals.push(missing(doing, claim, 'text'));
		if (!doer) refusals.push(missing(doing, claim, 'by'));
		if (!due) return refused(...refusals, missing(doing, claim, 'due'));
		return verdict([...refusals, ...dueRefused(due, on)], () => [{ type, on, text, by: doer ?? '', due }]);
	});
}
