/** The production calendar: which days work, and why. ТК РФ art. 111–112 and the yearly decrees. */

import { asDay, type Day, dayNumber, fromDayNumber, isDay, monthDay, weekday, yearOf } from '../day.ts';

/** A day off moved by a decree or by art. 112 itself; days are `MM-DD` of the same year. */
export interface Transfer {
	/** Null where a loaded file does not say. */
	readonly from: string | null;
	readonly to: string;
	readonly by: 'government' | 'art112';
}

/** One year: what differs from Monday–Friday and the holidays of art. 112. Days are `MM-DD`. */
export interface CalendarYear {
	readonly year: number;
	/** The act that moved the days off, as shown to people; null where a loaded file names none. */
	readonly decree: string | null;
	readonly transfers: readonly Transfer[];
	readonly workingWeekends: readonly string[];
	/** Working days that are an hour shorter: they count in full. */
	readonly shortened: readonly string[];
	/** Days that a President's decree called non-working: working days for these terms (ВС РФ, Обзор № 1 of 21.04.2020). */
	readonly presidential?: readonly { readonly days: readonly string[]; readonly act: string }[];
	/** The days off are not yet all moved: terms that rest on such a year stay provisional. */
	readonly draft?: true;
	/** How often this year was loaded; none for a built-in one. */
	readonly edition?: number;
}

/** An office's own day: `YYYY-MM-DD`, or `MM-DD` for every year the office lists. */
export interface OwnDay {
	readonly day: string;
	readonly name: string | null;
}

/** An office's additions to the country's calendar: its region's holidays, a six-day week. For its years it replaces what was loaded before. */
export interface OwnDays {
	/** The years it covers; empty where it covers all from `from` on. */
	readonly years: readonly number[];
	readonly from: number | null;
	readonly region: string | null;
	/** Working days of a week: of six, Saturday is one. Null leaves it as it was. */
	readonly week: 5 | 6 | null;
	readonly daysOff: readonly OwnDay[];
	readonly workingDays: readonly OwnDay[];
}

/** The years whose holidays are those of art. 112 as it reads since 2013, and that may be given. */
export const FIRST_YEAR = 2013;
export const LAST_YEAR = 2199;

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

/** `MM-DD` of the holidays of art. 112, in order. */
export const holidayDays: readonly string[] = Object.keys(HOLIDAYS);

/** What a day is. `known` is false outside the years of the calendar: then only Mon–Fri and art. 112 are applied. */
export type DayFacts = { readonly known: boolean } & (
	| { readonly works: true; readonly what: 'ordinary' | 'shortened'; readonly act?: string }
	| { readonly works: true; readonly what: 'workingWeekend'; readonly act: string | null; readonly shortened: boolean }
	| { readonly works: true; readonly what: 'ownWorking'; readonly name: string | null }
	| { readonly works: false; readonly what: 'weekend' }
	| { readonly works: false; readonly what: 'holiday'; readonly holiday: Holiday }
	| { readonly works: false; readonly what: 'transferred'; readonly from: Day | null; readonly act: string | null }
	| { readonly works: false; readonly what: 'ownOff'; readonly name: string | null }
);

export interface Calendar {
	/** Names the data that terms were computed with; kept in each term. */
	readonly edition: string;
	/** The first year known, and the last before one that is not. */
	readonly from: number;
	readonly to: number;
	facts(day: Day): DayFacts;
	works(day: Day): boolean;
	/** Whether the day is a holiday of art. 112: a weekend or a day off moved by decree is not. */
	isHoliday(day: Day): boolean;
	knows(day: Day): boolean;
	/** The data of a year; undefined where there are none. */
	yearOf(year: number): CalendarYear | undefined;
	/** The office's additions to a year; undefined where there are none. */
	ownOf(year: number): OwnDays | undefined;
	/** How many days of a week work. */
	weekOf(year: number): 5 | 6;
}

/** A year prepared for look-ups: the days that differ from the week and from art. 112. */
interface Table {
	readonly known: boolean;
	readonly week: 5 | 6;
	readonly exceptions: ReadonlyMap<string, DayFacts>;
}

