/** Days as a clerk types, pastes and says them: each form with its day, and those that have two readings or none. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import { addDays, asDay, dateOf, weekday } from '../../src/domain/day.ts';
import { readDay } from '../../src/grammar/day.ts';
import type { Lean } from '../../src/grammar/dayReading.ts';
import { fc } from '../property.ts';
import { naiveDays } from './naive.ts';

/** A Wednesday. */
const today = asDay('2026-11-25');

function read(text: string, lean: Lean = 'past', on = today) {
	return readDay(text, lean, { today: on, calendar });
}

/** `2026-11-05`, or `2025-12-05 or 2026-12-05` for what has two readings. */
function readingOf(days: string) {
	const [day, ...others] = days.split(' or ');
	return others.length === 0 ? { ok: true, day } : { ok: false, why: 'ambiguousDay', readings: [day, ...others] };
}

describe('a day with its year', () => {
	it.each([
		'5,11,2026',
		'5,11,26',
		'05, 11, 2026',
		'5. 11. 2026',
		'5 11 2026',
		'05 11 26',
		'05.11.2026 г.',
		'05.11.2026г.',
		'05.11.2026 г',
		'05.11.2026 год',
		'5.11.26 г.',
		'2026.11.05',
		'2026/11/05',
		'2026/11/5',
		'2026 11 05',
		'2026–11–05',
		'05112026',
		'20261105',
		'5 ноября 26',
		'5 ноября 26 г.',
		'5-го ноября 2026',
		'5-ого ноября 2026 г.',
		'5-е ноября 2026 года',
		'5го ноября 2026',
		'5 ноябрь 2026',
		'5ноября2026',
		'5 ноября, 2026',
		'5.ноября.2026',
		'5-ноя-2026',
		'5-ноя-26',
		'5.ноя.26',
		'5/ноя/2026',
		'5 ноябр. 2026',
		'5.XI.2026',
		'5.xi.26',
		'5/XI-2026',
		'5-XI-26',
		'5 XI 2026 г.',
		'05.ХI.2026',
		'от 05.11.2026',
		'от 5 ноября 2026 г.',
		'5th November 2026',
		'5th of November 2026',
		'November 5, 2026',
		'November 5th, 2026',
		'Nov 5 2026',
		'nov. 5, 2026',
		'on 5 November 2026',
		'чт 05.11.2026',
		'чт, 05.11.2026',
		'четверг, 5 ноября 2026 г.',
		'Thu, 5 Nov 2026',
		'05.11.2026 (чт)',
		'5 ноября 2026, четверг',
		'5 yjz,hz 2026',
		'5 тщмуьиук 2026',
	])('%j is 5 November 2026, whichever way one leans', (text) => {
		for (const lean of ['past', 'future', 'nearest'] as const) expect(read(text, lean)).toEqual({ ok: true, day: '2026-11-05' });
	});
});

describe('a day without its year, or without its month', () => {
	it.each([
		['5,11', '2026-11-05', '2026-11-05 or 2027-11-05'],
		['5, 11', '2026-11-05', '2026-11-05 or 2027-11-05'],
		['5 . 11', '2026-11-05', '2026-11-05 or 2027-11-05'],
		['05 11', '2026-11-05', '2026-11-05 or 2027-11-05'],
		['5-го ноября', '2026-11-05', '2026-11-05 or 2027-11-05'],
		['5-ое ноября', '2026-11-05', '2026-11-05 or 2027-11-05'],
		['5 числа', '2026-11-05', '2026-12-05'],
		['5-ноя', '2026-11-05', '2026-11-05 or 2027-11-05'],
		['5.XI', '2026-11-05', '2026-11-05 or 2027-11-05'],
		['5/XI', '2026-11-05', '2026-11-05 or 2027-11-05'],
		['November 5', '2026-11-05', '2026-11-05 or 2027-11-05'],
		['Nov 5th', '2026-11-05', '2026-11-05 or 2027-11-05'],
		['5th', '2026-11-05', '2026-12-05'],
		['the 5th', '2026-11-05', '2026-12-05'],
		['5-го', '2026-11-05', '2026-12-05'],
		['5го', '2026-11-05', '2026-12-05'],
		['5-е', '2026-11-05', '2026-12-05'],
		['5-го числа', '2026-11-05', '2026-12-05'],
		['05', '2026-11-05', '2026-12-05'],
		['5', '2026-11-05', '2026-12-05'],
		['27', '2026-10-27', '2026-11-27'],
		['25', '2026-11-25', '2026-11-25'],
		['31', '2026-10-31', '2026-12-31'],
		['от 24', '2026-11-24', '2026-12-24'],
	])('%j, said on 25 November 2026, is %s of the past and %s of the future', (text, past, future) => {
		expect(read(text, 'past')).toEqual(readingOf(past));
		expect(read(text, 'future')).toEqual(readingOf(future));
	});

	it.each<[string, Lean, string]>([
		['вт 24.11', 'past', '2026-11-24'],
		['вторник, 24 ноября', 'past', '2026-11-24'],
		['27 ноября (пт)', 'future', '2026-11-27'],
		['fri 27.11', 'nearest', '2026-11-27'],
	])('%j, leaning to the %s, is %s', (text, lean, day) => {
		expect(read(text, lean)).toEqual({ ok: true, day });
	});

	it('by its date alone is a day of that date, at most two months away', () => {
		fc.assert(
			fc.property(fc.constantFrom(...naiveDays), fc.integer({ min: 1, max: 31 }), (on, date) => {
				const [past, future] = [read(String(date), 'past', asDay(on)), read(String(date), 'future', asDay(on))];
				if (!past.ok || !future.ok) throw new Error('not read');
				expect([dateOf(past.day), dateOf(future.day)]).toEqual([date, date]);
				expect(past.day <= on && on <= future.day).toBe(true);
				expect(addDays(asDay(on), -62) < past.day && future.day < addDays(asDay(on), 62)).toBe(true);
			}),
		);
	});
});

