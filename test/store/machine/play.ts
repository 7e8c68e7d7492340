/** What the model says to an intent: whether it is allowed, and what follows. */

import { plus } from './days.ts';
import type { ClaimIntent, Intent } from './intent.ts';
import { freshTerms, type Model, type ModelClaim, mayBeRetermed } from './model.ts';
import { answers, closes, completes, decides, extendsTerm, refuses, reopens, replies, requests } from './procedure.ts';
import { complainedOf, corrects, entered, repeatsOf, sorts } from './register.ts';

const ANY = ['registered', 'inProgress', 'done', 'closed', 'unconsidered', 'withdrawn', 'void'];
const NOT_VOID = ANY.slice(0, -1);
const UNFINISHED = ['registered', 'inProgress'];

/** In which statuses each is allowed, and where it leads. */
const table: { readonly [D in ClaimIntent['do']]: readonly [from: readonly string[], to?: string] } = {
	sort: [['registered']],
	assign: [['registered', 'inProgress', 'done']],
	take: [['registered'], 'inProgress'],
	measure: [['inProgress']],
	measureDone: [['inProgress']],
	request: [UNFINISHED],
	answered: [['registered', 'inProgress', 'done']],
	visa: [UNFINISHED],
	tell: [UNFINISHED],
	extend: [UNFINISHED],
	decide: [UNFINISHED],
	reply: [['registered', 'inProgress', 'done']],
	fulfil: [['registered', 'inProgress', 'done']],
	done: [['inProgress'], 'done'],
	close: [['done'], 'closed'],
	closeOnTheSpot: [['registered'], 'closed'],
	return: [['done'], 'inProgress'],
	refuse: [UNFINISHED, 'unconsidered'],
	withdraw: [UNFINISHED, 'withdrawn'],
	void: [['registered'], 'void'],
	reopen: [['closed', 'unconsidered', 'withdrawn'], 'inProgress'],
	cause: [NOT_VOID],
	court: [NOT_VOID],
	courtEnded: [NOT_VOID],
	prevent: [NOT_VOID],
	prevented: [NOT_VOID],
	note: [ANY],
	correct: [ANY],
};

/** Everything that may be attempted with a claim. */
export const deeds = Object.keys(table) as readonly ClaimIntent['do'][];

/** What a claim of this status allows at all. */
export function doableIn(status: string): readonly ClaimIntent['do'][] {
	return deeds.filter((deed) => table[deed][0].includes(status));
}

/** What the program says of the claims whose terms it set anew: the model checks it, and knows it then. */
export type RecomputedTerms = readonly number[];

/** Plays the intent on the model. False: it must be refused, and then `model` is spoilt and to be thrown away. */
export function play(model: Model, actor: string, intent: Intent, recomputed: RecomputedTerms): boolean {
	switch (intent.do) {
		case 'register': {
			const claim = entered(intent, model);
			if (!claim) return false;
			if (intent.key !== null && model.claims.some(({ key }) => key === intent.key)) return true;
			spend('incoming', claim.year, model);
			model.claims.push(claim);
			model.stacks.push([]);
			model.operations.push({ id: model.operations.length, actor, claims: [claim.id], final: true, undone: false });
			return true;
		}
		case 'assignMany':
			return record(model, actor, intent.claims, (claim) => ({
				allowed: attempt(claim, { do: 'assign', claim: claim.id, on: intent.on, to: intent.to, allowed: null }, model) !== undefined,
				final: false,
			}));
		case 'undo':
			return undoes(model, actor, recomputed);
		case 'settings':
			model.powers = intent.powers;
			return journal(model, actor, []);
		case 'loadYear':
			model.days.decreed = { off: intent.off, working: intent.working };
			return journal(model, actor, recomputed);
		case 'loadOwnDays':
			model.days.own[intent.year] = intent.off;
			return journal(model, actor, recomputed);
		case 'loadRules':
			if (intent.regulation === 'firma') Object.assign(model.rules, { claimDays: intent.claimDays, inquiryDays: intent.inquiryDays });
			if (!model.rules.regulations.includes(intent.regulation)) model.rules.regulations.push(intent.regulation);
			return journal(model, actor, recomputed);
		default:
			return record(model, actor, [intent.claim], (claim) => {
				const done = attempt(claim, intent, model);
				return { allowed: done !== undefined, final: done?.final ?? false };
			});
	}
}

