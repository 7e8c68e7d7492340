/** What reading a typed day gives. */

import type { Calendar } from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';

/** Which way a day without a year, or a bare weekday, is read: `past` is not after today, `future` is not before it. */
export type Lean = 'past' | 'future' | 'nearest';

export interface DayContext {
	readonly today: Day;
	readonly calendar: Calendar;
}

export type DayReading =
	| { readonly ok: true; readonly day: Day }
	| { readonly ok: false; readonly why: 'notADay' | 'noSuchDay' }
	| { readonly ok: false; readonly why: 'ambiguousDay'; readonly readings: readonly Day[] };

/** The one day that a text may mean, or all of them; none: there is no such day. */
export function readingOf(...days: readonly Day[]): DayReading {
	const [one, ...others] = new Set(days);
	if (!one) return { ok: false, why: 'noSuchDay' };
	return others.length === 0 ? { ok: true, day: one } : { ok: false, why: 'ambiguousDay', readings: [one, ...others] };
}
