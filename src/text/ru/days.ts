/** Дни и суммы, как их пишут люди. */

import { type Day, monthDay, weekday, yearOf } from '../../domain/day.ts';

const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];

/** `05.11.2026` */
export function day(value: Day): string {
	return `${shortDay(value)}.${yearOf(value)}`;
}

/** `05.11` */
export function shortDay(value: Day): string {
	const [month, date] = monthDay(value).split('-');
	return `${date}.${month}`;
}

/** `чт` */
export function weekdayName(value: Day): string {
	return WEEKDAYS[weekday(value) - 1] ?? '';
}

/** `1 234,56` from kopecks, with no-break spaces. */
export function money(kopecks: number): string {
	const whole = String(Math.trunc(kopecks / 100)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
	return `${whole},${String(kopecks % 100).padStart(2, '0')}`;
}
