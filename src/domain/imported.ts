/** Entries that come from an old journal: where they stood there, how they had ended, and the claim that this makes. */

import type { Claim, EndedBefore } from './claim.ts';
import type { Decision } from './code.ts';
import type { EventOf } from './event/event.ts';

/** The outcome of an entry: its decision, or else its status. */
type ImportedOutcome = Decision | EndedBefore['status'] | 'inProgress' | 'registered';

/** The outcome of an imported entry: its decision, else the status that it ended in or is in. */
export function importedOutcome(ended: Pick<EndedBefore, 'status' | 'decision'> | null, taken: boolean): ImportedOutcome {
	return ended ? (ended.decision ?? ended.status) : taken ? 'inProgress' : 'registered';
}

/** The changes that make the claim as it was in the old journal. */
export function importedChanges(claim: Claim, event: EventOf<'imported'>): Partial<Claim> {
	const { on, ended, taken, outcome, file, sheet, row, number, words } = event;
	const brought = { imported: { file, sheet, row, number, words } };
	if (!ended) return taken ? { ...brought, status: 'inProgress', statusOn: on, sortedOn: claim.sortedOn ?? on } : brought;
	const { status, decision, answeredOn } = ended;
	return {
		...brought,
		status,
		statusOn: on,
		sortedOn: claim.sortedOn ?? on,
		answeredOn,
		result: outcome,
		endReason: status === 'withdrawn' ? outcome : null,
		decision: decision && { on: answeredOn ?? on, decision, grounds: null, granted: null, by: null, justified: null, remedies: [] },
	};
}
