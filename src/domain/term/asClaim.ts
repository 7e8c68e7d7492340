/** A complaint that demands what a claim would: its term would be the shorter one of the law. The kind itself is for a person to choose. */

import type { Claim } from '../claim.ts';
import type { DemandKind } from '../code.ts';
import { type DemandDefinition, hintedDemandKind, readDemandKind } from '../demand/demandKind.ts';
import { bindingTerm, demandsIn, type Term, type TermOptions, termsFor } from './term.ts';
import { termFactsOf } from './termFacts.ts';

export interface ShorterAsClaim {
	readonly demandKind: DemandKind;
	/** The words that demand it, as written; undefined where they only hint at it. */
	readonly words: string | undefined;
	/** The term that would bind. */
	readonly term: Term;
}

/** Somebody who serves: whoever wants another cashier demands no other good. */
const STAFF =
	/сотрудни|работни|персонал|кассир|продав|менеджер|мастер|оператор|администратор|водител|курьер|куратор|специалист|врач|охранни|staff|employee|cashier|manager|operator|driver|courier/i;

/**
 * What a complaint demands, and the term that it would have as a claim, where that ends before its own (ЗоЗПП ст. 20–22, 31:
 * those terms are given to demands, whatever the paper is called); undefined for all others.
 */
export function shorterAsClaim(complaint: Claim, options: TermOptions): ShorterAsClaim | undefined {
	if (complaint.kind !== 'complaint') return undefined;
	// What is merely spoken of is not demanded.
	const demands = demandsIn(options.regulations).filter(({ anywhere }) => !anywhere);
	const read = readDemandKind({ ...complaint, kind: 'claim' }, demands) ?? hinted(complaint, demands);
	if (!read) return undefined;
	const term = bindingTerm(termsFor({ ...termFactsOf(complaint), kind: 'claim', demandKind: read.demandKind }, options));
	const own = bindingTerm(complaint.terms);
	return term && (!own || term.due < own.due) ? { ...read, term } : undefined;
}

function hinted({ demandKind: _, ...complaint }: Claim, demands: readonly DemandDefinition[]): Omit<ShorterAsClaim, 'term'> | undefined {
	if (STAFF.test(complaint.demand ?? complaint.summary ?? '')) return undefined;
	const demandKind = hintedDemandKind({ ...complaint, kind: 'claim', demandKind: null }, demands);
	return demandKind === undefined ? undefined : { demandKind, words: undefined };
}
