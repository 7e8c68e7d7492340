/** Findings about an entry (`findings.ts`): recorded when all is done, and at any time afterwards. */

import type { CauseFound, Claim, RemedyGiven } from '../claim.ts';
import type { Justification } from '../code.ts';
import type { ClaimEvent } from '../event/event.ts';
import type { Refusal } from '../refusal.ts';
import { type Circumstances, refused, type Verdict, verdict } from '../verdict.ts';
import { action } from './action.ts';
import { dueRefused, missing } from './commonRefusals.ts';
import type { PlannedMeasure } from './move.ts';
import { remediesRefused } from './reply.ts';

/** The findings; none of them is required, and those not given stay as they were. */
export interface Findings extends CauseFound {
	readonly justified?: Justification | null;
	readonly remedies?: readonly RemedyGiven[];
	readonly preventions?: readonly PlannedMeasure[];
}

/** Records findings: at least one of them. */
export const cause = action<Findings>('cause', (claim, findings) => {
	const { on, justified = null, remedies = [], preventions = [] } = findings;
	const refusals: Refusal[] = findsNothing(findings) ? [missing('cause', claim, 'cause')] : [];
	const assesses = justified !== null || remedies.length > 0;
	if (assesses && !claim.decision) refusals.push(missing('cause', claim, 'decision'));
	if (claim.decision) refusals.push(...remediesRefused(claim.decision, remedies));
	refusals.push(...preventions.flatMap(({ due }) => dueRefused(due, on)));
	if (preventions.some(({ by }) => by === null) && claim.responsible === null) refusals.push(missing('prevent', claim, 'by'));
	if (refusals.length === 0 && changesNothing(claim, findings)) refusals.push({ code: 'foundAlready', number: claim.number.text });
	return verdict(refusals, () => [
		...(assesses ? [{ type: 'assessed', on, justified, remedies } satisfies ClaimEvent] : []),
		...causeEvents(findings),
		...preventions.map(({ text, due, by }): ClaimEvent => ({ type: 'preventionAdded', on, text, by: by ?? claim.responsible ?? '', due })),
	]);
});

/** The verdict of another rule together with findings, which may be none. */
export function withFindings(other: Verdict, claim: Claim, findings: Findings, circumstances: Circumstances): Verdict {
	if (findsNothing(findings) || changesNothing(claim, findings)) return other;
	const found = cause(claim, findings, circumstances);
	if (!other.ok) return found.ok ? other : refused(...other.refusals, ...found.refusals);
	return found.ok ? { ok: true, events: [...other.events, ...found.events] } : found;
}

function findsNothing({ cause: why, category, department, justified, remedies, preventions }: Findings): boolean {
	const given = why ?? category ?? department ?? justified ?? remedies?.[0] ?? preventions?.[0];
	return !given;
}

/** Whether all of it is known as it is given. */
function changesNothing(claim: Claim, { cause: why, category, department, justified, remedies, preventions }: Findings): boolean {
	const { cause: found, decision } = claim;
	const isKnown = <T>(given: T | null | undefined, known: T | null | undefined) => (given ?? null) === null || given === known;
	const areGiven = JSON.stringify(remedies ?? []) === JSON.stringify(decision?.remedies ?? []);
	return (
		(preventions ?? []).length === 0 &&
		((remedies ?? []).length === 0 || areGiven) &&
		isKnown(justified, decision?.justified) &&
		isKnown(why, found?.cause) &&
		isKnown(category, found?.category) &&
		isKnown(department, found?.department)
	);
}

function causeEvents({ on, cause: why, category, department }: Findings): readonly ClaimEvent[] {
	return (why ?? category ?? department) ? [{ type: 'causeFound', on, cause: why, category, department }] : [];
}
