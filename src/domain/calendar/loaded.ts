/** The calendar of one journal: the built-in years, the years loaded over them, and the office's own days. */

import { type Day, daysOf } from '../day.ts';
import { type Calendar, type CalendarYear, coversYear, type DayFacts, makeCalendar, type OwnDays } from './calendar.ts';
import { BUILT_IN_EDITION, builtInYears } from './years.ts';

export interface LoadedDays {
	readonly years: readonly CalendarYear[];
	readonly own: readonly OwnDays[];
}

/** A loaded year replaces the built-in one. The edition names every load: `ru-2013-2027+2028+own1`. */
export function calendarWith({ years, own }: LoadedDays): Calendar {
	const all = [...builtInYears.filter((built) => !years.some(({ year }) => year === built.year)), ...years];
	const loads = years
		.toSorted((left, right) => left.year - right.year)
		.map(({ year, edition = 1 }) => `+${year}${edition > 1 ? `.${edition}` : ''}`);
	return makeCalendar(all, `${BUILT_IN_EDITION}${loads.join('')}${own.length > 0 ? `+own${own.length}` : ''}`, own);
}

/** The loaded days with this year in place of an earlier load of it, and the year with its edition. */
export function withYear(days: LoadedDays, year: CalendarYear): { readonly days: LoadedDays; readonly year: CalendarYear } {
	const before = days.years.find((one) => one.year === year.year);
	const numbered = { ...year, edition: (before?.edition ?? 0) + 1 };
	return { days: { ...days, years: [...days.years.filter((one) => one !== before), numbered] }, year: numbered };
}

/** The years in which an office's days could differ from what was: those it names, or all from its first to a little past the last that is known. */
export function yearsOf(own: OwnDays, calendar: Calendar): readonly number[] {
	if (own.from === null) return own.years;
	const years: number[] = [];
	for (let year = own.from; year <= Math.max(own.from, calendar.to + 1); year++) if (coversYear(own, year)) years.push(year);
	return years;
}

export interface DayChange {
	readonly day: Day;
	readonly before: DayFacts;
	readonly after: DayFacts;
}

/** The days of a year that differ between calendars: working or not, shortened, or named differently. */
export function changesIn(year: number, before: Calendar, after: Calendar): readonly DayChange[] {
	return daysOf(year)
		.map((day) => ({ day, before: before.facts(day), after: after.facts(day) }))
		.filter((change) => sortOf(change.before) !== sortOf(change.after));
}

/** The working status of a day, without the act it is based on. */
function sortOf(facts: DayFacts): string {
	switch (facts.what) {
		case 'ownOff':
		case 'ownWorking':
			return `${facts.what} ${facts.name}`;
		case 'workingWeekend':
			return `${facts.what} ${facts.shortened}`;
		case 'transferred':
			return `${facts.what} ${facts.from}`;
		case 'ordinary':
		case 'shortened':
		case 'weekend':
		case 'holiday':
			return facts.what;
	}
}
