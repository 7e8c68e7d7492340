/** Several steps in one command: a claim is taken, decided, answered and done; or registered and settled at once (P17). */

import { type Claim, openMeasures, visasMissing } from '../claim.ts';
import type { Satisfaction } from '../code.ts';
import type { Day } from '../day.ts';
import type { ClaimEvent } from '../event/event.ts';
import { evolve, fold } from '../event/evolve.ts';
import type { Circumstances, Verdict } from '../verdict.ts';
import { fulfil } from './action.ts';
import { measureDone } from './measure.ts';
import { move } from './move.ts';
import { type Registration, register } from './register.ts';
import { type DecideIntent, decide, type ReplyIntent, reply } from './reply.ts';

type Rule = (claim: Claim) => Verdict;

/** A measure that was carried out at once. */
interface Doing {
	readonly on: Day;
	readonly result: string;
	/** The person who takes it, where nobody has yet. */
	readonly responsible: string | null;
	/** Why the employee complained of may. */
	readonly allowed?: string | null | undefined;
}

/**
 * The rules that take a claim and carry out its measure: one that is open, or, where it was not taken before, what was done, as a measure of this
 * very day.
 */
export function carriedOut(
	claim: Claim,
	{ on, result, responsible, allowed = null }: Doing,
	circumstances: Circumstances,
): readonly Rule[] {
	const isNew = claim.status === 'registered';
	const measures = [{ text: result, due: on, by: null }];
	const take: Rule = (before) => move('take', before, { on, responsible, allowed, measures }, circumstances);
	const carryOut: Rule = (before) =>
		measureDone(before, { on, item: before.measures.findIndex(({ doneOn }) => doneOn === null) + 1, result }, circumstances);
	return [...(isNew ? [take] : []), ...(isNew || openMeasures(claim).length > 0 ? [carryOut] : [])];
}

/** Whether one word about what was done can finish it: of several open measures each has its own result. */
export function canFinish(claim: Pick<Claim, 'status' | 'measures'>): boolean {
	return (claim.status === 'registered' || claim.status === 'inProgress') && openMeasures(claim).length < 2;
}

export interface InOneGoIntent extends ReplyIntent {
	/** The decision, where it is part of it. */
	readonly decision: Omit<DecideIntent, 'on'> | null;
	/** The result; null: the claim goes on. */
	readonly result: string | null;
	/** How the demand was performed; then nothing is left to be done. */
	readonly performed: string | null;
	readonly responsible: string | null;
	readonly allowed: string | null;
}

/** Records the reply, with the decision before it and what was done behind it: the same events as by a command each. */
export function replyInOneGo(claim: Claim, intent: InOneGoIntent, circumstances: Circumstances): Verdict {
	const { on, decision, performed, responsible, allowed } = intent;
	const result = intent.result ?? performed;
	const visas = claim.answeredOn === null && !intent.withoutVisas ? visasMissing(claim, circumstances.visasFor(claim.kind)) : [];
	// Visas are given to what was decided: step by step.
	if (claim.decision === null && visas.length > 0) return reply(claim, intent, circumstances);
	return inOrder(claim, [
		...(result === null ? [] : carriedOut(claim, { on, result, responsible, allowed }, circumstances)),
		...(decision === null ? [] : [(before: Claim) => decide(before, { ...decision, on }, circumstances)]),
		(before) => reply(before, intent, circumstances),
		...(performed === null ? [] : [(before: Claim) => fulfil(before, { on, text: performed }, circumstances)]),
		...(result === null ? [] : [(before: Claim) => move('done', before, { on, result }, circumstances)]),
	]);
}

/** The claim as the decision would leave it. */
export function decided(claim: Claim, intent: DecideIntent, circumstances: Circumstances): Claim {
	const verdict = decide(claim, intent, circumstances);
	return verdict.ok ? verdict.events.reduce((before, event) => evolve(before, before.id, event), claim) : claim;
}

/** The events of all rules in their order, the same as if each had been recorded by itself; or what the first that refuses says. */
export function inOrder(claim: Claim, rules: readonly ((claim: Claim) => Verdict)[]): Verdict {
	const events: ClaimEvent[] = [];
	let now = claim;
	for (const rule of rules) {
		const verdict = rule(now);
		if (!verdict.ok) return verdict;
		for (const event of verdict.events) now = evolve(now, now.id, event);
		events.push(...verdict.events);
	}
	return { ok: true, events };
}

/** The answer or the measure at once. */
export interface AtOnce {
	/** The answer to the client; of an anonymous entry, what was done. Absent: the entry waits. */
	readonly answer?: string | undefined;
	/** The client's reaction to the answer. */
	readonly satisfaction?: Satisfaction | undefined;
}

/** Registers the entry, and settles it where something was answered or done at once. */
export function registerAtOnce(intent: Registration, { answer, satisfaction }: AtOnce, circumstances: Circumstances): Verdict {
	const registered = register(intent, circumstances);
	const claim = registered.ok && answer !== undefined ? fold(0, registered.events) : undefined;
	if (!registered.ok || answer === undefined || !claim) return registered;
	const on = circumstances.today;
	const settled =
		claim.kind === 'anonymous'
			? inOrder(claim, [
					...carriedOut(claim, { on, result: answer, responsible: null, allowed: intent.allowed }, circumstances),
					(before) => move('done', before, { on, result: answer }, circumstances),
					...closing(claim, on, circumstances),
				])
			: move('closeOnTheSpot', claim, { on, answer, satisfaction: satisfaction ?? null }, circumstances);
	return settled.ok ? { ok: true, events: [...registered.events, ...settled.events] } : settled;
}

/** An anonymous client cannot be asked whether he is content; but who handled the entry may not close it (P28). */
function closing({ responsible }: Claim, on: Day, circumstances: Circumstances): readonly ((claim: Claim) => Verdict)[] {
	const { actor, same } = circumstances;
	const mayClose = actor !== null && (responsible === null || !same(actor, responsible));
	return mayClose ? [(before) => move('close', before, { on, satisfaction: 'notReached' }, circumstances)] : [];
}
