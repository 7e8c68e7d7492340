/**
 * Findings about an entry, and which of them are missing: whether it was justified, what the client was given, its cause and where it arose, and what
 * is to be done so that it does not happen again (P14, P16, P64, P68, P86). None of them is required to answer or to close.
 */

import { type Claim, grants, needsDecision } from './claim.ts';
import type { EventOf } from './event/event.ts';
import { total } from './money.ts';

export const findingNames = ['justified', 'remedy', 'cause', 'department', 'prevention'] as const;
export type FindingName = (typeof findingNames)[number];

type Analysed = Pick<Claim, 'kind' | 'decision' | 'cause' | 'preventions'>;

/** Whether it can have findings: a demand that was decided, or an anonymous entry. */
function isAnalysed({ kind, decision }: Pick<Claim, 'kind' | 'decision'>): boolean {
	return needsDecision({ kind }) ? decision !== null : kind === 'anonymous';
}

/** The missing findings, in the order in which they are asked for. */
export function missingFindings(claim: Analysed): readonly FindingName[] {
	if (!isAnalysed(claim)) return [];
	const { decision, cause, preventions } = claim;
	const isJustified = decision?.justified === 'yes' || decision?.justified === 'partly';
	const lacks: { readonly [F in FindingName]: boolean } = {
		justified: decision?.justified === null,
		remedy: grants(decision) && decision?.remedies.length === 0,
		cause: !cause?.cause && !cause?.category,
		department: !cause?.department,
		// What was not justified need not be prevented; whether it was comes first.
		prevention: isJustified && preventions.length === 0,
	};
	return findingNames.filter((name) => lacks[name]);
}

/** The day on which it was done or closed, where findings are missing; null while it is in work, and where all are known. */
export function unanalysedSince(claim: Analysed & Pick<Claim, 'status' | 'statusOn' | 'imported'>): Claim['statusOn'] | null {
	const { status, statusOn, imported } = claim;
	// An entry that had ended in an old journal was analysed there or never.
	const ended = (status === 'done' || status === 'closed') && imported === null;
	return ended && missingFindings(claim).length > 0 ? statusOn : null;
}

/** The changes of the claim by an event about its findings; findings that the event does not have stay as they were. */
export function findingChanges(claim: Claim, event: EventOf<'causeFound' | 'assessed'>): Partial<Claim> {
	const { cause: before, decision } = claim;
	if (event.type === 'causeFound') {
		const cause = {
			on: event.on,
			cause: event.cause ?? before?.cause ?? null,
			category: event.category ?? before?.category ?? null,
			department: event.department ?? before?.department ?? null,
		};
		return { cause };
	}
	if (!decision) return {};
	const sums = event.remedies.flatMap(({ amount }) => amount ?? []);
	return {
		decision: {
			...decision,
			justified: event.justified ?? decision.justified,
			remedies: event.remedies.length > 0 ? event.remedies : decision.remedies,
			granted: decision.granted ?? (sums.length > 0 ? total(sums) : null),
		},
	};
}
