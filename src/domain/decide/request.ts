/** Requests to departments, employees and the client: регламент п. 3.2.3, 3.3.3, 3.3.4, 4.1, 4.2 (P39–P42). */

import type { Claim } from '../claim.ts';
import type { Addressee } from '../code.ts';
import type { Day } from '../day.ts';
import type { Refusal } from '../refusal.ts';
import { type Circumstances, refused, verdict } from '../verdict.ts';
import { action } from './action.ts';
import { dueRefused, missing } from './commonRefusals.ts';

export interface RequestIntent {
	readonly on: Day;
	readonly to: Addressee | null;
	readonly whom: string | null;
	readonly what: string | null;
	/** Null: by the rule; a client is always given a day. */
	readonly due: Day | null;
}

/** Requests something with a due day. A request never stops the clock of the claim. */
export const request = action<RequestIntent>('request', (claim, { on, to, whom, what, due: wanted }, circumstances) => {
	const refusals: Refusal[] = [];
	const rule = to === null || to === 'client' ? undefined : ruleFor(claim, on, circumstances);
	const due = wanted ?? rule?.due;
	if (!what) refusals.push(missing('request', claim, 'what'));
	if (to !== null && due === undefined) refusals.push(missing('request', claim, 'due'));
	if (to === null) return refused(missing('request', claim, 'addressee'), ...refusals);
	if (due === undefined) return refused(...refusals);
	return verdict([...refusals, ...dueRefused(due, on)], () => [
		{ type: 'requested', on, to, whom, what, due, rule: wanted === null ? (rule?.rule ?? null) : null },
	]);
});

/** Requests within the office have the due day of the rule for requests; of several, the earliest. */
function ruleFor(claim: Claim, on: Day, { terms }: Circumstances): { readonly due: Day; readonly rule: string } | undefined {
	const { kind, channel, demandKind } = claim;
	return terms({ kind, channel, demandKind, events: { requested: on } }).find(({ purpose }) => purpose === 'request');
}

/** Records the answer to a request, named by its index from 1; or that its day passed without one. */
export const answered = action<{ readonly on: Day; readonly item: number; readonly text: string | null; readonly expired: boolean }>(
	'answered',
	(claim, { on, item, text, expired }) => {
		const request = claim.requests[item - 1];
		const number = claim.number.text;
		if (!request) return refused({ code: 'noSuchRequest', item, count: claim.requests.length, number });
		if (request.endedOn) return refused({ code: 'requestAlreadyEnded', item, on: request.endedOn });
		const refusals: Refusal[] = [];
		if (on < request.on) refusals.push({ code: 'dayTooEarly', role: 'on', day: on, limit: request.on, than: 'start' });
		if (!expired && !text) refusals.push(missing('answered', claim, 'text'));
		if (expired && on <= request.due) refusals.push({ code: 'requestStillRuns', item, due: request.due });
		return verdict(refusals, () => [{ type: 'requestEnded', on, request: item, answer: text, expired }]);
	},
);
