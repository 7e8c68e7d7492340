/** Statements by which the rows of an old journal find what is here already: each goes to a unique index, a hundred thousand times. */

import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import { oldOrdinal } from '../../domain/number.ts';
import { count, db, row, rows, type Slot } from '../builder.ts';
import type { RowOf } from '../query.ts';

/** An entry that is here. */
export type Here = RowOf<typeof withKey>;

function here() {
	return db
		.selectFrom('claim')
		.select([
			'id',
			'number',
			'status',
			'decision',
			'key',
			'kind',
			'channel',
			'received_on as receivedOn',
			'client',
			'summary',
			'responsible',
		]);
}

/** The entry of a key. */
export const withKey = row((slot: Slot<{ readonly key: string }>) => here().where('key', '=', slot('key')));

/** The entries whose number begins so, as far as the next sign but `+`. */
export const numberedAlike = rows((slot: Slot<{ readonly number: string }>) =>
	here()
		.where('number', '>=', slot('number'))
		.where(sql<boolean>`number < ${slot('number')} || ','`)
		.where('status', '<>', 'void')
		.orderBy('id'),
);

/** The entries of old journals that were received on a day. */
export const receivedOn = rows((slot: Slot<{ readonly day: Day }>) =>
	here().where('received_on', '=', slot('day')).where('ordinal', '>', oldOrdinal(0)).where('status', '<>', 'void').orderBy('id'),
);

/** The outcome that an entry was brought in with, the last time. */
export const outcomeBefore = row((slot: Slot<{ readonly claim: number }>) =>
	db
		.selectFrom('event')
		.select(
			sql<string>`coalesce(data ->> '$.ended.decision', data ->> '$.ended.status', iif(data ->> '$.taken', 'inProgress', 'registered'))`.as(
				'outcome',
			),
		)
		.where('claim', '=', slot('claim'))
		.where('type', '=', 'imported')
		.orderBy('sequence', 'desc')
		.limit(1),
);

/** The last event by which an entry was made void. */
export const lastVoided = count((slot: Slot<{ readonly claim: number }>) =>
	db
		.selectFrom('event')
		.select(({ fn }) => fn.max('sequence').as('sequence'))
		.where('claim', '=', slot('claim'))
		.where('type', '=', 'voided'),
);

/** The last ordinal of an old journal of the year; 0 where there is none. */
export const lastOrdinal = count((slot: Slot<{ readonly year: number }>) =>
	db
		.selectFrom('claim')
		.select(({ fn }) => fn.max('ordinal').as('ordinal'))
		.where('year', '=', slot('year'))
		.where('ordinal', '>', oldOrdinal(0)),
);

/** The entries whose keys lie between these, and that were not taken back. */
export const broughtInBy = rows((slot: Slot<{ readonly from: string; readonly to: string }>) =>
	db
		.selectFrom('claim')
		.select('id')
		.where('key', '>=', slot('from'))
		.where('key', '<', slot('to'))
		.where('status', '<>', 'void')
		.orderBy('id'),
);
