/** The production calendar: which days work, and why. ТК РФ art. 111–112 and the yearly decrees. */

import { asDay, type Day, dayNumber, fromDayNumber, monthDay, weekday, yearOf } from './day.ts';

/** A day off moved by a decree or by art. 112 itself; days are `MM-DD` of the same year. */
export interface Transfer {
	readonly from: string;
	readonly to: string;
	readonly by: 'government' | 'art112';
}

/** One year: what differs from Monday–Friday and the holidays of art. 112. Days are `MM-DD`. */
export interface CalendarYear {
	readonly year: number;
	/** The act that moved the days off, as shown to people. */
	readonly decree: string;
	readonly transfers: readonly Transfer[];
	readonly workingWeekends: readonly string[];
	/** Working days that are an hour shorter: they count in full. */
	readonly shortened: readonly string[];
	/** Days that a President's decree called non-working: working days for these terms (ВС РФ, Обзор № 1 of 21.04.2020). */
	readonly presidential?: readonly { readonly days: readonly string[]; readonly act: string }[];
}

/** The holidays of ТК РФ art. 112 (the list in force since 2013), by `MM-DD`. */
const HOLIDAYS = {
	'01-01': 'newYear',
	'01-02': 'newYear',
	'01-03': 'newYear',
	'01-04': 'newYear',
	'01-05': 'newYear',
	'01-06': 'newYear',
	'01-07': 'christmas',
	'01-08': 'newYear',
	'02-23': 'defender',
	'03-08': 'women',
	'05-01': 'labour',
	'05-09': 'victory',
	'06-12': 'russia',
	'11-04': 'unity',
} as const;

export type Holiday = (typeof HOLIDAYS)[keyof typeof HOLIDAYS];

const holidays: ReadonlyMap<string, Holiday> = new Map(Object.entries(HOLIDAYS));

/** What a day is. `known` is false outside the years of the calendar: then only Mon–Fri and art. 112 are applied. */
export type DayFacts = { readonly known: boolean } & (
	| { readonly works: true; readonly what: 'ordinary' | 'shortened' | 'workingWeekend'; readonly act?: string }
	| { readonly works: false; readonly what: 'weekend' }
	| { readonly works: false; readonly what: 'holiday'; readonly holiday: Holiday }
	| { readonly works: false; readonly what: 'transferred'; readonly from: Day; readonly act: string }
);

export interface Calendar {
	/** Names the data that terms were computed with; kept in each term. */
	readonly edition: string;
	/** The first and the last year known. */
	readonly from: number;
	readonly to: number;
	facts(day: Day): DayFacts;
	works(day: Day): boolean;
	/** Whether the day is a holiday of art. 112: a weekend or a day off moved by decree is not. */
	isHoliday(day: Day): boolean;
	knows(day: Day): boolean;
}

/** A calendar of the given years. `edition` names this set of data. */
export function makeCalendar(years: readonly CalendarYear[], edition: string): Calendar {
	const byYear = new Map(years.map((year) => [year.year, year]));
	const exceptions = new Map<number, ReadonlyMap<string, DayFacts>>();
	const numbers = years.map((year) => year.year);

	function facts(day: Day): DayFacts {
		const year = byYear.get(yearOf(day));
		if (year) {
			let known = exceptions.get(year.year);
			if (!known) {
				known = exceptionsOf(year);
				exceptions.set(year.year, known);
			}
			const exception = known.get(monthDay(day));
			if (exception) return exception;
		}
		const holiday = holidays.get(monthDay(day));
		if (holiday) return { known: year !== undefined, works: false, what: 'holiday', holiday };
		if (weekday(day) > 5) return { known: year !== undefined, works: false, what: 'weekend' };
		return { known: year !== undefined, works: true, what: 'ordinary' };
	}

	return {
		edition,
		from: Math.min(...numbers),
		to: Math.max(...numbers),
		facts,
		works: (day) => facts(day).works,
		isHoliday: (day) => holidays.has(monthDay(day)),
		knows: (day) => byYear.has(yearOf(day)),
	};
}

function exceptionsOf(year: CalendarYear): ReadonlyMap<string, DayFacts> {
	const map = new Map<string, DayFacts>();
	for (const { days, act } of year.presidential ?? [])
		for (const day of days) map.set(day, { known: true, works: true, what: 'ordinary', act });
	// A day that was shortened before a President's decree took it is one of the decree's.
	for (const day of year.shortened) if (!map.has(day)) map.set(day, { known: true, works: true, what: 'shortened' });
	for (const day of year.workingWeekends) map.set(day, { known: true, works: true, what: 'workingWeekend', act: year.decree });
	for (const { from, to, by } of year.transfers)
		map.set(to, {
			known: true,
			works: false,
			what: 'transferred',
			from: asDay(`${year.year}-${from}`),
			act: by === 'art112' ? 'ТК РФ ст. 112' : year.decree,
		});
	return map;
}

/** The `count`-th working day after `day` (before it, when negative). */
export function addWorkingDays(calendar: Calendar, day: Day, count: number): Day {
	const step = count < 0 ? -1 : 1;
	let number = dayNumber(day);
	for (let left = Math.abs(count); left > 0; ) {
		number += step;
		if (calendar.works(fromDayNumber(number))) left--;
	}
	return fromDayNumber(number);
}
