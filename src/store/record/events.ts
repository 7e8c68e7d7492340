/** Reads the events of claims back from their rows. */

import type { Claim } from '../../domain/claim.ts';
import { asDay } from '../../domain/day.ts';
import { type ClaimEvent, personalFieldsOf, type Recorded } from '../../domain/event/event.ts';
import { isClaimEvent } from '../../domain/event/eventShape.ts';
import { fold } from '../../domain/event/evolve.ts';
import { DamagedRecord, StoreFailure } from '../failure.ts';
import type { EventTable } from '../schema.ts';
import { recordOf } from './journalEvents.ts';
import { asInstant } from './recordedAt.ts';

/** The columns that an event is read from. */
export type EventText = Pick<EventTable, 'type' | 'data' | 'personal' | 'personal_digest'>;

/** The event of a row. What was destroyed reads as null. Throws DamagedRecord where it is not as this program writes it. */
export function eventOf(row: EventText): ClaimEvent {
	const event = recordOf(row);
	if (!isClaimEvent(event)) throw new DamagedRecord(`event ${row.type}`);
	if (row.personal !== null || row.personal_digest === null) return event;
	const destroyed = Object.fromEntries(personalFieldsOf(event).map((field) => [field, null]));
	return { ...destroyed, ...event };
}

/** The claim folded from its events. Throws StoreFailure where they cannot be folded: this program never wrote such a journal. */
export function claimOf(id: number, rows: readonly EventText[], path: string): Claim {
	const claim = sound(path, () => fold(id, rows.map(eventOf)));
	if (!claim) throw new StoreFailure('damaged', path, `no events of ${id}`);
	return claim;
}

/** The events of rows with their places in history. Throws StoreFailure as `claimOf` does. */
export function historyOf(rows: readonly EventTable[], path: string): readonly Recorded[] {
	return sound(path, () => rows.map(recordedOf));
}

function sound<T>(path: string, read: () => T): T {
	try {
		return read();
	} catch (error) {
		throw new StoreFailure('damaged', path, String(error));
	}
}

/** The event of a row with its place in history. */
function recordedOf(row: EventTable): Recorded {
	return {
		position: row.position,
		sequence: row.sequence,
		recordedAt: asInstant(row.recorded_at),
		officeDay: asDay(row.office_day),
		actor: row.actor,
		event: eventOf(row),
	};
}