describe('a day in words', () => {
	it.each([
		['через неделю', '2026-12-02'],
		['через 1 неделю', '2026-12-02'],
		['через две недели', '2026-12-09'],
		['через 2 нед.', '2026-12-09'],
		['через 3 дня', '2026-11-28'],
		['через три дня', '2026-11-28'],
		['через 10 дней', '2026-12-05'],
		['через 10 календарных дней', '2026-12-05'],
		['через 3 рабочих дня', '2026-11-30'],
		['через 3 раб. дня', '2026-11-30'],
		['через 3 раб. дн.', '2026-11-30'],
		['через 3 рд', '2026-11-30'],
		['через один рабочий день', '2026-11-26'],
		['через рабочий день', '2026-11-26'],
		['через месяц', '2026-12-25'],
		['через 2 месяца', '2027-01-25'],
		['через квартал', '2027-02-25'],
		['через полгода', '2027-05-25'],
		['через год', '2027-11-25'],
		['3 дня назад', '2026-11-22'],
		['день назад', '2026-11-24'],
		['один день назад', '2026-11-24'],
		['неделю назад', '2026-11-18'],
		['две недели назад', '2026-11-11'],
		['2 недели тому назад', '2026-11-11'],
		['месяц назад', '2026-10-25'],
		['5 месяцев назад', '2026-06-25'],
		['полгода назад', '2026-05-25'],
		['2 года назад', '2024-11-25'],
		['5 лет назад', '2021-11-25'],
		['3 рабочих дня назад', '2026-11-20'],
		['in a week', '2026-12-02'],
		['in 3 days', '2026-11-28'],
		['in three days', '2026-11-28'],
		['in 2 working days', '2026-11-27'],
		['in 2 business days', '2026-11-27'],
		['in a month', '2026-12-25'],
		['a week from now', '2026-12-02'],
		['a week ago', '2026-11-18'],
		['an year ago', '2025-11-25'],
		['2 days ago', '2026-11-23'],
		['two weeks ago', '2026-11-11'],
		['2 working days ago', '2026-11-23'],
		['прошлая пятница', '2026-11-20'],
		['в прошлую пятницу', '2026-11-20'],
		['в прошлый четверг', '2026-11-19'],
		['last friday', '2026-11-20'],
		['следующий вторник', '2026-12-01'],
		['в следующий понедельник', '2026-11-30'],
		['next Monday', '2026-11-30'],
		['в эту пятницу', '2026-11-27'],
		['в этот понедельник', '2026-11-23'],
		['this friday', '2026-11-27'],
		['xthtp ytltk.', '2026-12-02'],
		['dxthf', '2026-11-24'],
		['ещвфн', '2026-11-25'],
		['pfdnhf', '2026-11-26'],
		['+3 hl', '2026-11-30'],
	])('%j, said on Wednesday 25 November 2026, is %s', (text, day) => {
		for (const lean of ['past', 'future', 'nearest'] as const) expect(read(text, lean)).toEqual({ ok: true, day });
	});

	it.each([
		['в пятницу', '2026-11-20', '2026-11-27'],
		['пятницы', '2026-11-20', '2026-11-27'],
		['во вторник', '2026-11-24', '2026-12-01'],
		['on Friday', '2026-11-20', '2026-11-27'],
		['thurs', '2026-11-19', '2026-11-26'],
		['d gznybwe', '2026-11-20', '2026-11-27'],
	])('%j leans as a weekday does: %s or %s', (text, past, future) => {
		expect(read(text, 'past')).toEqual({ ok: true, day: past });
		expect(read(text, 'future')).toEqual({ ok: true, day: future });
		expect(read(text, 'nearest')).toEqual({ ok: false, why: 'ambiguousDay', readings: [past, future] });
	});

	it.each([
		['до пятницы', '2026-11-27'],
		['к пятнице', '2026-11-27'],
		['до понедельника', '2026-11-30'],
		['ко вторнику', '2026-12-01'],
		['до 5 декабря', '2026-12-05'],
		['до 5.12', '2026-12-05'],
		['до 5', '2026-12-05'],
		['не позднее 5.12.2026', '2026-12-05'],
		['by Friday', '2026-11-27'],
		['by 5 December', '2026-12-05'],
		['until friday', '2026-11-27'],
	])('%j is the day ahead, %s, and none of the past', (text, day) => {
		expect(read(text, 'future')).toEqual({ ok: true, day });
		expect(read(text, 'nearest')).toEqual({ ok: true, day });
		expect(read(text, 'past')).toEqual({ ok: false, why: 'notADay' });
	});
});

