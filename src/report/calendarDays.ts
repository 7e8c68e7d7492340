/** The days of a year as rows: a line a day for pipes. */

import type { DayFacts } from '../domain/calendar/calendar.ts';
import type { Day } from '../domain/day.ts';
import { dayFactsName } from '../sentence/calendar.ts';
import type { CalendarWords, Words } from '../text/index.ts';
import type { Field } from './field.ts';

export interface CalendarDay {
	readonly day: Day;
	readonly facts: DayFacts;
}

/** The day, its weekday, whether it works, what it is, its name or the act, and whether that is only provisional. */
export function calendarColumns(words: Words, calendar: CalendarWords): readonly Field<CalendarDay>[] {
	return [
		{ key: 'day', type: 'day', value: ({ day }) => day },
		{ key: 'weekday', type: 'line', value: ({ day }) => words.weekdayName(day) },
		{ key: 'works', type: 'yes', value: ({ facts }) => facts.works },
		{ key: 'what', type: 'line', value: ({ facts }) => calendar.what[facts.what] },
		{ key: 'name', type: 'line', value: ({ facts }) => dayFactsName(calendar, facts) },
		{ key: 'provisional', type: 'yes', value: ({ facts }) => !facts.known },
	];
}
