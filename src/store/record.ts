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
	const { data, personal } = textsOf(event);
	const salt = personal === null ? null : newSalt();
	const row = {
		position: at.position,
		claim: at.claim,
		sequence: at.sequence,
		recorded_at: stamp.recordedAt,
		office_day: stamp.officeDay,
		actor: stamp.actor,
		type: event.type,
		data,
		personal,
		salt,
		personal_digest: personal !== null && salt !== null ? personalDigest(salt, personal) : null,
		previous: at.previous,
		hash: '',
	};
	row.hash = eventHash(row);
	return row;
}

/** Its JSON in two parts. A copy of the whole whose other keys are undefined is made and written far faster than an object made key by key. */
function textsOf(event: ClaimEvent | JournalEvent): Pick<EventTable, 'data' | 'personal'> {
	const data: Record<string, unknown> = { ...event };
	data.type = undefined;
	const apart = personalFieldsOf(event);
	const personal: Record<string, unknown> = {};
	let isPersonal = false;
	for (const key in data) {
		const value = data[key];
		if (value === null || value === undefined || !apart.includes(key)) continue;
		personal[key] = value;
		data[key] = undefined;
		isPersonal = true;
	}
	return { data: JSON.stringify(data), personal: isPersonal ? JSON.stringify(personal) : null };
}
