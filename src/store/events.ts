/** Events as rows and back: what is personal goes apart, so that it can be destroyed without breaking the chain. */

import { asDay } from '../domain/day.ts';
import { type ClaimEvent, type JournalEvent, personalFieldsOf, type Recorded } from '../domain/event.ts';
import { eventHash, newSalt, personalDigest } from './chain.ts';
import type { EventTable } from './schema.ts';

/** Who records, and when. */
export interface Stamp {
	/** UTC, by the true clock. */
	readonly recordedAt: string;
	readonly officeDay: string;
	readonly actor: string;
}

interface Place {
	readonly position: number;
	readonly claim: number;
	readonly sequence: number;
	readonly previous: string;
}

/** The row of an event that follows `place.previous`. */
export function eventRow(event: ClaimEvent | JournalEvent, place: Place, stamp: Stamp): EventTable {
	const { type, ...rest } = event;
	const personal: Record<string, unknown> = {};
	const data: Record<string, unknown> = {};
	const apart = event.type === 'journalOpened' ? [] : personalFieldsOf(event);
	for (const [key, value] of Object.entries(rest)) (value !== null && apart.includes(key) ? personal : data)[key] = value;
	const personalText = Object.keys(personal).length > 0 ? JSON.stringify(personal) : null;
	const salt = personalText === null ? null : newSalt();
	const row = {
		...place,
		recorded_at: stamp.recordedAt,
		office_day: stamp.officeDay,
		actor: stamp.actor,
		type,
		data: JSON.stringify(data),
		personal: personalText,
		salt,
		personal_digest: personalText !== null && salt !== null ? personalDigest(salt, personalText) : null,
	};
	return { ...row, hash: eventHash(row) };
}

/** The event of a row that this program wrote. What was destroyed reads as null. */
export function eventOf(row: Pick<EventTable, 'type' | 'data' | 'personal' | 'personal_digest'>): ClaimEvent {
	// The program itself wrote this JSON and `check` proves that it is unaltered.
	const event = { type: row.type, ...JSON.parse(row.data), ...(row.personal === null ? {} : JSON.parse(row.personal)) } as ClaimEvent;
	if (row.personal !== null || row.personal_digest === null) return event;
	const destroyed = Object.fromEntries(personalFieldsOf(event).map((field) => [field, null]));
	return { ...destroyed, ...event };
}

/** The event of a row with its place in history. */
export function recordedOf(row: EventTable): Recorded {
	return {
		position: row.position,
		sequence: row.sequence,
		recordedAt: row.recorded_at,
		officeDay: asDay(row.office_day),
		actor: row.actor,
		event: eventOf(row),
	};
}
