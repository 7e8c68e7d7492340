/** Everything between registration and the end, as the model sees it: each says whether it is allowed, and does it. */

import { plusWorking } from './days.ts';
import type { ClaimIntent } from './intent.ts';
import { type Model, type ModelClaim, needsDecision, running } from './model.ts';

type Of<D extends ClaimIntent['do']> = Extract<ClaimIntent, { do: D }>;

const LETTERS = ['post', 'courier', 'email', 'inPerson', 'webForm'];

export function isSpoken(form: string): boolean {
	return form === 'phone' || form === 'call';
}

/** Whether what leaves by this channel bears a number; undefined where it cannot bear the one that is wanted. */
export function bearsNumber(form: string, numbered: boolean | null): boolean | undefined {
	if (numbered && isSpoken(form)) return undefined;
	return numbered ?? LETTERS.includes(form);
}

export function requests(claim: ModelClaim, { to, what, due: wanted, on }: Of<'request'>, { rules, days }: Model): boolean {
	// Within the office by the office's own order, which gives a working day.
	const byRule = to !== 'client' && rules.regulations.includes('firma') ? plusWorking(on, 1, days) : null;
	const due = wanted ?? byRule;
	if (to === null || !what || due === null || due < on) return false;
	claim.requests.push({ to, on, due, ended: null, expired: false });
	return true;
}

export function answers(claim: ModelClaim, { item, text, expired, on }: Of<'answered'>): boolean {
	const request = claim.requests[item - 1];
	if (!request || request.ended !== null || on < request.on) return false;
	if (expired ? on <= request.due : !text) return false;
	Object.assign(request, { ended: on, expired });
	return true;
}

export function extendsTerm(claim: ModelClaim, intent: Of<'extend'>, { today, powers, days }: Model): boolean {
	const clocks = running(claim);
	const [first] = clocks;
	if (!first || first.extension === 'fixed') return false;
	const caps = clocks.flatMap(({ extension, original }) => (extension === 'documents' ? plusWorking(original, 10, days) : []));
	const fixed = clocks.flatMap(({ extension, due }) => (extension === 'fixed' ? due : []));
	const until = intent.until ?? (caps.length === 0 ? undefined : [...caps, ...fixed].sort()[0]);
	if (until === undefined || until <= first.due || until < intent.on || fixed.some((due) => due < until)) return false;
	const extended = clocks.filter(({ due }) => due < until);
	const late = intent.on > first.due;
	if (!intent.reason || !intent.approvedBy || !intent.toldOn || !intent.toldBy || (late && !intent.lateReason)) return false;
	if (intent.toldOn > today || (intent.toldOn > first.due && !late)) return false;
	if (powers.chairman !== null && powers.chairman !== intent.approvedBy && extended.some(({ extension }) => extension === 'free'))
		return false;
	for (const { extension, original } of extended)
		if (extension === 'documents' && (until > plusWorking(original, 10, days) || claim.requests.every(({ ended }) => ended !== null)))
			return false;
	// What is agreed when the day has passed does not move it.
	if (!late) for (const { rule } of extended) claim.extended[rule] = until;
	return true;
}

export function decides(claim: ModelClaim, intent: Of<'decide'>, { powers }: Model): boolean {
	const { decision, remedies } = intent;
	if (claim.unsorted || decision === null || !intent.grounds) return false;
	const grants = decision === 'satisfied' || decision === 'partlySatisfied';
	const sums = remedies.flatMap(({ amount }) => amount ?? []);
	const sum = sums.length === 0 ? null : sums.reduce<number>((one, other) => one + other, 0);
	const granted = intent.granted ?? sum;
	if (!grants && (granted !== null || remedies.some(({ remedy }) => remedy !== 'apology' && remedy !== 'information'))) return false;
	if (sum !== null && intent.granted !== null && sum > intent.granted) return false;
	const { head, chairman, chairmanAbove, chairmanKinds } = powers;
	const by = intent.by ?? head;
	if (chairman !== null && by !== chairman) {
		if (chairmanAbove !== null && Math.max(claim.amount ?? 0, granted ?? 0) > chairmanAbove) return false;
		if ((chairmanKinds as readonly string[]).includes(claim.kind)) return false;
	}
	if (head !== null && by !== null && by !== head && by !== chairman) return false;
	claim.granted = grants;
	return true;
}

