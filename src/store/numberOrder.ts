/** What a new number follows: the numbers before it, the last closed month. Raw SQL: `add` asks it each time, and without Kysely it takes 3 ms less of some 50. */

import type { Day } from '../domain/day.ts';
import type { SeriesNumber } from '../domain/number.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';

/** How far back an outgoing number is looked for, in events. */
const LATEST = 5000;

interface Numbered {
	readonly number: string;
	readonly registeredOn: Day;
}

/** The entry with the number before this one in its year; undefined for the first. */
export function entryBefore(journal: Journal, number: Pick<SeriesNumber, 'year' | 'ordinal'>): Numbered | undefined {
	return neighbour(journal, number, "ordinal < ? and status <> 'void' order by ordinal desc");
}

/** The entry with the number after this one in its year; undefined for the last. */
export function entryAfter(journal: Journal, number: Pick<SeriesNumber, 'year' | 'ordinal'>): Numbered | undefined {
	return neighbour(journal, number, "ordinal > ? and status <> 'void' order by ordinal");
}

function neighbour(journal: Journal, { year, ordinal }: Pick<SeriesNumber, 'year' | 'ordinal'>, which: string): Numbered | undefined {
	return query(journal, (connection) =>
		connection
			.prepare<[number, number], Numbered>(`select number, registered_on as registeredOn from claim where year = ? and ${which} limit 1`)
			.get(year, ordinal),
	);
}

/** The last outgoing number besides this one, and the day of its reply; undefined where none was given lately. */
export function lastOutgoing(journal: Journal, but: string): { readonly number: string; readonly on: Day } | undefined {
	return query(journal, (connection) =>
		connection
			.prepare<[string], { readonly number: string; readonly on: Day }>(
				`select data -> 'outgoing' ->> 'text' as number, data ->> 'on' as "on" from event
					where position > (select max(position) from event) - ${LATEST} and type = 'replied'
						and data -> 'outgoing' ->> 'text' <> ? order by position desc limit 1`,
			)
			.get(but),
	);
}

/** The last month that is closed, `YYYY-MM`: closed once more than reopened. Undefined where none is. */
export function lastClosedMonth(journal: Journal): string | undefined {
	return query(journal, (connection) =>
		connection
			.prepare<[], string>(
				`select data ->> 'month' as month from event where claim = 0 and type in ('monthClosed', 'monthReopened')
					group by month having sum(iif(type = 'monthClosed', 1, -1)) > 0 order by month desc limit 1`,
			)
			.pluck()
			.get(),
	);
}