function spend(series: string, year: number, { last }: Model): void {
	last[`${series} ${year}`] = (last[`${series} ${year}`] ?? 0) + 1;
}

/** One operation on the claims: all of it or nothing. */
function record(
	model: Model,
	actor: string,
	ids: readonly number[],
	change: (claim: ModelClaim) => { readonly allowed: boolean; readonly final: boolean },
): boolean {
	const id = model.operations.length;
	let final = false;
	for (const one of ids) {
		const claim = claimOf(model, one);
		const before = structuredClone(claim);
		const done = change(claim);
		if (!done.allowed) return false;
		final ||= done.final;
		model.stacks[one - 1]?.push({ operation: id, before });
	}
	model.operations.push({ id, actor, claims: ids, final, undone: false });
	return true;
}

function claimOf({ claims }: Model, id: number): ModelClaim {
	const claim = claims[id - 1];
	if (!claim) throw new Error(`no claim ${id}`);
	return claim;
}

function journal(model: Model, actor: string, recomputed: RecomputedTerms): boolean {
	const id = model.operations.length;
	recomputeTerms(model, id, recomputed);
	model.operations.push({ id, actor, claims: [], final: true, undone: false });
	return true;
}

/** Exactly the claims that still wait get other terms; what the program left alone must be as it would be anew. */
function recomputeTerms(model: Model, operation: number, recomputed: RecomputedTerms, among = model.claims.map(({ id }) => id)): void {
	for (const claim of model.claims) {
		const { id } = claim;
		const may = among.includes(id) && mayBeRetermed(claim);
		if (recomputed.includes(id)) {
			if (!may) throw new Error(`${claim.number} has other terms, though nobody waits`);
			model.stacks[id - 1]?.push({ operation, before: structuredClone(claim) });
			claim.terms = freshTerms(claim, model);
		} else if (may && JSON.stringify(claim.terms) !== JSON.stringify(freshTerms(claim, model)))
			throw new Error(`${claim.number} still has the terms of before: ${JSON.stringify([claim.terms, freshTerms(claim, model)])}`);
	}
}

function undoes(model: Model, actor: string, recomputed: RecomputedTerms): boolean {
	const last = model.operations.findLast((one) => one.actor === actor && !one.undone);
	if (!last || last.final) return false;
	if (last.claims.some((id) => model.stacks[id - 1]?.at(-1)?.operation !== last.id)) return false;
	// Meanwhile the entry that it would repeat again may have been linked to it.
	for (const id of last.claims) {
		const [before, now] = [model.stacks[id - 1]?.at(-1)?.before, claimOf(model, id)];
		if (before?.repeatOf && before.repeatOf !== now.repeatOf && repeatsOf(before.repeatOf, model).includes(now.number)) return false;
	}
	last.undone = true;
	for (const id of last.claims) model.claims[id - 1] = structuredClone(model.stacks[id - 1]?.pop()?.before ?? claimOf(model, id));
	recomputeTerms(model, -1, recomputed, [...last.claims]);
	return true;
}

/** Undefined: refused. */
function attempt(claim: ModelClaim, intent: ClaimIntent, model: Model): { readonly final: boolean } | undefined {
	const [from, to] = table[intent.do];
	// What was left or withdrawn unsorted is sorted before it is reopened.
	const statuses = intent.do === 'sort' && claim.unsorted ? [...from, 'unconsidered', 'withdrawn'] : from;
	const earliest = to ? claim.statusOn : claim.reopened && claim.reopened > claim.registered ? claim.reopened : claim.registered;
	if (!statuses.includes(claim.status) || intent.on > model.today || intent.on < earliest) return undefined;
	const done = perform(claim, intent, model);
	if (!done) return undefined;
	if (to) Object.assign(claim, { status: to, statusOn: intent.on });
	if (intent.on > claim.movedOn) claim.movedOn = intent.on;
	const isDeed = !['correct', 'note', 'court', 'courtEnded'].includes(intent.do);
	if (isDeed && (claim.firstDeed === null || intent.on < claim.firstDeed)) claim.firstDeed = intent.on;
	// The terms run anew; or they run on, and are those of now.
	if (intent.do === 'reopen' || (intent.do === 'return' && mayBeRetermed(claim))) claim.terms = freshTerms(claim, model);
	return { final: done === 'final' };
}

