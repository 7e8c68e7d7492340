/**
 * Arithmetic on months: by dayjs, always in UTC, so that no time zone of the machine moves a day. No clock: dayjs is never called
 * without a day.
 */

import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { type Day, fromDayNumber, MS_PER_DAY } from './day.ts';

dayjs.extend(utc);

/** The same date `months` later; the last day of the month where there is none (ГК РФ art. 192 п. 3). Throws RangeError where that is no `Day`. */
export function addMonths(day: Day, months: number): Day {
	// Not by its `format`, which takes longer than all the rest.
	return fromDayNumber(dayjs.utc(day).add(months, 'month').valueOf() / MS_PER_DAY);
}
