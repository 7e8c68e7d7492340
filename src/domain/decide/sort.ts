/** Sorting: the head decides the kind of an entry and who handles it (регламент п. 2.4, P35). */

import type { Kind } from '../code.ts';
import type { Day } from '../day.ts';
import { readDemandKind } from '../demand/demandKind.ts';
import type { Allowed, ClaimEvent } from '../event/event.ts';
import { evolve } from '../event/evolve.ts';
import { complainedOfRefused } from '../people/complainedOf.ts';
import type { Refusal } from '../refusal.ts';
import { sameTerms, termFactsOf } from '../term/termFacts.ts';
import { refused, verdict } from '../verdict.ts';
import { action } from './action.ts';
import { missing, notAllowed } from './commonRefusals.ts';

export interface SortIntent extends Allowed {
	readonly on: Day;
	/** Null: unchanged, where it is already set. */
	readonly kind: Kind | null;
	/** Null: unchanged, else by the routing table. */
	readonly responsible: string | null;
}

/** Sets the kind and the responsible person; recomputes the terms. */
export const sort = action<SortIntent>('sort', (claim, { on, kind: wanted, responsible: named, allowed }, circumstances) => {
	if (!claim.unsorted && claim.status !== 'registered') return refused(notAllowed('sort', claim));
	const kind = wanted ?? (claim.unsorted ? null : claim.kind);
	const responsible = named ?? claim.responsible ?? circumstances.routed(claim.subject) ?? null;
	const refusals: Refusal[] = [];
	if (!kind) refusals.push(missing('sort', claim, 'kind'));
	if (!responsible) refusals.push(missing('sort', claim, 'responsible'));
	if (kind && kind !== 'anonymous' && claim.client === null) refusals.push(missing('sort', claim, 'client'));
	if (
		!claim.unsorted &&
		claim.sortedOn &&
		kind === claim.kind &&
		responsible &&
		claim.responsible &&
		circumstances.same(responsible, claim.responsible)
	)
		return refused({ code: 'nothingToSort', number: claim.number.text, kind, responsible: claim.responsible });
	refusals.push(...complainedOfRefused(claim, responsible, allowed, circumstances));
	if (!kind || !responsible) return refused(...refusals);
	return verdict(refusals, () => {
		// The subject of the demand is not read for an inquiry, but may be for a claim.
		const read = claim.demandKind === null ? readDemandKind({ ...claim, kind }, circumstances.demands) : undefined;
		const sorted: ClaimEvent = {
			type: 'sorted',
			on,
			kind,
			demandKind: read?.demandKind ?? claim.demandKind,
			demandKindWords: read?.words ?? claim.demandKindWords,
			responsible,
			...(allowed && { allowed }),
		};
		const terms = circumstances.terms(termFactsOf(evolve(claim, claim.id, sorted)));
		return sameTerms(terms, claim.terms) ? [sorted] : [sorted, { type: 'termSet', terms }];
	});
});
