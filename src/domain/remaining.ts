/** A day relative to today: calendar days overdue, or working days left. */

import type { Calendar } from './calendar.ts';
import { type Day, dayNumber, fromDayNumber } from './day.ts';

export type Remaining =
	| { readonly is: 'overdue'; readonly days: number }
	| { readonly is: 'today' }
	| { readonly is: 'tomorrow' }
	/** The working days after today until the day itself; there may be none. */
	| { readonly is: 'ahead'; readonly workingDays: number };

/** What remains until the end of `due`. What is late is counted in calendar days, as the law counts it. */
export function remaining(calendar: Calendar, due: Day, today: Day): Remaining {
	const [last, now] = [dayNumber(due), dayNumber(today)];
	if (last < now) return { is: 'overdue', days: now - last };
	if (last === now) return { is: 'today' };
	if (last === now + 1) return { is: 'tomorrow' };
	let workingDays = 0;
	for (let number = now + 1; number <= last; number++) if (calendar.works(fromDayNumber(number))) workingDays++;
	return { is: 'ahead', workingDays };
}
