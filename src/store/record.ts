/** Events as rows: personal data are stored apart, so that they can be destroyed without breaking the chain. */

import { type ClaimEvent, personalFieldsOf } from '../domain/event.ts';
import type { JournalEvent } from '../domain/journal.ts';
import { eventHash, personalDigest } from './chain.ts';
import type { EventTable } from './schema.ts';

/** Who records, and when. */
export interface Stamp {
	/** UTC, by the true clock. */
	readonly recordedAt: string;
	readonly officeDay: string;
	readonly actor: string;
}

interface EventPosition {
	readonly position: number;
	readonly claim: number;
	readonly sequence: number;
	readonly previous: string;
}

/** The row of an event that follows `at.previous`; `newSalt` is asked only where there are personal data. */
export function eventRow(event: ClaimEvent | JournalEvent, at: EventPosition, stamp: Stamp, newSalt: () => string): EventTable {
	const { type, ...rest } = event;
	const personal: Record<string, unknown> = {};
	const data: Record<string, unknown> = {};
	const apart = personalFieldsOf(event);
	for (const [key, value] of Object.entries(rest)) (value !== null && apart.includes(key) ? personal : data)[key] = value;
	const personalText = Object.keys(personal).length > 0 ? JSON.stringify(personal) : null;
	const salt = personalText === null ? null : newSalt();
	const row = {
		recorded_at: stamp.recordedAt,
		office_day: stamp.officeDay,
		actor: stamp.actor,
		type,
		data: JSON.stringify(data),
		personal: personalText,
		salt,
		personal_digest: personalText !== null && salt !== null ? personalDigest(salt, personalText) : null,
		...at,
	};
	return { ...row, hash: eventHash(row) };
}
