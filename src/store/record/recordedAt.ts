/** When events were recorded. In a file of its own: every command run with a day set by hand needs it, and hardly anything else of `record/`. */

import type { Day } from '../../domain/day.ts';
import { DamagedRecord } from '../failure.ts';
import type { Journal } from '../open.ts';
import { query } from '../query.ts';
import { lastEvent, opening } from '../statements/events.ts';

/** The instant as it is stored. Throws DamagedRecord where it is none. */
export function asInstant(stored: string): string {
	if (Number.isNaN(Date.parse(stored))) throw new DamagedRecord('recorded_at');
	return stored;
}

/** On which day of the office the journal was opened, and at which instant. */
export function openedAt(journal: Journal): { readonly day: Day; readonly at: string } {
	const opened = opening(journal);
	if (!opened) throw new RangeError('the journal has no events');
	return { day: opened.day, at: query(journal, () => asInstant(opened.at)) };
}

/** When the last event was recorded: an instant. */
export function lastRecordedAt(journal: Journal): string {
	return query(journal, () => asInstant(lastEvent(journal)?.recorded_at ?? ''));
}
