/**
 * When events were recorded. Raw SQL: every command asks it where the day is set by hand, `show` always, and without Kysely they take
 * 3 ms less of some 40.
 */

import type { Day } from '../domain/day.ts';
import { DamagedRecord } from './failure.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';

/** The instant as it is stored. Throws DamagedRecord where it is none. */
export function asInstant(stored: string): string {
	if (Number.isNaN(Date.parse(stored))) throw new DamagedRecord('recorded_at');
	return stored;
}

/** On which day of the office the journal was opened, and at which instant. */
export function openedAt(journal: Journal): { readonly day: Day; readonly at: string } {
	const opened = query(journal, (connection) => {
		const first = connection
			.prepare<[], { readonly day: Day; readonly at: string }>('select office_day as day, recorded_at as at from event where position = 1')
			.get();
		return first && { day: first.day, at: asInstant(first.at) };
	});
	if (!opened) throw new RangeError('the journal has no events');
	return opened;
}

/** When the last event was recorded: an instant. */
export function lastRecordedAt(journal: Journal): string {
	const last = 'select recorded_at from event order by position desc limit 1';
	return query(journal, (connection) => asInstant(connection.prepare<[], string>(last).pluck().get() ?? ''));
}

/** The first and last positions of the events that were recorded while the clock of the machine was ahead, as events record it. */
export function wrongClocks(journal: Journal): readonly { readonly from: number; readonly to: number }[] {
	return query(journal, (connection) =>
		connection
			.prepare<[], { readonly from: number; readonly to: number }>(
				`select data ->> 'from' as "from", data ->> 'to' as "to" from event where claim = 0 and type = 'clockWasWrong'`,
			)
			.all(),
	);
}