const VISAS = ['legal', 'economicSecurity', 'internalControl'] as const;

/** The visas that a claim still needs before its first reply. */
export function visasLacking(claim: ModelClaim, { rules }: Model): readonly (typeof VISAS)[number][] {
	if (claim.kind !== 'claim' || !rules.regulations.includes('firma')) return [];
	return VISAS.filter((name) => claim.visas.findLast(({ visa }) => visa === name)?.outcome !== 'approved');
}

/** Whether the reply is allowed, and whether it spends a number. */
export function replies(claim: ModelClaim, intent: Of<'reply'>, model: Model): { readonly numbered: boolean } | undefined {
	const form = intent.form ?? claim.replyBy;
	if (claim.unsorted || form === null || !intent.text || (needsDecision(claim) && claim.granted === null)) return undefined;
	const numbered = bearsNumber(form, intent.numbered);
	if (numbered === undefined) return undefined;
	if (claim.answered === null && visasLacking(claim, model).length > 0 && !intent.withoutVisas) return undefined;
	claim.replies.push({ on: intent.on, spoken: isSpoken(form) });
	claim.answered ??= intent.on;
	return { numbered };
}

export function completes(claim: ModelClaim, { result }: Of<'done'>): boolean {
	if (claim.unsorted || !result || claim.measures.some(({ open }) => open)) return false;
	if (needsDecision(claim) && (claim.granted === null || claim.answered === null)) return false;
	return true;
}

export function closes(claim: ModelClaim, intent: Of<'close' | 'closeOnTheSpot'>, { powers }: Model): boolean {
	const by = intent.by ?? powers.controller;
	if (claim.unsorted || intent.satisfaction === null || by === null || by === claim.responsible) return false;
	if (intent.satisfaction === 'notReached' && !intent.attempts && claim.kind !== 'anonymous') return false;
	if (intent.do === 'closeOnTheSpot' && (claim.kind !== 'inquiry' || !(intent.answer || isAnsweredBy(claim, intent.on)))) return false;
	if (intent.answer !== null) claim.answered ??= intent.on;
	claim.sorted = true;
	return true;
}

/** What a reply has said need not be said again. */
function isAnsweredBy({ answered }: ModelClaim, day: string): boolean {
	return answered !== null && answered <= day;
}

/** Whether the ground is proved, and whether a notice leaves and spends a number. */
export function refuses(
	claim: ModelClaim,
	intent: Of<'refuse'>,
	model: Model,
): { readonly notice: boolean; readonly numbered: boolean } | undefined {
	if (intent.ground === null || !isProved(claim, intent, model)) return undefined;
	const numbered = intent.notice === null ? false : bearsNumber(intent.notice, intent.numbered);
	if (numbered === undefined) return undefined;
	claim.sorted = true;
	return { notice: intent.notice !== null, numbered };
}

function isProved(claim: ModelClaim, { ground, evidence, courtCase, witness, earlier: id, on }: Of<'refuse'>, { claims }: Model): boolean {
	switch (ground) {
		case 'courtDecided':
			return courtCase !== null;
		case 'obscene':
			return evidence !== null && witness !== null;
		case 'incomplete': {
			const asked = claim.requests.findLast(({ to }) => to === 'client');
			if (evidence === null || claim.kind === 'anonymous' || !asked) return false;
			return asked.expired || (asked.ended === null && on > asked.due);
		}
		case 'repeated': {
			const earlier = claims.find((one) => one.id === id);
			if (evidence === null || !earlier || earlier === claim) return false;
			return earlier.received <= claim.received && earlier.answered !== null;
		}
		default:
			return evidence !== null;
	}
}

export function reopens(claim: ModelClaim, { reason, receivedOn, renewal, on }: Of<'reopen'>): boolean {
	if (!reason || claim.unsorted || (renewal === null && claim.granted)) return false;
	if (receivedOn !== null && (receivedOn > on || receivedOn < claim.statusOn)) return false;
	Object.assign(claim, {
		reopened: receivedOn ?? on,
		visas: [],
		extended: {},
		granted: null,
		replies: [],
		fulfilled: null,
		answered: null,
	});
	return true;
}
