/** The days of the numbers before a new one. */

import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { SeriesNumber } from '../domain/number.ts';
import { db, first } from './builder.ts';
import type { Journal } from './open.ts';

/** How far back an outgoing number is looked for, in events. */
const LATEST = 5000;

/** The entry with the number before this one in its year; undefined for the first. */
export function entryBefore(
	journal: Journal,
	{ year, ordinal }: Pick<SeriesNumber, 'year' | 'ordinal'>,
): { readonly number: string; readonly registeredOn: Day } | undefined {
	const before = db.selectFrom('claim').select(['number', 'registered_on as registeredOn']).where('year', '=', year);
	return first(journal, before.where('ordinal', '<', ordinal).where('status', '!=', 'void').orderBy('ordinal', 'desc').limit(1));
}

/** The last outgoing number besides this one, and the day of its reply; undefined where none was given lately. */
export function lastOutgoing(journal: Journal, but: string): { readonly number: string; readonly on: Day } | undefined {
	const number = sql<string>`data -> 'outgoing' ->> 'text'`;
	const replies = db
		.selectFrom('event')
		.select([number.as('number'), sql<Day>`data ->> 'on'`.as('on')])
		.where('position', '>', sql<number>`(select max(position) from event) - ${LATEST}`)
		.where('type', '=', 'replied')
		.where(sql<boolean>`${number} <> ${but}`)
		.orderBy('position', 'desc')
		.limit(1);
	return first(journal, replies);
}
