/** ТК РФ art. 112: the days off that the law itself transfers, and to which days. */

import { addDays, asDay, type Day, monthDay, monthOf, weekday } from '../day.ts';
import { holidayDays } from './calendar.ts';

/** ТК РФ art. 112: the Government moves two of the days off that fall on the January holidays; it has done so every year. */
export const MOVED_IN_JANUARY = 2;

/** The holidays that fall on a weekend and are moved by art. 112 itself, where no decree moves them elsewhere. */
export function movedByLaw(year: number): readonly Day[] {
	return holidayDays.map((day) => asDay(`${year}-${day}`)).filter((day) => weekday(day) > 5 && monthOf(day) !== 1);
}

/** The working day that a holiday on a weekend moves to: the next one after it. Undefined for other days. */
export function lawfulTarget(holiday: Day): Day | undefined {
	if (!isHoliday(holiday) || monthOf(holiday) === 1 || weekday(holiday) < 6) return undefined;
	let day = addDays(holiday, 1);
	while (weekday(day) > 5 || isHoliday(day)) day = addDays(day, 1);
	return day;
}

/** The holiday of which that day is the day off by art. 112; undefined where it is none. */
export function holidayMovedTo(year: number, to: Day): Day | undefined {
	return movedByLaw(year).find((holiday) => lawfulTarget(holiday) === to);
}

/** Whether the day is a holiday of art. 112. */
export function isHoliday(day: Day): boolean {
	return holidayDays.includes(monthDay(day));
}
