/** What was recorded later than the day that it is about, and was not taken back. */

import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';
import type { LateRecord } from './bookPages.ts';
import { all, byIndex, db, first, literally, type Slot, writtenOnce } from './builder.ts';
import { RECORDED_LATE, STANDS_LATE } from './indexConditions.ts';
import type { Journal } from './open.ts';
import type { EventTable } from './schema.ts';
import { SCHEMA_VERSION } from './schemaVersion.ts';

/** The number of records of the days of a period that are about an earlier day. */
function counted(version: number) {
	return writtenOnce((slot: Slot<Period>) =>
		lateEvents({ version }, 'event_late_day')
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.where('office_day', '>=', slot('from'))
			.where('office_day', '<=', slot('to')),
	);
}

const countedByIndex = counted(SCHEMA_VERSION);

/** How many records of the days of the period are about an earlier day. */
export function recordedLate(journal: Journal, period: Period): number {
	const records = journal.version < 2 ? counted(journal.version) : countedByIndex;
	return first(journal, records(period))?.count ?? 0;
}

/** How many such records there are of each claim, by its id, up to this event: what was taken back after it still stands. */
export function recordedLateByClaim(journal: Journal, { from, to }: Period, upTo: number): ReadonlyMap<number, number> {
	const records = eventsOf(journal, 'event_late_day')
		.where(literally(RECORDED_LATE))
		.where(
			sql<boolean>`not exists (select 1 from event as later, json_each(later.data, '$.events') as taken
				where later.claim = event.claim and later.type = 'undone' and later.position <= ${upTo} and taken.value ->> 'sequence' = event.sequence)`,
		)
		.select('claim')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('office_day', '>=', from)
		.where('office_day', '<=', to)
		.where('position', '<=', upTo)
		.groupBy('claim');
	return new Map(all(journal, records).map(({ claim, count }) => [claim, count]));
}

/** The records about the claims with these ids, up to this event, that were made later than the day that they are about. */
export function lateRecords(journal: Journal, from: number, to: number, upTo: number): readonly LateRecord[] {
	const records = lateEvents(journal, 'event_late')
		.select('claim')
		.select([sql<Day>`coalesce(data ->> 'on', data ->> 'registeredOn')`.as('on'), sql<Day>`office_day`.as('recordedOn')])
		.where('claim', '>=', from)
		.where('claim', '<=', to)
		.where('position', '<=', upTo)
		.orderBy('claim')
		.orderBy('sequence');
	return all(journal, records);
}

function lateEvents(journal: Pick<Journal, 'version'>, index: string) {
	return eventsOf(journal, index).where(literally(STANDS_LATE));
}

/** A former file does not have the index: there all events are read. */
function eventsOf({ version }: Pick<Journal, 'version'>, index: string) {
	return db.selectFrom(version < 2 ? sql<EventTable>`event`.as('event') : byIndex('event', index));
}
