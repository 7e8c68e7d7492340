/** The decision and the reply; the outgoing number comes from its own series. */

import { type Claim, type Dispatch, isSpoken, needsDecision, type RemedyGiven, visasMissing } from '../claim.ts';
import { type Channel, type Decision, type Justification, letterChannels } from '../code.ts';
import { type Day, yearOf } from '../day.ts';
import { type Kopecks, total } from '../money.ts';
import type { Refusal } from '../refusal.ts';
import { type Circumstances, refused, type Verdict, verdict } from '../verdict.ts';
import { actionRefused } from './action.ts';
import { missing, notSorted } from './commonRefusals.ts';

export interface DecideIntent {
	readonly on: Day;
	readonly decision: Decision | null;
	readonly grounds: string | null;
	readonly granted: Kopecks | null;
	readonly by: string | null;
	readonly justified: Justification | null;
	readonly remedies: readonly RemedyGiven[];
}

/** Records what was decided; the grounds are required (P55: a reasoned decision). */
export function decide(claim: Claim, intent: DecideIntent, circumstances: Circumstances): Verdict {
	const obstacles = [...actionRefused('decide', claim, intent.on, circumstances), ...(claim.unsorted ? [notSorted(claim)] : [])];
	if (obstacles.length > 0) return refused(...obstacles);
	const { on, decision, grounds, justified, remedies } = intent;
	const granted = intent.granted ?? sumOf(remedies);
	const by = intent.by ?? circumstances.authority.head;
	const refusals: Refusal[] = [];
	if (!decision) refusals.push(missing('decide', claim, 'decisionValue'));
	if (!grounds) refusals.push(missing('decide', claim, 'grounds'));
	if (granted !== null && grantsNothing(decision)) refusals.push({ code: 'grantedNothing' });
	refusals.push(...remediesRefused({ decision, granted: intent.granted }, remedies));
	refusals.push(...authorityRefused(claim, by, granted, circumstances));
	if (!decision) return refused(...refusals);
	const replaces = claim.decision && { on: claim.decision.on, decision: claim.decision.decision, told: claim.decisionTold };
	return verdict(refusals, () => [
		{ type: 'decided', on, decision, grounds, granted, by, justified, remedies, ...(replaces && { replaces }) },
	]);
}

function grantsNothing(decision: Decision | null): boolean {
	return decision === 'rejected' || decision === 'explained';
}

/** The sum of the remedies; null where none has a sum. */
export function sumOf(remedies: readonly RemedyGiven[]): Kopecks | null {
	const sums = remedies.flatMap(({ amount }) => amount ?? []);
	return sums.length === 0 ? null : total(sums);
}

/** Why the client cannot be given this by such a decision. */
export function remediesRefused(
	{ decision, granted }: { readonly decision: Decision | null; readonly granted: Kopecks | null },
	remedies: readonly RemedyGiven[],
): readonly Refusal[] {
	const refusals: Refusal[] = [];
	// With nothing granted, only an apology or information can be given.
	if (grantsNothing(decision) && remedies.some(({ remedy }) => remedy !== 'apology' && remedy !== 'information'))
		refusals.push({ code: 'remedyForNothing' });
	const sum = sumOf(remedies);
	if (sum !== null && granted !== null && sum > granted) refusals.push({ code: 'remediesDiffer', granted, sum });
	return refusals;
}

/** Регламент п. 3.3.1 (P56): the head decides, and what is beyond the head's powers, the chairman. */
function authorityRefused(
	claim: Claim,
	by: string | null,
	granted: Kopecks | null,
	{ same, authority: { head, chairman, chairmanAbove, chairmanKinds } }: Circumstances,
): readonly Refusal[] {
	const is = (person: string | null) => person !== null && by !== null && same(by, person);
	if (chairman !== null && !is(chairman)) {
		const sum = Math.max(claim.amount ?? 0, granted ?? 0);
		if (chairmanAbove !== null && sum > chairmanAbove) return [{ code: 'chairmanDecides', chairman, why: 'sum' }];
		if (chairmanKinds.includes(claim.kind)) return [{ code: 'chairmanDecides', chairman, why: 'kind' }];
	}
	return head !== null && by !== null && !is(head) && !is(chairman) ? [{ code: 'headDecides', by, head }] : [];
}

export interface ReplyIntent {
	readonly on: Day;
	readonly form: Channel | null;
	/** Whether it bears an outgoing number; null leaves it to the form. */
	readonly numbered: boolean | null;
	readonly text: string | null;
	/** Why it leaves without the visas that it needs. */
	readonly withoutVisas: string | null;
}

/** Records the reply that left for the client: it stops the clock. A claim or a complaint is decided first. */
export function reply(claim: Claim, intent: ReplyIntent, circumstances: Circumstances): Verdict {
	const obstacles = [...actionRefused('reply', claim, intent.on, circumstances), ...(claim.unsorted ? [notSorted(claim)] : [])];
	if (obstacles.length > 0) return refused(...obstacles);
	const { on, text, numbered } = intent;
	const form = intent.form ?? claim.replyBy;
	const number = claim.number.text;
	const refusals: Refusal[] = [];
	if (!form) refusals.push(missing('reply', claim, 'form'));
	else refusals.push(...numberRefused({ form, numbered }));
	if (!text) refusals.push(missing('reply', claim, 'text'));
	// A holding letter does not answer a claim, so it must not stop the clock.
	if (needsDecision(claim) && !claim.decision) refusals.push(missing('reply', claim, 'decision'));
	const missingVisas = visasMissing(claim, circumstances.visasFor(claim.kind));
	// A written confirmation of an answer that was given needs no visas again.
	const first = claim.answeredOn === null;
	if (first && missingVisas.length > 0 && !intent.withoutVisas) refusals.push({ code: 'visasMissing', number, visas: missingVisas });
	if (!form) return refused(...refusals);
	const withoutVisas = first && missingVisas.length > 0 ? intent.withoutVisas : null;
	return verdict(refusals, () => [{ type: 'replied', text, withoutVisas, ...dispatch({ on, form, numbered }, circumstances) }]);
}

interface Sending {
	readonly form: Channel;
	readonly numbered: boolean | null;
}

/** The message to the client, with the next outgoing number where it is a letter. */
export function dispatch({ on, form, numbered }: Sending & { readonly on: Day }, circumstances: Circumstances): Dispatch {
	const letter = numbered ?? letterChannels.has(form);
	return { on, form, outgoing: letter ? circumstances.outgoing(yearOf(on)) : null };
}

/** Spoken words bear no outgoing number. */
export function numberRefused({ form, numbered }: Sending): readonly Refusal[] {
	return numbered && isSpoken(form) ? [{ code: 'noNumberForChannel', form }] : [];
}
