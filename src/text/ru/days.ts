/** Дни и суммы, как их пишут люди. */

import type { Remaining } from '../../domain/calendar/calendar.ts';
import { type Day, monthDay, weekday, yearOf } from '../../domain/day.ts';
import { roubles } from '../../domain/money.ts';
import { pluralRu } from '../plural.ts';

export const months = {
	full: ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
	genitive: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
	short: ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
};
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
	return roubles(kopecks).replace(/\B(?=(\d{3})+,)/g, '\u00a0');
}

/** `245 КБ`, `1,5 МБ`: круглых. */
export function size(bytes: number): string {
	if (bytes < 1000) return `${bytes} ${pluralRu(bytes, ['байт', 'байта', 'байт'])}`;
	const [unit, count] =
		bytes < 999_500 ? ['КБ', bytes / 1000] : bytes < 999_500_000 ? ['МБ', bytes / 1_000_000] : ['ГБ', bytes / 1_000_000_000];
	return `${(count < 9.95 ? count.toFixed(1).replace(/\.0$/, '') : count.toFixed(0)).replace('.', ',')}\u00a0${unit}`;
}

/** `просрочено 3 дн.`, `сегодня`, `завтра`, `2 рабочих дня`. */
export function remaining(left: Remaining): string {
	switch (left.is) {
		case 'overdue':
			return `просрочено ${left.days} дн.`;
		case 'today':
			return 'сегодня';
		case 'tomorrow':
			return 'завтра';
		case 'ahead':
			return left.workingDays === 0
				? 'нет рабочих дней'
				: `${left.workingDays} ${pluralRu(left.workingDays, ['рабочий день', 'рабочих дня', 'рабочих дней'])}`;
	}
}

const WEEKDAYS_IN_FULL = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];

/** `пятница, 20 ноября 2026` */
export function longDay(value: Day): string {
	const [month, date] = monthDay(value).split('-');
	return `${WEEKDAYS_IN_FULL[weekday(value) - 1] ?? ''}, ${Number(date)} ${months.genitive[Number(month) - 1] ?? ''} ${yearOf(value)}`;
}

/** `«текст»` */
export function quote(text: string): string {
	return `«${text}»`;
}

/** The form of a noun after a number, of the forms for 1, 2 and 5. */
export const plural = pluralRu;

/** `12,5` */
export function decimal(value: number, digits: number): string {
	return value.toFixed(digits).replace('.', ',');
}
