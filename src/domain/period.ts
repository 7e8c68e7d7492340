/** Periods of reports: what they are compared with. */

import { addDays, addMonths, type Day, dateOf, dayOf, daysBetween, daysInMonth, monthOf, yearOf } from './day.ts';

/** Both ends are included. */
export interface Period {
	readonly from: Day;
	readonly to: Day;
}

/** The month that the day is of. */
export function monthWith(day: Day): Period {
	const [year, month] = [yearOf(day), monthOf(day)];
	const from = dayOf(year, month, 1);
	const to = dayOf(year, month, daysInMonth(year, month));
	if (!from || !to) throw new RangeError(`no month: ${day}`);
	return { from, to };
}

/** How many whole months the period is; undefined where it begins or ends amid one. */
export function wholeMonths({ from, to }: Period): number | undefined {
	if (dateOf(from) !== 1 || dateOf(addDays(to, 1)) !== 1) return undefined;
	return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;
}

/** As many months, or days, just before. */
export function periodBefore(period: Period): Period {
	const months = wholeMonths(period);
	const to = addDays(period.from, -1);
	return { from: months === undefined ? addDays(to, -daysBetween(period.from, period.to)) : addMonths(period.from, -months), to };
}

/** The same months, or days, of the year before. */
export function periodYearBefore(period: Period): Period {
	const from = addMonths(period.from, -12);
	return { from, to: wholeMonths(period) === undefined ? addMonths(period.to, -12) : addDays(addMonths(addDays(period.to, 1), -12), -1) };
}
