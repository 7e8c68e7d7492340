/** The decision and the reply; the outgoing number comes from its own series. */

import { type Claim, type Dispatch, needsDecision } from '../claim.ts';
import { type Channel, type Decision, letterChannels } from '../code.ts';
import { type Day, yearOf } from '../day.ts';
import type { Kopecks } from '../money.ts';
import type { Refusal } from '../refusal.ts';
import { type Circumstances, type Verdict, verdict } from '../verdict.ts';
import { actionRefused } from './action.ts';

export interface DecideIntent {
	readonly on: Day;
	readonly decision: Decision | null;
	readonly grounds: string | null;
	readonly granted: Kopecks | null;
	readonly by: string | null;
}

/** Records what was decided; the grounds are required (P55: a reasoned decision). */
export function decide(claim: Claim, intent: DecideIntent, circumstances: Circumstances): Verdict {
	const refused = actionRefused('decide', claim, intent.on, circumstances);
	if (refused.length > 0) return { ok: false, refusals: refused };
	const { on, decision, grounds, granted, by } = intent;
	const number = claim.number.text;
	const refusals: Refusal[] = [];
	if (!decision) refusals.push({ code: 'missing', doing: 'decide', what: 'decisionValue', number });
	if (!grounds) refusals.push({ code: 'missing', doing: 'decide', what: 'grounds', number });
	if (granted !== null && (decision === 'rejected' || decision === 'explained')) refusals.push({ code: 'grantedNothing' });
	if (!decision) return { ok: false, refusals };
	return verdict(refusals, () => [{ type: 'decided', on, decision, grounds, granted, by }]);
}

export interface ReplyIntent {
	readonly on: Day;
	readonly form: Channel | null;
	/** Whether it bears an outgoing number; null leaves it to the form. */
	readonly numbered: boolean | null;
	readonly text: string | null;
}

/** Records the reply that left for the client: it stops the clock. A claim or a complaint is decided first. */
export function reply(claim: Claim, intent: ReplyIntent, circumstances: Circumstances): Verdict {
	const refused = actionRefused('reply', claim, intent.on, circumstances);
	if (refused.length > 0) return { ok: false, refusals: refused };
	const { on, text, numbered } = intent;
	const form = intent.form ?? claim.replyBy;
	const number = claim.number.text;
	const refusals: Refusal[] = [];
	if (!form) refusals.push({ code: 'missing', doing: 'reply', what: 'form', number });
	else refusals.push(...numberRefused({ form, numbered }));
	if (!text) refusals.push({ code: 'missing', doing: 'reply', what: 'text', number });
	// A holding letter does not answer a claim, so it must not stop the clock.
	if (needsDecision(claim) && !claim.decision) refusals.push({ code: 'missing', doing: 'reply', what: 'decision', number });
	if (!form) return { ok: false, refusals };
	return verdict(refusals, () => [{ type: 'replied', text, ...dispatch({ on, form, numbered }, circumstances) }]);
}

interface Sending {
	readonly form: Channel;
	readonly numbered: boolean | null;
}

/** What leaves for the client, with the next outgoing number where it is a letter. */
export function dispatch({ on, form, numbered }: Sending & { readonly on: Day }, circumstances: Circumstances): Dispatch {
	const letter = numbered ?? letterChannels.has(form);
	return { on, form, outgoing: letter ? circumstances.outgoing(yearOf(on)) : null };
}

/** Spoken words bear no outgoing number. */
export function numberRefused({ form, numbered }: Sending): readonly Refusal[] {
	return numbered && (form === 'phone' || form === 'call') ? [{ code: 'noNumberForChannel', form }] : [];
}
