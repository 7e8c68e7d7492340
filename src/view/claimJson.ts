/** A claim as one JSON object: its state, its terms, its history. */

import type { Answered, Claim } from '../domain/claim.ts';
import type { Recorded } from '../domain/event/event.ts';
import { keepUntil } from '../domain/retention.ts';
import { bindingClock, clocksOf } from '../domain/term/clock.ts';
import { dueDaysOf } from '../domain/term/dueDay.ts';
import { originOf, type Rulebook, type Term } from '../domain/term/term.ts';
import type { Words } from '../text/index.ts';
import { whyLines } from './why.ts';

/** Stable English keys, ISO days, kopecks. `why` adds the explanation as lines of text. */
export function claimJson(
	words: Words,
	claim: Claim,
	history: readonly Recorded[],
	{ terms, why, chain }: { readonly terms: Rulebook; readonly why: boolean; readonly chain: readonly Answered[] },
): Readonly<Record<string, unknown>> {
	const { id, number, terms: own, trail, firstActionOn, ...rest } = claim;
	const binding = bindingClock(claim);
	const clocks = clocksOf(claim);
	return {
		number: number.text,
		year: number.year,
		ordinal: number.ordinal,
		...rest,
		replies: claim.replies.map((reply) => ({ ...reply, outgoing: reply.outgoing?.text ?? null })),
		dueOn: binding?.due ?? null,
		originalDueOn: binding?.original ?? null,
		nominalOn: binding?.term.nominal ?? null,
		dueRule: binding?.term.rule ?? null,
		provisional: binding?.term.provisional ?? false,
		keepUntil: keepUntil(claim, terms.regulations),
		clocks: clocks.map(({ term, ...clock }) => ({
			...clock,
			rule: term?.rule ?? null,
			binds: binding !== undefined && term === binding.term,
		})),
		dueDays: dueDaysOf(claim),
		terms: own.map((term) => termJson(term, terms)),
		repeats: chain,
		history: history.map(({ event, ...recorded }) => ({ ...recorded, ...event })),
		...(why && { why: whyLines(words, claim, terms) }),
	};
}

/** A term with the article of its rule. */
export function termJson(term: Term, { editions }: Pick<Rulebook, 'editions'>): Readonly<Record<string, unknown>> {
	const rule = originOf(term, editions)?.rule;
	return { ...term, article: rule?.article ?? null, confidence: rule?.confidence ?? null };
}
