/** Changes of the journal itself: a new edition of rules, a year's days off, a setting. Open claims may get other terms by them. */

import type { Claim } from '../domain/claim.ts';
import type { ClaimEvent } from '../domain/event.ts';
import type { JournalEvent } from '../domain/journal.ts';
import { inTransaction, type Recording } from './change.ts';
import type { Journal } from './open.ts';

/** A claim whose terms became others. */
export interface Retermed {
	readonly before: Claim;
	readonly after: Claim;
}

/**
 * Records the events and, in the same transaction, what `reterm` says follows from it for each claim whose answer is awaited.
 * Gives the claims that changed, by number. With `recording.dryRun` nothing is written: what would change is told all the same.
 */
export async function changeJournal(
	journal: Journal,
	recording: Recording,
	event: JournalEvent | readonly JournalEvent[],
	reterm: (claim: Claim) => readonly ClaimEvent[] = () => [],
): Promise<readonly Retermed[]> {
	return inTransaction(journal, recording, (writer) => {
		for (const one of [event].flat()) writer.changeJournal(one);
		const retermed: Retermed[] = [];
		for (const before of writer.awaiting()) {
			const events = reterm(before);
			if (events.length === 0) continue;
			const outcome = writer.change({ id: before.id, decide: () => ({ ok: true, events }) });
			if (outcome.ok) retermed.push({ before, after: outcome.claim });
		}
		return { value: retermed, keep: true };
	});
}
