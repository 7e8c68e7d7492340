/** Reads events back from their rows. */

import type { Claim } from '../domain/claim.ts';
import { asDay } from '../domain/day.ts';
import { type ClaimEvent, personalFieldsOf, type Recorded } from '../domain/event.ts';
import { isClaimEvent } from '../domain/eventShape.ts';
import { fold } from '../domain/evolve.ts';
import { evolveJournal, type JournalEvent, type JournalState } from '../domain/journal.ts';
import { isJournalEvent } from '../domain/journalShape.ts';
import { DamagedRecord, StoreFailure } from './failure.ts';
import { asInstant } from './recordedAt.ts';
import type { EventTable } from './schema.ts';

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

/** The event of a row of the journal itself. Throws DamagedRecord as above. */
export function journalEventOf(row: Pick<EventTable, 'type' | 'data'>): JournalEvent {
	const event = recordOf({ ...row, personal: null });
	if (!isJournalEvent(event)) throw new DamagedRecord(`event ${row.type}`);
	return event;
}

/** What is recorded, as one object. */
function recordOf({ type, data, personal }: Pick<EventText, 'type' | 'data' | 'personal'>): { readonly type: string } {
	if (!isObject(data) || (personal !== null && !isObject(personal))) throw new DamagedRecord(`event ${type}`);
	const recorded = data === '{}' ? '' : `,${data.slice(1, -1)}`;
	const destroyable = personal === null || personal === '{}' ? '' : `,${personal.slice(1, -1)}`;
	let record: { readonly type: string };
	try {
		// One parse of the joined text: joining objects takes longer than reading them.
		record = JSON.parse(`{"type":${JSON.stringify(type)}${recorded}${destroyable}}`);
	} catch (error) {
		throw new DamagedRecord(`event ${type}: ${error}`);
	}
	if (record.type !== type) throw new DamagedRecord(`event ${type}`);
	return record;
}

function isObject(json: string): boolean {
	return json.startsWith('{') && json.endsWith('}');
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

/** The state that the journal's own events make. Throws where they make none. */
export function foldState(rows: readonly Pick<EventTable, 'type' | 'data'>[]): JournalState {
	let state: JournalState | undefined;
	for (const row of rows) state = evolveJournal(state, journalEventOf(row));
	if (!state) throw new RangeError('the journal has no events');
	return state;
}
