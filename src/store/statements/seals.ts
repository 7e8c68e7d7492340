/** Statements of the journal's own events. */

import { sql } from 'kysely';
import { asDay } from '../../domain/day.ts';
import type { ClaimEventType } from '../../domain/event/event.ts';
import type { JournalEvent } from '../../domain/event/journalShape.ts';
import { oldOrdinal } from '../../domain/number.ts';
import type { Period } from '../../domain/period.ts';
import { db, row, rows, type Slot } from '../builder.ts';

/** The journal's own events that close or reopen a month. */
function sealEvents(types: readonly ('monthClosed' | 'monthReopened')[]) {
	return db.selectFrom('event').select(['position', 'hash', 'type', 'data', 'actor']).where('claim', '=', 0).where('type', 'in', types);
}

/** The closings and reopenings recorded before the event of a position. */
export const closings = rows((slot: Slot<{ readonly before: number }>) =>
	sealEvents(['monthClosed', 'monthReopened']).where('position', '<', slot('before')).orderBy('sequence'),
);

export const closingAt = row((slot: Slot<{ readonly position: number }>) =>
	sealEvents(['monthClosed']).where('position', '=', slot('position')),
);

/** The day of the first entry, or of the journal's opening. */
export const firstDay = row(() =>
	db.selectNoFrom(({ fn, selectFrom }) =>
		fn
			.coalesce(
				// What was brought in from an old journal had its months there.
				selectFrom('claim')
					.select('registered_on as day')
					.where('registered_on', '>', asDay('1900-01-01'))
					.where('ordinal', '<', oldOrdinal(0))
					.orderBy('registered_on')
					.limit(1),
				selectFrom('event').select('office_day').where('position', '=', 1),
			)
			.as('day'),
	),
);

/** What was recorded about entries in a period, after `position`. */
export const recordedIn = rows((slot: Slot<Period & { readonly position: number }>) =>
	db
		.selectFrom('event')
		.innerJoin('claim', 'claim.id', 'event.claim')
		.select([
			'event.position',
			sql<ClaimEventType>`type`.as('type'),
			'claim.number',
			'claim.registered_on as registeredOn',
			sql<string>`coalesce(data ->> 'on', data ->> 'registeredOn', '')`.as('on'),
			'event.office_day as recordedOn',
			sql<string | null>`data ->> 'field'`.as('field'),
		])
		.where('event.position', '>', slot('position'))
		.where(({ between }) => between('event.office_day', slot('from'), slot('to')))
		.where('event.claim', '>', 0)
		.where('event.type', '<>', 'termSet')
		.orderBy('event.position'),
);

/** The journal's own events of these types, in order. */
const journalEvents = (types: readonly JournalEvent['type'][]) =>
	rows(() =>
		db
			.selectFrom('event')
			.select(['type', 'data', 'office_day as officeDay'])
			.where('claim', '=', 0)
			.where('type', 'in', types)
			.orderBy('sequence'),
	);

export const settingsChanges = journalEvents(['journalOpened', 'settingsChanged']);

export const approvals = journalEvents(['reportApproved', 'analysisMeasureDone']);
