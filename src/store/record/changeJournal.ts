/**
 * Changes of the journal itself: a new edition of rules, a year's days off, a setting, which may change the terms of open claims; a closed month; a
 * clock that was wrong.
 */

import type { Claim } from '../../domain/claim.ts';
import type { Day } from '../../domain/day.ts';
import type { ClaimEvent } from '../../domain/event/event.ts';
import type { JournalState } from '../../domain/event/journal.ts';
import type { JournalEvent } from '../../domain/event/journalShape.ts';
import type { Seal, Sealed } from '../../domain/month/seal.ts';
import type { Journal } from '../open.ts';
import { numbersGiven, recordedBy } from '../statements/events.ts';
import { inTransaction, type Recording } from './change.ts';

/** A claim whose terms changed. */
export interface RecomputedTerms {
	readonly before: Claim;
	readonly after: Claim;
}

/**
 * Records the events and, in the same transaction, what `recomputeTerms` says follows from it for each claim that is awaited.
 * Gives the claims that changed, by number. With `recording.dryRun` nothing is written, but the changes are returned.
 */
export async function changeJournal(
	journal: Journal,
	recording: Recording,
	event: JournalEvent | readonly JournalEvent[],
	recomputeTerms: (claim: Claim) => readonly ClaimEvent[] = () => [],
	step?: (done: number, total: number) => Promise<void>,
): Promise<readonly RecomputedTerms[]> {
	const decision = { events: [event].flat(), recomputeTerms };
	return (await changeJournalBy(journal, recording, () => decision, step)).recomputed;
}

/** The journal's new events, and how to compute what follows from them for a claim. */
export interface JournalDecision {
	readonly events: readonly JournalEvent[];
	readonly recomputeTerms: (claim: Claim) => readonly ClaimEvent[];
}

/**
 * As `changeJournal`, but `decide` is called with the lock held and sees what other programs changed meanwhile. It is called again where another
 * desk is faster: so it changes nothing outside, and what it found is given back.
 */
export async function changeJournalBy<D extends JournalDecision>(
	journal: Journal,
	recording: Recording,
	decide: (state: JournalState) => D | Promise<D>,
	step?: (done: number, total: number) => Promise<void>,
): Promise<{ readonly decided: D; readonly recomputed: readonly RecomputedTerms[] }> {
	return inTransaction(journal, recording, async (writer) => {
		const decided = await decide(writer.journalState());
		const { events: ofJournal, recomputeTerms } = decided;
		for (const event of ofJournal) writer.changeJournal(event);
		const recomputed: RecomputedTerms[] = [];
		const awaited = writer.awaited();
		for (const [done, id] of awaited.entries()) {
			if (step) await step(done, awaited.length);
			const before = writer.claim(id);
			const events = recomputeTerms(before);
			if (events.length === 0) continue;
			const outcome = writer.change({ id: before.id, decide: () => ({ ok: true, events }) });
			if (outcome.ok) recomputed.push({ before, after: outcome.claim });
		}
		return { value: { decided, recomputed }, keep: true };
	});
}

/**
 * Records the event that `decide` gives with the lock held, where it sees what others changed meanwhile. Gives the reason where it refuses,
 * and records nothing then; undefined where the event was recorded.
 */
export async function changeJournalUnless<R extends string | object>(
	journal: Journal,
	recording: Recording,
	decide: (state: JournalState) => { readonly refused: R } | { readonly event: JournalEvent },
): Promise<R | undefined> {
	return inTransaction<R | undefined>(journal, recording, (writer) => {
		const decided = decide(writer.journalState());
		if ('refused' in decided) return { value: decided.refused, keep: false };
		writer.changeJournal(decided.event);
		return { value: undefined, keep: true };
	});
}

/** The events that the clock made too late, and the numbers given in them. */
interface ClockWrong {
	readonly from: number;
	readonly to: number;
	readonly numbers: readonly string[];
}

/**
 * Records that the clock was ahead from the first event with a later time than now to the last one. From then on the time of recording goes on from
 * now. Undefined where no event has a later time. Throws StoreFailure where it cannot be written.
 */
export async function recordClockWrong(journal: Journal, recording: Recording, on: Day, reason: string): Promise<ClockWrong | undefined> {
	return inTransaction<ClockWrong | undefined>(journal, { ...recording, afterWrongClock: true }, (writer) => {
		const [from, to] = [recordedBy(journal, { instant: recording.recordedAt }) + 1, writer.head.position];
		if (from > to) return { value: undefined, keep: false };
		const numbers = numbersGiven(journal, { from }).map(({ number }) => number);
		writer.changeJournal({ type: 'clockWasWrong', on, from, to, reason });
		return { value: { from, to, numbers }, keep: true };
	});
}

/**
 * Records the seal and gives it as it stands in the journal; in a dry run its hash is empty, for nothing is stored. Undefined where something was
 * recorded since it was counted: count again. Throws StoreFailure where it cannot be written.
 */
export async function sealMonth(journal: Journal, recording: Recording, on: Day, sealed: Sealed): Promise<Seal | undefined> {
	return inTransaction<Seal | undefined>(journal, recording, (writer) => {
		if (writer.head.position !== sealed.upTo) return { value: undefined, keep: false };
		writer.changeJournal({ type: 'monthClosed', on, ...sealed });
		const { position, hash } = writer.head;
		return { value: { ...sealed, position, sealHash: recording.dryRun ? '' : hash, on, actor: recording.actor }, keep: true };
	});
}
