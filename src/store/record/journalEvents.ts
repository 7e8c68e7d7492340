/** Reads the journal's own events back from their rows: apart from those of claims, for most commands read no claim's. */

import { evolveJournal, type JournalState } from '../../domain/event/journal.ts';
import { isJournalEvent, type JournalEvent } from '../../domain/event/journalShape.ts';
import { DamagedRecord } from '../failure.ts';
import type { EventTable } from '../schema.ts';

/** The event of a row of the journal itself. Throws DamagedRecord where it is not as this program writes it. */
export function journalEventOf(row: Pick<EventTable, 'type' | 'data'>): JournalEvent {
	const event = recordOf({ ...row, personal: null });
	if (!isJournalEvent(event)) throw new DamagedRecord(`event ${row.type}`);
	return event;
}

/** The state that the journal's own events make. Throws where they make none. */
export function foldState(rows: readonly Pick<EventTable, 'type' | 'data'>[]): JournalState {
	let state: JournalState | undefined;
	for (const row of rows) state = evolveJournal(state, journalEventOf(row));
	if (!state) throw new RangeError('the journal has no events');
	return state;
}

/** What is recorded, as one object. Throws DamagedRecord where it is none of this type. */
export function recordOf({ type, data, personal }: Pick<EventTable, 'type' | 'data' | 'personal'>): { readonly type: string } {
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
