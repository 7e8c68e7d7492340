/** Statements of what is recorded: events, in the order of the journal or of a claim. Claim 0 is the journal itself. */

import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { ClaimEventType } from '../../domain/event/event.ts';
import { fileEvents } from '../../domain/storedFile.ts';
import { count, db, row, rows, run, type Slot } from '../builder.ts';
import type { CounterTable, EventTable } from '../schema.ts';

interface OfClaim {
	readonly claim: number;
}

/** What an event is read from besides its type, and which of its claim it is. */
const TEXT = ['claim', 'sequence', 'data', 'personal', 'personal_digest'] as const;
const TYPE_OF_CLAIM = sql<ClaimEventType>`type`.as('type');

/** All events of a claim. */
export const eventsOf = rows((slot: Slot<OfClaim>) =>
	db.selectFrom('event').selectAll().where('claim', '=', slot('claim')).orderBy('sequence'),
);

/** The events of a claim in order: the columns that an event is read from. */
export const textsOf = rows((slot: Slot<OfClaim>) =>
	db
		.selectFrom('event')
		.select([...TEXT, TYPE_OF_CLAIM])
		.where('claim', '=', slot('claim'))
		.orderBy('sequence'),
);

/** The events of a claim up to a position of the journal. */
export const textsUpTo = rows((slot: Slot<OfClaim & { readonly upTo: number }>) =>
	db
		.selectFrom('event')
		.select([...TEXT, TYPE_OF_CLAIM])
		.where('claim', '=', slot('claim'))
		.where('position', '<=', slot('upTo'))
		.orderBy('sequence'),
);

/** One of them. */
export const textAt = row((slot: Slot<OfClaim & { readonly sequence: number }>) =>
	db
		.selectFrom('event')
		.select([...TEXT, 'type'])
		.where('claim', '=', slot('claim'))
		.where('sequence', '=', slot('sequence')),
);

/** The journal's own events. */
export const ownEvents = rows(() => db.selectFrom('event').select(['type', 'data']).where('claim', '=', 0).orderBy('sequence'));

/** The last event. */
export const lastEvent = row(() => db.selectFrom('event').select(['position', 'hash', 'recorded_at']).orderBy('position', 'desc').limit(1));

export const hashAt = row((slot: Slot<{ readonly position: number }>) =>
	db.selectFrom('event').select('hash').where('position', '=', slot('position')),
);

/** On which day of the office the journal was opened, and at which instant. */
export const opening = row(() =>
	db
		.selectFrom('event')
		.select([sql<Day>`office_day`.as('day'), 'recorded_at as at'])
		.where('position', '=', 1),
);

/** The first and last positions of the events that were recorded while the clock of the machine was ahead, as events record it. */
export const wrongClocks = rows(() =>
	db
		.selectFrom('event')
		.select([sql<number>`data ->> 'from'`.as('from'), sql<number>`data ->> 'to'`.as('to')])
		.where('claim', '=', 0)
		.where('type', '=', 'clockWasWrong'),
);

/** At most `limit` events behind a position. */
export const eventsBehind = rows((slot: Slot<{ readonly position: number; readonly limit: number }>) =>
	db.selectFrom('event').selectAll().where('position', '>', slot('position')).orderBy('position').limit(slot('limit')),
);

/** The last event that was recorded at an instant, or before. */
export const recordedBy = count((slot: Slot<{ readonly instant: string }>) =>
	db.selectFrom('event').select('position').where('recorded_at', '<=', slot('instant')).orderBy('position', 'desc').limit(1),
);

/** The numbers that were given from an event on. */
export const numbersGiven = rows((slot: Slot<{ readonly from: number }>) =>
	db
		.selectFrom('event')
		.innerJoin('claim', 'claim.id', 'event.claim')
		.select('claim.number')
		.where('event.position', '>=', slot('from'))
		.where('event.type', '=', 'registered')
		.orderBy('event.position'),
);

/** A page of the events that name files, behind a position. */
export const namingFiles = rows((slot: Slot<{ readonly position: number }>) =>
	db
		.selectFrom('event')
		.select(['position', ...TEXT, 'type'])
		.where('position', '>', slot('position'))
		.where('type', 'in', fileEvents)
		.orderBy('position')
		.limit(500),
);

/** Whether an event has given this name to the file of a letter or a template: 1 or 0. */
export const isFileNamed = count((slot: Slot<{ readonly file: string }>) =>
	db
		.selectFrom('event')
		.select(sql<number>`1`.as('named'))
		.where('type', 'in', ['letterIssued', 'templateLoaded'])
		.where(sql<string>`json_extract(data, '$.file')`, '=', slot('file'))
		.limit(1),
);

/** A page of events before a position, from the last one back. */
export const backwards = rows((slot: Slot<{ readonly before: number }>) =>
	db
		.selectFrom('event')
		.select(['position', 'recorded_at', 'actor', ...TEXT, 'type'])
		.where('position', '<', slot('before'))
		.orderBy('position', 'desc')
		.limit(500),
);

/** Random bytes in hexadecimal, of SQLite's own generator. */
export const randomDigits = row((slot: Slot<{ readonly bytes: number }>) =>
	db.selectNoFrom(sql<string>`lower(hex(randomblob(${slot('bytes')})))`.as('digits')),
);

export const insertEvent = run((slot: Slot<EventTable>) =>
	db.insertInto('event').values({
		position: slot('position'),
		claim: slot('claim'),
		sequence: slot('sequence'),
		recorded_at: slot('recorded_at'),
		office_day: slot('office_day'),
		actor: slot('actor'),
		type: slot('type'),
		data: slot('data'),
		personal: slot('personal'),
		salt: slot('salt'),
		personal_digest: slot('personal_digest'),
		previous: slot('previous'),
		hash: slot('hash'),
	}),
);

export const counters = rows(() => db.selectFrom('counter').select(['series', 'year', 'last']));

function withCounter(slot: Slot<CounterTable>) {
	return db.insertInto('counter').values({ series: slot('series'), year: slot('year'), last: slot('last') });
}

/** Writes a counter of numbers. */
export const setCounter = run((slot: Slot<CounterTable>) =>
	withCounter(slot).onConflict((there) => there.columns(['series', 'year']).doUpdateSet(({ ref }) => ({ last: ref('excluded.last') }))),
);

/** Sets a counter, unless it is ahead already. */
export const raiseCounter = run((slot: Slot<CounterTable>) =>
	withCounter(slot).onConflict((there) =>
		there.columns(['series', 'year']).doUpdateSet({ last: sql<number>`max(counter.last, excluded.last)` }),
	),
);