describe('what has two readings shows both', () => {
	it.each<[string, Lean, readonly string[]]>([
		['прошлый понедельник', 'past', ['2026-11-16', '2026-11-23']],
		['last tuesday', 'past', ['2026-11-17', '2026-11-24']],
		['следующая пятница', 'future', ['2026-11-27', '2026-12-04']],
		['next friday', 'future', ['2026-11-27', '2026-12-04']],
		['через день', 'future', ['2026-11-26', '2026-11-27']],
		['в среду', 'past', ['2026-11-18', '2026-11-25']],
		['до среды', 'future', ['2026-11-25', '2026-12-02']],
		['27', 'nearest', ['2026-10-27', '2026-11-27']],
		['05/11/26', 'past', ['2026-11-05', '2026-05-11']],
		['051126', 'past', ['2026-11-05', '2005-11-26']],
		['5/12', 'future', ['2026-12-05', '2027-05-12']],
	])('%j leaning to the %s: %j', (text, lean, readings) => {
		expect(read(text, lean)).toEqual({ ok: false, why: 'ambiguousDay', readings });
	});
});

describe('what is no day', () => {
	it.each([
		'30 февраля',
		'30,02,2026',
		'31 11 2026',
		'31112026',
		'20261131',
		'99999999',
		'31.XI.2026',
		'пн 05.11.2026',
		'5 ноября 2026, пятница',
		'31-го июня',
		'пн 5.11.2026 чт',
		'через 9999 недель',
		'через 2000 лет',
		'9999 месяцев назад',
	])('%j does not exist', (text) => {
		expect(read(text, 'future')).toEqual({ ok: false, why: 'noSuchDay' });
	});

	it.each([
		'0',
		'00',
		'32',
		'99',
		'100',
		'2711',
		'5 11 26 12',
		'пару дней назад',
		'через пару дней',
		'полторы недели назад',
		'через',
		'назад',
		'через неделю назад',
		'неделю',
		'в прошлом месяце',
		'прошлый',
		'прошлый день',
		'до',
		'к',
		'до завтра до пятницы',
		'пн вт',
		'пн пн 5.11',
		'5 xiv',
		'5.XIII.2026',
		'5-го-ноября-го',
		'5th 6th',
		'ноября',
		'начало ноября',
		'в обед',
		'скоро',
		'позже',
		'как можно скорее',
		'нет',
		'—',
		'5,11,2026,1',
		'5.11.2026.1',
		'1-2-3-4',
		'5 ноября 202',
		'5 ноября 20266',
		'1.1e5',
		'0x1f',
		'٥',
		'５',
		'5½',
		'sunday week',
		'fortnight',
		'cjrjkjd',
	])('%j is told to be none', (text) => {
		expect(read(text, 'future')).toEqual({ ok: false, why: 'notADay' });
	});
});

it('what carries a weekday is that weekday or no day', () => {
	const words = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
	fc.assert(
		fc.property(fc.constantFrom(...naiveDays), fc.constantFrom(...words), (day, word) => {
			const reading = read(`${word}, ${day}`);
			if (weekday(asDay(day)) === words.indexOf(word) + 1) expect(reading).toEqual({ ok: true, day });
			else expect(reading).toEqual({ ok: false, why: 'noSuchDay' });
		}),
	);
});

describe('a day without a year that is near on the other side of today', () => {
	it.each<[string, Lean, string, string]>([
		['05.12', 'past', '2026-11-30', '2025-12-05 or 2026-12-05'],
		['5 декабря', 'past', '2026-11-30', '2025-12-05 or 2026-12-05'],
		['31.12', 'past', '2026-11-30', '2025-12-31 or 2026-12-31'],
		['01.01', 'past', '2026-11-30', '2026-01-01'],
		['28.12', 'past', '2027-01-03', '2026-12-28'],
		['30.11', 'past', '2026-11-30', '2026-11-30'],
		['25.11', 'future', '2026-11-30', '2026-11-25 or 2027-11-25'],
		['до 25.11', 'nearest', '2026-11-30', '2026-11-25 or 2027-11-25'],
		['15.1', 'future', '2026-11-30', '2027-01-15'],
		['30.11', 'future', '2026-11-30', '2026-11-30'],
		['05.12', 'nearest', '2026-11-30', '2026-12-05'],
		// The weekday says which.
		['сб 05.12', 'past', '2026-11-30', '2026-12-05'],
		['пт 05.12', 'past', '2026-11-30', '2025-12-05'],
	])('%s, leaning to the %s on %s, is %s', (text, lean, on, days) => {
		expect(read(text, lean, asDay(on))).toEqual(readingOf(days));
	});
});
