/** What readers take and what they give. */

import type { Calendar } from '../domain/calendar/calendar.ts';
import type { Day } from '../domain/day.ts';
import type { Mistake } from './mistake.ts';
import type { Named } from './spell.ts';
import type { Vocabulary } from './value.ts';

export interface ReadContext extends DayContext {
	/** What the value belongs to. */
	readonly option: Named;
	readonly vocabulary: Vocabulary;
	/** Whether the time zone is one that the system knows. */
	knowsZone(zone: string): boolean;
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly mistake: Mistake };

/** How the text of a value is read. */
export type Reader<T> = (raw: string, context: ReadContext) => Read<T>;

/** A value that was read. */
export function right<T>(value: T): { readonly ok: true; readonly value: T } {
	return { ok: true, value };
}

/** A value that could not be. */
export function wrong(mistake: Mistake): { readonly ok: false; readonly mistake: Mistake } {
	return { ok: false, mistake };
}

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
