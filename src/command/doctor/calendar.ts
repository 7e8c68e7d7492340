/** How far the production calendar reaches. */

import { monthOf, yearOf } from '../../domain/day.ts';
import { type Check, ok, warn } from './check.ts';

/** Terms entered in autumn reach the next year, and the decree is out by then. */
const MONTH_TO_LOAD = 10;

export const calendarCheck: Check = ({ calendar, today }, { calendar: words }) => {
	const year = yearOf(today);
	if (!calendar.knows(today)) return warn(words.missing(year));
	if (calendar.to > year || monthOf(today) < MONTH_TO_LOAD) return ok(words.known(calendar.to));
	const next = year + 1;
	return warn(calendar.yearOf(next)?.draft ? words.draft(next) : words.soon(calendar.to, next));
};
