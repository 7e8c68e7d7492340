/** Actions that leave the status as it is: assignment, measures, notes. */

import type { Claim } from '../claim.ts';
import type { Day } from '../day.ts';
import { later } from '../day.ts';
import type { Allowed } from '../event.ts';
import type { Refusal, Supply } from '../refusal.ts';
import { type Action, actions, movesOf, type Requirement, type Status } from '../status.ts';
import { type Circumstances, type Verdict, verdict } from '../verdict.ts';
import { complainedOfRefused } from './complainedOf.ts';
import { dayRefused, dueRefused } from './move.ts';

/** Whether the status and the day allow the action at all. */
export function actionRefused(doing: Action, claim: Claim, on: Day, { today }: Circumstances): readonly Refusal[] {
	if (!(actions[doing] as readonly Status[]).includes(claim.status)) return [notAllowed(doing, claim)];
	return dayRefused(on, today, claim.reopenedOn ? later(claim.reopenedOn, claim.registeredOn) : claim.registeredOn, 'registered');
}

/** What is not done in the status in which the claim is. */
export function notAllowed(doing: Action, claim: Claim): Refusal {
	return { code: 'notAllowed', doing, status: claim.status, moves: movesOf(claim), number: claim.number.text };
}

/** Does the rest where the status and the day allow the action at all. */
export function act(doing: Action, claim: Claim, on: Day, circumstances: Circumstances, rest: () => Verdict): Verdict {
	const refusals = actionRefused(doing, claim, on, circumstances);
	return refusals.length > 0 ? { ok: false, refusals } : rest();
}

/** What an action lacks. */
export function missing(doing: Action, claim: Claim, what: Requirement | Supply): Refusal {
	return { code: 'missing', doing, what, number: claim.number.text };
}

/** Hands the claim to another responsible. */
export function assign(
	claim: Claim,
	{ on, to, reason, allowed }: { readonly on: Day; readonly to: string | null; readonly reason: string | null } & Allowed,
	circumstances: Circumstances,
): Verdict {
	return act('assign', claim, on, circumstances, () => {
		if (!to) return { ok: false, refusals: [missing('assign', claim, 'to')] };
		const same = claim.responsible !== null && circumstances.same(claim.responsible, to);
		return verdict(
			[
				...(same ? [{ code: 'alreadyResponsible', responsible: to, number: claim.number.text } as const] : []),
				...complainedOfRefused(claim, to, allowed, circumstances),
			],
			() => [{ type: 'assigned', on, responsible: to, reason, ...(allowed && { allowed }) }],
		);
	});
}

/** Adds a measure to a claim in progress. */
export function measure(
	claim: Claim,
	{ on, text, due, by }: { readonly on: Day; readonly text: string | null; readonly due: Day | null; readonly by: string | null },
	circumstances: Circumstances,
): Verdict {
	return act('measure', claim, on, circumstances, () => {
		const refusals: Refusal[] = [];
		const doer = by ?? claim.responsible;
		if (!text) refusals.push(missing('measure', claim, 'text'));
		if (!doer) refusals.push(missing('measure', claim, 'by'));
		if (!due) return { ok: false, refusals: [...refusals, missing('measure', claim, 'due')] };
		return verdict([...refusals, ...dueRefused(due, on)], () => [{ type: 'measureAdded', on, text, by: doer ?? '', due }]);
	});
}

/** Records that a measure, named by its index from 1, was carried out. */
export function measureDone(
	claim: Claim,
	{ on, item, result }: { readonly on: Day; readonly item: number; readonly result: string | null },
	circumstances: Circumstances,
): Verdict {
	return act('measureDone', claim, on, circumstances, () => {
		const measure = claim.measures[item - 1];
		if (!measure)
			return { ok: false, refusals: [{ code: 'noSuchMeasure', item, count: claim.measures.length, number: claim.number.text }] };
		if (measure.doneOn) return { ok: false, refusals: [{ code: 'measureAlreadyDone', item, on: measure.doneOn }] };
		return verdict(result ? [] : [missing('measureDone', claim, 'result')], () => [{ type: 'measureDone', on, measure: item, result }]);
	});
}

/** Adds a note; nothing else changes. */
export function note(
	claim: Claim,
	{ on, text }: { readonly on: Day; readonly text: string | null },
	circumstances: Circumstances,
): Verdict {
	return act('note', claim, on, circumstances, () =>
		verdict(text ? [] : [missing('note', claim, 'text')], () => [{ type: 'noted', on, text }]),
	);
}
