/** The history of a claim as a report: one row an event. */

import type { Day } from '../domain/day.ts';
import type { ClaimEvent, Recorded } from '../domain/event/event.ts';
import { eventDetails } from '../sentence/eventDetails.ts';
import type { Words } from '../text/index.ts';
import type { Field } from './field.ts';
import type { Column } from './report.ts';

/** `notes`: the notes on when an event was recorded, by its position. `columns` are for people; `fields` add, for machines, the event itself as it was recorded. */
export function historyColumns(
	words: Words,
	history: readonly Recorded[],
	notes: ReadonlyMap<number, string>,
	/** The name of the person behind an actor. */
	nameOf: (actor: string) => string,
): { readonly columns: readonly Column<Recorded>[]; readonly fields: readonly Field<Recorded>[] } {
	const days = daysOf(history);
	const detailsOf = (row: Recorded) => {
		const late = recordedLater(days.get(row.position), row);
		const note = notes.get(row.position);
		const noted = note === undefined ? [] : [note];
		const recorded = late ? [words.history.recordedOn(words.day(late))] : [];
		return [eventDetails(words, row.event), ...recorded, ...noted].join(' ');
	};
	const position: Field<Recorded> = { key: 'position', type: 'count', value: (row) => row.position };
	const on: Column<Recorded> = { key: 'on', type: 'day', value: (row) => days.get(row.position) ?? row.officeDay };
	const officeDay: Field<Recorded> = { key: 'officeDay', type: 'day', value: (row) => row.officeDay };
	const event: Column<Recorded> = { key: 'event', type: 'line', value: (row) => words.history.titles[row.event.type] };
	const details: Column<Recorded> = { key: 'details', type: 'text', value: detailsOf, wraps: true };
	const person: Column<Recorded> = { key: 'actor', type: 'line', value: (row) => nameOf(row.actor) };
	const actor: Field<Recorded> = { key: 'actor', type: 'line', value: (row) => row.actor };
	const recordedAt: Field<Recorded> = { key: 'recordedAt', type: 'line', value: (row) => row.recordedAt };
	const sequence: Field<Recorded> = { key: 'sequence', type: 'count', value: (row) => row.sequence };
	const type: Field<Recorded> = { key: 'type', type: 'line', value: (row) => row.event.type };
	return { columns: [on, event, details, person], fields: [position, sequence, recordedAt, officeDay, actor, on, type, event, details] };
}

/** The day that each event speaks of, by its position: it may be earlier than the day of recording. A term goes with what set it. */
export function daysOf(history: readonly Recorded[]): ReadonlyMap<number, Day> {
	const days = new Map<number, Day>();
	let before: Day | undefined;
	for (const { position, event, officeDay } of history) {
		before = dayOf(event, before ?? officeDay, officeDay);
		days.set(position, before);
	}
	return days;
}

/** The day of recording, where it is later than the day of the event. */
export function recordedLater(day: Day | undefined, { officeDay }: Pick<Recorded, 'officeDay'>): Day | null {
	return day !== undefined && day < officeDay ? officeDay : null;
}

function dayOf(event: ClaimEvent, before: Day, officeDay: Day): Day {
	if (event.type === 'registered') return event.registeredOn;
	// Loaded rules and days off set a term anew on the day they are loaded.
	if (event.type === 'termSet') return event.because ? officeDay : before;
	return event.on;
}