/** A calendar of the given years and the office's own days; a later item overrides an earlier one for the same year. `edition` names this data set. */
export function makeCalendar(years: readonly CalendarYear[], edition: string, own: readonly OwnDays[] = []): Calendar {
	const byYear = new Map(years.map((year) => [year.year, year]));
	const tables = new Map<number, Table>();
	const known = (year: number) => byYear.has(year) && !byYear.get(year)?.draft;
	const from = Math.min(...years.map((year) => year.year));
	let to = from;
	while (known(to + 1)) to++;

	function tableOf(year: number): Table {
		let table = tables.get(year);
		if (!table) {
			const covering = own.filter((one) => coversYear(one, year));
			const week = covering.findLast((one) => one.week !== null)?.week ?? 5;
			table = { known: known(year), week, exceptions: exceptionsOf(byYear.get(year), year, known(year), week, covering.at(-1)) };
			tables.set(year, table);
		}
		return table;
	}

	function facts(day: Day): DayFacts {
		const { known: sure, week, exceptions } = tableOf(yearOf(day));
		const exception = exceptions.get(monthDay(day));
		if (exception) return exception;
		const holiday = holidays.get(monthDay(day));
		if (holiday) return { known: sure, works: false, what: 'holiday', holiday };
		if (weekday(day) > week) return { known: sure, works: false, what: 'weekend' };
		return { known: sure, works: true, what: 'ordinary' };
	}

	return {
		edition,
		from,
		to,
		facts,
		works: (day) => facts(day).works,
		isHoliday: (day) => holidays.has(monthDay(day)),
		knows: (day) => known(yearOf(day)),
		yearOf: (year) => byYear.get(year),
		ownOf: (year) => own.findLast((one) => coversYear(one, year)),
		weekOf: (year) => tableOf(year).week,
	};
}

/** Whether an office's own days cover the year. */
export function coversYear(own: OwnDays, year: number): boolean {
	return own.from === null ? own.years.includes(year) : year >= own.from;
}

function exceptionsOf(
	year: CalendarYear | undefined,
	number: number,
	known: boolean,
	week: 5 | 6,
	own: OwnDays | undefined,
): ReadonlyMap<string, DayFacts> {
	const map = new Map<string, DayFacts>();
	const saturday = (day: string | null) => day !== null && weekday(asDay(`${number}-${day}`)) === 6;
	if (year) {
		for (const { days, act } of year.presidential ?? [])
			for (const day of days) map.set(day, { known, works: true, what: 'ordinary', act });
		// A presidential decree takes precedence over a shortened day.
		for (const day of year.shortened) if (!map.has(day)) map.set(day, { known, works: true, what: 'shortened' });
		for (const day of year.workingWeekends)
			if (week === 5 || !saturday(day))
				map.set(day, { known, works: true, what: 'workingWeekend', act: year.decree, shortened: year.shortened.includes(day) });
		// In a week of six days a Saturday is no day off: there is nothing to move.
		for (const { from, to, by } of year.transfers)
			if (week === 5 || !saturday(from)) {
				const act = by === 'art112' ? 'ТК РФ ст. 112' : year.decree;
				map.set(to, { known, works: false, what: 'transferred', from: from === null ? null : asDay(`${number}-${from}`), act });
			}
	}
	for (const { day, name } of own?.workingDays ?? []) {
		const key = inYear(day, number);
		if (key) map.set(key, { known, works: true, what: 'ownWorking', name });
	}
	for (const { day, name } of own?.daysOff ?? []) {
		const key = inYear(day, number);
		if (key && !holidays.has(key)) map.set(key, { known, works: false, what: 'ownOff', name });
	}
	return map;
}

/** `MM-DD` of a day in the year; undefined where it is of another, or that year has no such day. */
function inYear(day: string, year: number): string | undefined {
	const full = day.length === 5 ? `${year}-${day}` : day;
	return isDay(full) && yearOf(full) === year ? monthDay(full) : undefined;
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

export type Remaining =
	| { readonly is: 'overdue'; readonly days: number }
	| { readonly is: 'today' }
	| { readonly is: 'tomorrow' }
	/** The working days after today until the day itself; there may be none. */
	| { readonly is: 'ahead'; readonly workingDays: number };

/** The time until the end of `due`. Lateness is counted in calendar days, as the law counts it. */
export function remaining(calendar: Calendar, due: Day, today: Day): Remaining {
	const [last, now] = [dayNumber(due), dayNumber(today)];
	if (last < now) return { is: 'overdue', days: now - last };
	if (last === now) return { is: 'today' };
	if (last === now + 1) return { is: 'tomorrow' };
	let workingDays = 0;
	for (let number = now + 1; number <= last; number++) if (calendar.works(fromDayNumber(number))) workingDays++;
	return { is: 'ahead', workingDays };
}
