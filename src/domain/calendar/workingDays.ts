/** Working days, counted for many days of one calendar. */

import { type Day, dayNumber, fromDayNumber } from '../day.ts';
import type { Calendar } from './calendar.ts';

/** Every day of a calendar is looked up once, however many counts are made. */
const counters = new WeakMap<Calendar, (day: Day) => number>();

/** Working days from some fixed day up to a day: the difference of two such numbers is the count between. */
export function workingDaysUntil(calendar: Calendar): (day: Day) => number {
	const known = counters.get(calendar) ?? workingDaysCounter(calendar);
	counters.set(calendar, known);
	return known;
}

function workingDaysCounter(calendar: Calendar): (day: Day) => number {
	const known = new Map<Day, number>();
	const until = new Map<number, number>();
	let first: number | undefined;
	let last = 0;
	const count = (day: Day) => {
		const number = dayNumber(day);
		if (first === undefined) {
			first = last = number;
			until.set(number, 0);
		}
		for (; last < number; last++) until.set(last + 1, (until.get(last) ?? 0) + Number(calendar.works(fromDayNumber(last + 1))));
		for (; first > number; first--) until.set(first - 1, (until.get(first) ?? 0) - Number(calendar.works(fromDayNumber(first))));
		return until.get(number) ?? 0;
	};
	return (day) => {
		const found = known.get(day) ?? count(day);
		known.set(day, found);
		return found;
	};
}
