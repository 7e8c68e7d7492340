/** An entry as it was on an earlier day. */

import type { Claim } from '../claim.ts';
import type { Day } from '../day.ts';
import type { ClaimEvent, Recorded } from './event.ts';
import { fold, undoneBy } from './evolve.ts';

/** The parts of a recorded event that the fold needs. */
export type Dated = Pick<Recorded, 'sequence' | 'recordedAt' | 'officeDay' | 'event'>;

/**
 * The entry with what had happened on or before `day`; undefined where it had not been registered yet. The day of a thing is the
 * day recorded for it. Terms are as old as what they were set with: a move, or a calendar and rules of the day they were loaded.
 * What was taken back later never happened.
 */
export function claimAsOf(id: number, history: readonly Dated[], day: Day): Claim | undefined {
	const undone = undoneBy(history.map(({ event }) => event));
	const happened: ClaimEvent[] = [];
	let before: { readonly recordedAt: string; readonly on: Day } | undefined;
	for (const { sequence, recordedAt, officeDay, event } of history) {
		const on = dayOf(event) ?? (before?.recordedAt === recordedAt ? before.on : officeDay);
		before = { recordedAt, on };
		if (event.type !== 'undone' && !undone.has(sequence) && on <= day) happened.push(event);
	}
	return happened[0]?.type === 'registered' ? fold(id, happened) : undefined;
}

/** The day that an event refers to; undefined for terms, which have none. */
function dayOf(event: ClaimEvent): Day | undefined {
	if (event.type === 'registered') return event.registeredOn;
	return 'on' in event ? event.on : undefined;
}
