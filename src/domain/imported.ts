/** Entries that come from an old journal: where they stood there, how they had ended, and the claim that this makes. */

import type { Claim } from './claim.ts';
import type { Decision } from './code.ts';
import type { Day } from './day.ts';
import type { ClaimEvent } from './event.ts';

/** Where in an old journal an entry comes from, and what that journal has about it. */
export interface ImportedFrom {
	/** SHA-256 of the file, in hexadecimal. */
	readonly file: string;
	/** The sheet; null in a file that is one. */
	readonly sheet: string | null;
	readonly row: number;
	/** The incoming number as it was written; null where there was none. */
	readonly number: string | null;
	/** What no field of the entry says, in the words of the old journal; null once personal data are destroyed. */
	readonly words: readonly { readonly head: string; readonly text: string }[] | null;
}

/** How an entry had ended in an old journal, before it was brought in. */
export interface EndedBefore {
	readonly status: 'closed' | 'unconsidered' | 'withdrawn';
	/** The old journal says on which day; otherwise it is the day of registration, for it says no later one. */
	readonly dayKnown: boolean;
	readonly decision: Decision | null;
	readonly answeredOn: Day | null;
}

/** What an entry came to: what was decided, or else its status. */
export type ImportedOutcome = Decision | EndedBefore['status'] | 'inProgress' | 'registered';

export function importedOutcome(ended: Pick<EndedBefore, 'status' | 'decision'> | null, taken: boolean): ImportedOutcome {
	return ended ? (ended.decision ?? ended.status) : taken ? 'inProgress' : 'registered';
}

/** What makes the claim as it was in the old journal. */
export function importedChanges(claim: Claim, event: Extract<ClaimEvent, { type: 'imported' }>): Partial<Claim> {
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
