/** A year of the calendar as one JSON object. */

import type { Calendar } from '../domain/calendar.ts';
import { daysOf, monthOf, weekday } from '../domain/day.ts';

/** Stable English keys, ISO days; `weekday` is 1 for Monday. */
export function calendarJson(calendar: Calendar, year: number): Readonly<Record<string, unknown>> {
	const known = calendar.yearOf(year);
	const days = daysOf(year).map((day) => ({ day, facts: calendar.facts(day) }));
	const working = days.filter(({ facts }) => facts.works).length;
	return {
		year,
		provisional: !known || known.draft === true,
		edition: calendar.edition,
		decree: known?.decree ?? null,
		week: calendar.weekOf(year),
		region: calendar.ownOf(year)?.region ?? null,
		workingDays: working,
		daysOff: days.length - working,
		months: Array.from({ length: 12 }, (_, index) => {
			const ofMonth = days.filter(({ day }) => monthOf(day) === index + 1);
			const worked = ofMonth.filter(({ facts }) => facts.works).length;
			return { month: index + 1, workingDays: worked, daysOff: ofMonth.length - worked };
		}),
		days: days.map(({ day, facts: { known: sure, ...facts } }) => ({ day, weekday: weekday(day), ...facts, provisional: !sure })),
	};
}