function perform(claim: ModelClaim, intent: ClaimIntent, model: Model): boolean | 'final' {
	switch (intent.do) {
		case 'sort':
			return sorts(claim, intent, model);
		case 'assign':
			if (!intent.to || intent.to === claim.responsible || complainedOf(claim.subject, intent.to, intent.allowed)) return false;
			claim.responsible = intent.to;
			claim.sorted = !claim.unsorted;
			return true;
		case 'take': {
			const responsible = intent.responsible ?? claim.responsible;
			if (claim.unsorted || responsible === null || claim.measures.length + intent.measures.length === 0) return false;
			if (intent.measures.some((due) => due < intent.on) || complainedOf(claim.subject, intent.responsible, intent.allowed)) return false;
			Object.assign(claim, { responsible, sorted: true });
			claim.measures.push(...intent.measures.map((due) => ({ due, open: true })));
			return true;
		}
		case 'measure':
			if (!intent.text || !(intent.by ?? claim.responsible) || !intent.due || intent.due < intent.on) return false;
			claim.measures.push({ due: intent.due, open: true });
			return true;
		case 'measureDone': {
			const measure = claim.measures[intent.item - 1];
			if (!measure?.open || !intent.result) return false;
			measure.open = false;
			return true;
		}
		case 'request':
			return requests(claim, intent, model);
		case 'answered':
			return answers(claim, intent);
		case 'visa':
			if (!intent.visa || !intent.by || (intent.outcome === 'refused' && !intent.remark)) return false;
			if (intent.due && intent.due < intent.on) return false;
			claim.visas.push({ visa: intent.visa, outcome: intent.outcome, due: intent.due ?? intent.on });
			return true;
		case 'tell':
			if (claim.told || !(intent.form ?? claim.replyBy)) return false;
			claim.told = true;
			return true;
		case 'extend':
			return extendsTerm(claim, intent, model);
		case 'decide':
			return decides(claim, intent, model);
		case 'reply': {
			const done = replies(claim, intent, model);
			if (done?.numbered) spend('outgoing', Number(intent.on.slice(0, 4)), model);
			return done ? 'final' : false;
		}
		case 'fulfil':
			if (claim.fulfilled !== null || !intent.text) return false;
			claim.fulfilled = intent.on;
			return true;
		case 'done':
			return completes(claim, intent);
		case 'close':
		case 'closeOnTheSpot':
			return closes(claim, intent, model);
		case 'return':
			return !claim.unsorted && intent.reason !== null;
		case 'refuse': {
			const done = refuses(claim, intent, model);
			if (done?.numbered) spend('outgoing', Number(intent.on.slice(0, 4)), model);
			return done?.notice ? 'final' : done !== undefined;
		}
		case 'withdraw':
			return intent.how !== null;
		case 'void':
			return intent.reason !== null;
		case 'reopen':
			return reopens(claim, intent);
		case 'correct':
			return corrects(claim, intent, model);
		case 'cause': {
			const { cause, category } = intent;
			const isNew = (cause !== null && cause !== claim.found.cause) || (category !== null && category !== claim.found.category);
			if (isNew) claim.found = { cause: cause ?? claim.found.cause, category: category ?? claim.found.category };
			return isNew;
		}
		case 'court': {
			const { court, courtCase } = intent;
			if (!court || claim.lawsuits.some((one) => one.open && one.court === court && one.courtCase === courtCase)) return false;
			claim.lawsuits.push({ on: intent.on, court, courtCase, open: true });
			return true;
		}
		case 'courtEnded': {
			const pending = claim.lawsuits.filter(({ open }) => open);
			const lawsuit = intent.item === null ? pending[0] : claim.lawsuits[intent.item - 1];
			if (intent.item === null && pending.length > 1) return false;
			if (!lawsuit?.open || intent.on < lawsuit.on || !intent.result) return false;
			if (intent.awarded !== null && ['won', 'unconsidered', 'withdrawn'].includes(intent.result)) return false;
			lawsuit.open = false;
			return true;
		}
		case 'prevent':
			if (!intent.text || !(intent.by ?? claim.responsible) || !intent.due || intent.due < intent.on) return false;
			claim.preventions.push({ on: intent.on, due: intent.due, open: true });
			return true;
		case 'prevented': {
			const prevention = claim.preventions[intent.item - 1];
			if (!prevention?.open || intent.on < prevention.on || !intent.effect || !intent.outcome) return false;
			prevention.open = false;
			return true;
		}
		case 'note':
			return intent.text !== null;
	}
}

/** The day on which a clerk comes back. */
export function pass(model: Model, days: number): void {
	model.today = plus(model.today, days);
}
