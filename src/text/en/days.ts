/** Days and sums as people write them. */

import type { Remaining } from '../../domain/calendar/calendar.ts';
import { type Day, dateOf, monthOf, weekday } from '../../domain/day.ts';
import { roubles } from '../../domain/money.ts';
import { pluralEn } from '../plural.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = [
	...['January', 'February', 'March', 'April', 'May', 'June'],
	...['July', 'August', 'September', 'October', 'November', 'December'],
];
export const months = {
	full: MONTHS,
	/** Russian has another form after a date. */
	genitive: MONTHS,
	short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** `2026-11-05` */
export function day(value: Day): string {
	return value;
}

/** `5 Nov` */
export function shortDay(value: Day): string {
	return `${dateOf(value)} ${months.short[monthOf(value) - 1] ?? ''}`;
}

/** `Thu` */
export function weekdayName(value: Day): string {
	return WEEKDAYS[weekday(value) - 1] ?? '';
}

/** `1,234.56` from kopecks. */
export function money(kopecks: number): string {
	return roubles(kopecks, '.').replace(/\B(?=(\d{3})+\.)/g, ',');
}

/** `245 KB`, `1.5 MB`: of round ones. */
export function size(bytes: number): string {
	if (bytes < 1000) return `${bytes} ${pluralEn(bytes, 'byte', 'bytes')}`;
	const [unit, count] =
		bytes < 999_500 ? ['KB', bytes / 1000] : bytes < 999_500_000 ? ['MB', bytes / 1_000_000] : ['GB', bytes / 1_000_000_000];
	return `${count < 9.95 ? count.toFixed(1).replace(/\.0$/, '') : count.toFixed(0)}\u00a0${unit}`;
}

/** `3 days overdue`, `today`, `tomorrow`, `2 working days`. */
export function remaining(left: Remaining): string {
	switch (left.is) {
		case 'overdue':
			return `${left.days} ${pluralEn(left.days, 'day', 'days')} overdue`;
		case 'today':
			return 'today';
		case 'tomorrow':
			return 'tomorrow';
		case 'ahead':
			return left.workingDays === 0 ? 'no working day' : `${left.workingDays} working ${pluralEn(left.workingDays, 'day', 'days')}`;
	}
}

const WEEKDAYS_IN_FULL = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `Friday, 20 November 2026` */
export function longDay(value: Day): string {
	return `${WEEKDAYS_IN_FULL[weekday(value) - 1] ?? ''}, ${dateOf(value)} ${MONTHS[monthOf(value) - 1] ?? ''} ${value.slice(0, 4)}`;
}

/** `“text”` */
export function quote(text: string): string {
	return `“${text}”`;
}

/** The form of a noun after a number, of the forms for 1, 2 and 5. */
export function plural(count: number, [one, , many]: readonly [string, string, string]): string {
	return pluralEn(count, one, many);
}

/** `12.5` */
export function decimal(value: number, digits: number): string {
	return value.toFixed(digits);
}
