/** A claim as one JSON object: its state, its terms, its history. */

import type { Answered } from '../domain/answered.ts';
import type { Claim } from '../domain/claim.ts';
import type { Recorded } from '../domain/event.ts';
import { bindingTerm, type Term, type TermOptions } from '../domain/term.ts';
import type { Words } from '../text/index.ts';
import { ruleOf, whyLines } from './why.ts';

/** Stable English keys, ISO days, kopecks. `why` adds the explanation as lines of text. */
export function claimJson(
	words: Words,
	claim: Claim,
	history: readonly Recorded[],
	{ terms, why, chain }: { readonly terms: TermOptions; readonly why: boolean; readonly chain: readonly Answered[] },
): Readonly<Record<string, unknown>> {
	const { id, number, terms: own, ...rest } = claim;
	const binding = bindingTerm(own);
	return {
		number: number.text,
		year: number.year,
		ordinal: number.ordinal,
		...rest,
		replies: claim.replies.map((reply) => ({ ...reply, outgoing: reply.outgoing?.text ?? null })),
		dueOn: binding?.due ?? null,
		nominalOn: binding?.nominal ?? null,
		dueRule: binding?.rule ?? null,
		provisional: binding?.provisional ?? false,
		terms: own.map(termJson),
		repeats: chain,
		history: history.map(({ event, ...recorded }) => ({ ...recorded, ...event })),
		...(why && { why: whyLines(words, claim, terms) }),
	};
}

/** A term with the article of its rule. */
export function termJson(term: Term): Readonly<Record<string, unknown>> {
	const rule = ruleOf(term);
	return { ...term, article: rule?.article ?? null, confidence: rule?.confidence ?? null };
}
