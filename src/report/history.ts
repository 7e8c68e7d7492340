/** The history of a claim as a report: one row an event. */

import type { Recorded } from '../domain/event.ts';
import type { Words } from '../text/index.ts';
import type { Column } from './report.ts';

/** `columns` are for people; `fields` add, for machines, the event itself as it was recorded. */
export function historyColumns(words: Words): {
	readonly columns: readonly Column<Recorded>[];
	readonly fields: readonly Column<Recorded>[];
} {
	const position: Column<Recorded> = { key: 'position', type: 'count', value: (row) => row.position };
	const on: Column<Recorded> = { key: 'on', type: 'day', value: (row) => dayOfEvent(row) };
	const officeDay: Column<Recorded> = { key: 'officeDay', type: 'day', value: (row) => row.officeDay };
	const event: Column<Recorded> = { key: 'event', type: 'line', value: (row) => words.history.titles[row.event.type] };
	const details: Column<Recorded> = { key: 'details', type: 'text', value: (row) => words.history.details(row.event) };
	const actor: Column<Recorded> = { key: 'actor', type: 'line', value: (row) => row.actor };
	const recordedAt: Column<Recorded> = { key: 'recordedAt', type: 'line', value: (row) => row.recordedAt };
	const sequence: Column<Recorded> = { key: 'sequence', type: 'count', value: (row) => row.sequence };
	const type: Column<Recorded> = { key: 'type', type: 'line', value: (row) => row.event.type };
	return {
		columns: [on, event, details, actor],
		fields: [position, sequence, recordedAt, officeDay, actor, on, type, event, details],
	};
}

/** The day that the event speaks of, which may be earlier than the day it was recorded. */
export function dayOfEvent({ event, officeDay }: Recorded): string {
	if (event.type === 'registered') return event.registeredOn;
	return event.type === 'termSet' ? officeDay : event.on;
}
