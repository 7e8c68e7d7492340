/** Leaving an entry without consideration: six grounds, each with its own evidence (регламент п. 5.1). */

import type { Claim, Request } from '../claim.ts';
import type { Channel, Ground } from '../code.ts';
import type { Day } from '../day.ts';
import { type Evidence, evidenceFor, type Refusal } from '../refusal.ts';
import { type Circumstances, refused, type Verdict, verdict } from '../verdict.ts';
import { missing } from './commonRefusals.ts';
import { moveRefused } from './move.ts';
import { dispatch, numberRefused } from './reply.ts';

export interface RefuseIntent {
	readonly on: Day;
	readonly ground: Ground | null;
	readonly evidence: string | null;
	readonly courtCase: string | null;
	/** The second person who read an obscene letter. */
	readonly witness: string | null;
	/** The earlier claim that this one repeats, in its present state. */
	readonly earlier: Pick<Claim, 'id' | 'number' | 'answeredOn' | 'receivedOn'> | null;
	/** How the client is notified, and whether the notice has an outgoing number. */
	readonly notice: { readonly form: Channel; readonly numbered: boolean | null } | null;
}

/** Leaves a claim without consideration, or refuses with the missing evidence. */
export function refuse(claim: Claim, intent: RefuseIntent, circumstances: Circumstances): Verdict {
	const obstacles = moveRefused('refuse', claim, intent.on, circumstances);
	if (obstacles.length > 0) return refused(...obstacles);
	const { ground, on, notice, earlier } = intent;
	if (ground === null) return refused(missing('refuse', claim, 'ground'));
	return verdict([...evidenceRefused(ground, claim, intent), ...(notice ? numberRefused(notice) : [])], () => [
		{
			type: 'leftUnconsidered',
			on,
			ground,
			evidence: intent.evidence,
			requestedOn: ground === 'incomplete' ? (askedClient(claim)?.request.on ?? null) : null,
			courtCase: intent.courtCase,
			witness: intent.witness,
			earlier: earlier?.number.text ?? null,
			notice: notice ? dispatch({ on, ...notice }, circumstances) : null,
		},
	]);
}

function evidenceRefused(ground: Ground, claim: Claim, intent: RefuseIntent): readonly Refusal[] {
	const refusals: Refusal[] = [];
	const { earlier } = intent;
	const given: Readonly<Record<Evidence, boolean>> = {
		evidence: Boolean(intent.evidence),
		// Told apart below: asked or not, answered or not yet.
		request: true,
		courtCase: Boolean(intent.courtCase),
		earlier: earlier !== null,
		witness: Boolean(intent.witness),
	};
	for (const evidence of evidenceFor[ground]) if (!given[evidence]) refusals.push({ code: 'evidenceMissing', ground, evidence });
	// Design: an anonymous entry must be analysed; being anonymous is no ground against it (P75).
	if (ground === 'incomplete' && claim.kind === 'anonymous') refusals.push({ code: 'anonymousIsNoGround', number: claim.number.text });
	else if (ground === 'incomplete') refusals.push(...askingRefused(claim, intent.on));
	if (ground === 'repeated' && earlier) {
		if (earlier.id === claim.id) refusals.push({ code: 'repeatsItself', number: claim.number.text });
		// п. 5.1: a repeat may be left only when the earlier one was answered.
		else if (earlier.receivedOn > claim.receivedOn) refusals.push({ code: 'earlierIsLater', number: earlier.number.text });
		else if (earlier.answeredOn === null) refusals.push({ code: 'earlierNotAnswered', number: earlier.number.text });
	}
	return refusals;
}

/** The last request to the client, with its index from 1. */
function askedClient(claim: Claim): { readonly request: Request; readonly item: number } | undefined {
	const index = claim.requests.findLastIndex(({ to }) => to === 'client');
	const request = claim.requests[index];
	return request && { request, item: index + 1 };
}

/** П. 5.1: details may be wanting only «после соответствующего требования», and after its day. */
function askingRefused(claim: Claim, on: Day): readonly Refusal[] {
	const number = claim.number.text;
	const asked = askedClient(claim);
	if (!asked) return [{ code: 'clientNotAsked', number }];
	const { request, item } = asked;
	if (request.endedOn && !request.expired) return [{ code: 'clientAnswered', number, item, on: request.endedOn }];
	return !request.expired && on <= request.due ? [{ code: 'clientMayStillAnswer', number, item, due: request.due }] : [];
}
