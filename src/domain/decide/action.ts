/** Actions that leave the status as it is, and what all of them ask first. */

import type { Claim } from '../claim.ts';
import type { Channel, Visa, VisaOutcome } from '../code.ts';
import { type Day, later } from '../day.ts';
import type { Allowed } from '../event/event.ts';
import { complainedOfRefused } from '../people/complainedOf.ts';
import type { Refusal } from '../refusal.ts';
import { type Action, actions, type Status } from '../status.ts';
import { type Circumstances, refused, type Verdict, verdict } from '../verdict.ts';
import { dayRefused, dueRefused, missing, notAllowed, notSorted } from './commonRefusals.ts';

/** Whether the status and the day allow the action at all. */
export function actionRefused(doing: Action, claim: Claim, on: Day, { today }: Circumstances): readonly Refusal[] {
	if (!(actions[doing] as readonly Status[]).includes(claim.status)) return [notAllowed(doing, claim)];
	return dayRefused(on, today, claim.reopenedOn ? later(claim.reopenedOn, claim.registeredOn) : claim.registeredOn, 'registered');
}

/** The rule of an action: `decide` is asked where the status and the day allow the action at all. */
export function action<Intent extends { readonly on: Day }>(
	doing: Action,
	decide: (claim: Claim, intent: Intent, circumstances: Circumstances) => Verdict,
): (claim: Claim, intent: Intent, circumstances: Circumstances) => Verdict {
	return (claim, intent, circumstances) => {
		const refusals = actionRefused(doing, claim, intent.on, circumstances);
		return refusals.length > 0 ? { ok: false, refusals } : decide(claim, intent, circumstances);
	};
}

/** Hands the claim to another responsible. */
export const assign = action<{ readonly on: Day; readonly to: string | null; readonly reason: string | null } & Allowed>(
	'assign',
	(claim, { on, to, reason, allowed }, circumstances) => {
		if (!to) return refused(missing('assign', claim, 'to'));
		const same = claim.responsible !== null && circumstances.same(claim.responsible, to);
		return verdict(
			[
				...(same ? [{ code: 'alreadyResponsible', responsible: to, number: claim.number.text } as const] : []),
				...complainedOfRefused(claim, to, allowed, circumstances),
			],
			() => [{ type: 'assigned', on, responsible: to, reason, ...(allowed && { allowed }) }],
		);
	},
);

/** Records that the person responsible has the claim, whoever writes it down for him (P30). */
export const accept = action<{ readonly on: Day }>('accept', (claim, { on }) => {
	const { responsible, assignedOn, acceptedOn } = claim;
	const number = claim.number.text;
	if (claim.unsorted) return refused(notSorted(claim));
	if (responsible === null || assignedOn === null) return refused({ code: 'nobodyResponsible', number });
	if (acceptedOn) return refused({ code: 'alreadyAccepted', on: acceptedOn, responsible, number });
	return verdict(on < assignedOn ? [{ code: 'dayTooEarly', role: 'on', day: on, limit: assignedOn, than: 'assigned' }] : [], () => [
		{ type: 'accepted', on, responsible },
	]);
});

/** Records that the client was told the number and until when there will be an answer: регламент п. 3.1.2, 3.2.2. It stops a clock of its own. */
export const tell = action<{ readonly on: Day; readonly form: Channel | null }>('tell', (claim, { on, form }) => {
	if (claim.toldOn) return refused({ code: 'alreadyTold', on: claim.toldOn });
	const by = form ?? claim.replyBy;
	return by ? verdict([], () => [{ type: 'told', on, form: by }]) : refused(missing('tell', claim, 'toldForm'));
});

/** Records that the demand was performed: paid, replaced, repaired. It stops the term to satisfy (ЗоЗПП art. 22), not the one to answer. */
export const fulfil = action<{ readonly on: Day; readonly text: string | null }>('fulfil', (claim, { on, text }) => {
	if (claim.fulfilledOn) return refused({ code: 'alreadyFulfilled', on: claim.fulfilledOn });
	return verdict(text ? [] : [missing('fulfil', claim, 'text')], () => [{ type: 'fulfilled', on, text }]);
});

/** Adds a note; nothing else changes. */
export const note = action<{ readonly on: Day; readonly text: string | null }>('note', (claim, { on, text }) =>
	verdict(text ? [] : [missing('note', claim, 'text')], () => [{ type: 'noted', on, text }]),
);

export interface VisaIntent {
	readonly on: Day;
	readonly visa: Visa | null;
	readonly outcome: VisaOutcome;
	readonly by: string | null;
	readonly due: Day | null;
	readonly remark: string | null;
}

/** Records that a visa of the reply was requested, given or refused; a refusal needs a remark: регламент п. 3.3.6 (P43). */
export const visa = action<VisaIntent>('visa', (claim, { on, visa: name, outcome, by, due, remark }) => {
	const refusals: Refusal[] = [];
	if (!by) refusals.push(missing('visa', claim, 'by'));
	if (outcome === 'refused' && !remark) refusals.push(missing('visa', claim, 'remark'));
	if (due) refusals.push(...dueRefused(due, on));
	if (!name) return refused(missing('visa', claim, 'visa'), ...refusals);
	return verdict(refusals, () => [{ type: 'visaRecorded', on, visa: name, outcome, by: by ?? '', due, remark }]);
});
