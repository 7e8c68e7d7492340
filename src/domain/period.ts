/** Periods of reports, and the periods that they are compared with. */

import { addDays, asDay, type Day, dateOf, dayOf, daysBetween, daysInMonth, monthOf, weekday, yearOf } from './day.ts';
import { addMonths } from './month.ts';

/** Both ends are included. */
export interface Period {
	readonly from: Day;
	readonly to: Day;
}

/** The month that the day is in. */
export function monthWith(day: Day): Period {
	const [year, month] = [yearOf(day), monthOf(day)];
	const from = dayOf(year, month, 1);
	const to = dayOf(year, month, daysInMonth(year, month));
	if (!from || !to) throw new RangeError(`no month: ${day}`);
	return { from, to };
}

/** The month written `YYYY-MM`. Throws RangeError for anything else. */
export function monthPeriod(month: string): Period {
	return monthWith(asDay(`${month}-01`));
}

/** How many whole months the period is; undefined where it begins or ends within a month. */
export function wholeMonths({ from, to }: Period): number | undefined {
	if (dateOf(from) !== 1 || dateOf(addDays(to, 1)) !== 1) return undefined;
	return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;
}

/** The preceding period of as many months, or days. */
export function periodBefore(period: Period): Period {
	const months = wholeMonths(period);
	const to = addDays(period.from, -1);
	return { from: months === undefined ? addDays(to, -daysBetween(period.from, period.to)) : addMonths(period.from, -months), to };
}

/** The period of the same months, or days, a year before. */
export function periodYearBefore(period: Period): Period {
	const from = addMonths(period.from, -12);
	return { from, to: wholeMonths(period) === undefined ? addMonths(period.to, -12) : addDays(addMonths(addDays(period.to, 1), -12), -1) };
}

/** The place of a period relative to the day on which it is counted. `beforeJournal`: it was over when the journal began. */
export type PeriodState = 'finished' | 'running' | 'ahead' | 'beforeJournal';

/** `begun`: the first day of the journal. */
export function periodState({ from, to }: Period, today: Day, begun: Day): PeriodState {
	if (from > today) return 'ahead';
	if (to < begun) return 'beforeJournal';
	return to >= today ? 'running' : 'finished';
}

/** The periods that one is compared with. One that is running is compared with the same days of the former ones, up to the date of today. */
export function periodsCompared(period: Period, today: Day): { readonly before: Period; readonly yearBefore: Period } {
	const [before, yearBefore] = [periodBefore(period), periodYearBefore(period)];
	if (today < period.from || today >= period.to) return { before, yearBefore };
	const months = wholeMonths(period);
	const sameDay = months === undefined ? addDays(before.from, daysBetween(period.from, today)) : addMonths(today, -months);
	return { before: { from: before.from, to: sameDay }, yearBefore: { from: yearBefore.from, to: addMonths(today, -12) } };
}

/** The number of the week that the day is in, from Monday to Sunday (ISO 8601): the first one of a year is that of its first Thursday. */
export function weekNumber(day: Day): number {
	const thursday = addDays(day, 4 - weekday(day));
	const first = dayOf(yearOf(thursday), 1, 1);
	return first ? Math.floor(daysBetween(first, thursday) / 7) + 1 : 1;
}

/** Whether the period is one week, from Monday to Sunday. */
export function isWeek({ from, to }: Period): boolean {
	return weekday(from) === 1 && daysBetween(from, to) === 6;
}
