/** A day as people write it, in Russian and in English; what is impossible or has two readings is told. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import { asDay, daysBetween, weekday } from '../../src/domain/day.ts';
import { readDay } from '../../src/grammar/day.ts';
import type { Lean } from '../../src/grammar/reading.ts';
import { fc } from '../property.ts';
import { naiveDays } from './naive.ts';

const leans: readonly Lean[] = ['past', 'future', 'nearest'];

/** A Sunday. */
const sunday = '2026-11-22';

function read(text: string, lean: Lean = 'past', today = sunday) {
	return readDay(text, lean, { today: asDay(today), calendar });
}

/** `2026-11-05`, or `2025-12-05 or 2026-12-05` for what has two readings. */
function readingOf(days: string) {
	const [day, ...others] = days.split(' or ');
	return others.length === 0 ? { ok: true, day } : { ok: false, why: 'ambiguousDay', readings: [day, ...others] };
}

describe('a day in full', () => {
	it.each([
		'2026-11-05',
		'2026-11-5',
		'05.11.2026',
		'5.11.2026',
		'05.11.26',
		'5.11.26',
		'5 ноября 2026',
		'05 ноября 2026',
		'5 ноября 2026 г.',
		'5 ноября 2026г.',
		'5 ноября 2026 года',
		'5 ноя 2026',
		'5 нояб. 2026',
		'5 НОЯБРЯ 2026',
		'  5   ноября\u00a02026 ',
		'5 november 2026',
		'5 November 2026',
		'5 Nov 2026',
		'5 nov. 2026',
		'«5 ноября 2026»',
		'“05.11.2026”',
	])('%j is 5 November 2026, whichever way one leans', (text) => {
		for (const lean of leans) expect(read(text, lean)).toEqual({ ok: true, day: '2026-11-05' });
	});

	it.each(['2024-02-29', '29.02.2024', '29.2.24', '29 февраля 2024', '29 Feb 2024'])('%s is a day of a leap year', (text) => {
		expect(read(text)).toEqual({ ok: true, day: '2024-02-29' });
	});

	it.each([
		['январь', '01'],
		['янв', '01'],
		['января', '01'],
		['фев', '02'],
		['мар', '03'],
		['марта', '03'],
		['апр', '04'],
		['мая', '05'],
		['май', '05'],
		['июн', '06'],
		['июня', '06'],
		['июль', '07'],
		['авг', '08'],
		['сен', '09'],
		['сент', '09'],
		['окт', '10'],
		['ноя', '11'],
		['декабря', '12'],
		['jan', '01'],
		['feb', '02'],
		['mar', '03'],
		['apr', '04'],
		['may', '05'],
		['june', '06'],
		['jul', '07'],
		['august', '08'],
		['sept', '09'],
		['oct', '10'],
		['nov', '11'],
		['dec', '12'],
	])('the month may be written %s', (month, number) => {
		expect(read(`7 ${month} 2026`)).toEqual({ ok: true, day: `2026-${number}-07` });
	});
});

describe('a day relative to today', () => {
	it.each([
		['сегодня', '2026-11-22'],
		['Сегодня', '2026-11-22'],
		['today', '2026-11-22'],
		['вчера', '2026-11-21'],
		['yesterday', '2026-11-21'],
		['позавчера', '2026-11-20'],
		['завтра', '2026-11-23'],
		['tomorrow', '2026-11-23'],
		['послезавтра', '2026-11-24'],
		['+10д', '2026-12-02'],
		['+10 дн.', '2026-12-02'],
		['-10d', '2026-11-12'],
		['+0д', '2026-11-22'],
		['+2н', '2026-12-06'],
		['+2 нед', '2026-12-06'],
		['-1w', '2026-11-15'],
		['+1м', '2026-12-22'],
		['-9 мес', '2026-02-22'],
		['+1mo', '2026-12-22'],
		['+3рд', '2026-11-25'],
		['+3 раб.', '2026-11-25'],
		['-1wd', '2026-11-20'],
		['+30wd', '2027-01-12'],
	])('%s is %s', (text, day) => {
		for (const lean of leans) expect(read(text, lean)).toEqual({ ok: true, day });
	});

	it.each(['+9999н', '-9999н', '+9999м', '-9999м', '-7000w'])('%s is outside the days that the program knows', (text) => {
		expect(read(text)).toEqual({ ok: false, why: 'noSuchDay' });
	});

	it.each(['+9999д', '-9999д', '+9999рд', '+1200м'])('%s is far, but a day', (text) => {
		expect(read(text).ok).toBe(true);
	});

	it.each(['+1м', '+9999д', '+9999рд', '+5н', 'завтра'])('%s after the last day that the program knows is no day', (text) => {
		expect(read(text, 'future', '2199-12-31')).toEqual({ ok: false, why: 'noSuchDay' });
	});
});

describe('a weekday', () => {
	it.each([
		['пн', '2026-11-16', '2026-11-23'],
		['Понедельник', '2026-11-16', '2026-11-23'],
		['mon', '2026-11-16', '2026-11-23'],
		['среду', '2026-11-18', '2026-11-25'],
		['пятницу', '2026-11-20', '2026-11-27'],
		['saturday', '2026-11-21', '2026-11-28'],
	])('%s, said on a Sunday, is %s of the past and %s of the future', (text, past, future) => {
		expect(read(text, 'past')).toEqual({ ok: true, day: past });
		expect(read(text, 'future')).toEqual({ ok: true, day: future });
		expect(read(text, 'nearest')).toEqual({ ok: false, why: 'ambiguousDay', readings: [past, future] });
	});

	it('said on that weekday is today or a week away, so it is not guessed', () => {
		expect(read('вс', 'past')).toEqual({ ok: false, why: 'ambiguousDay', readings: ['2026-11-15', '2026-11-22'] });
		expect(read('sunday', 'future')).toEqual({ ok: false, why: 'ambiguousDay', readings: ['2026-11-22', '2026-11-29'] });
		expect(read('воскресенье', 'nearest')).toMatchObject({ why: 'ambiguousDay' });
	});

	it('is the last one or the next one, never today', () => {
		const words = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
		fc.assert(
			fc.property(fc.constantFrom(...naiveDays), fc.integer({ min: 1, max: 7 }), (today, wanted) => {
				fc.pre(weekday(asDay(today)) !== wanted);
				const past = read(words[wanted - 1] ?? '', 'past', today);
				const future = read(words[wanted - 1] ?? '', 'future', today);
				if (!past.ok || !future.ok) throw new Error('not read');
				expect([weekday(past.day), weekday(future.day), daysBetween(past.day, future.day)]).toEqual([wanted, wanted, 7]);
				expect(past.day < today && today < future.day).toBe(true);
			}),
		);
	});
});

describe('a day without a year', () => {
	it.each([
		['5.11', '2026-11-22', '2026-11-05', '2026-11-05 or 2027-11-05', '2026-11-05'],
		['5.11.', '2026-11-22', '2026-11-05', '2026-11-05 or 2027-11-05', '2026-11-05'],
		['5 ноября', '2026-11-22', '2026-11-05', '2026-11-05 or 2027-11-05', '2026-11-05'],
		['5 nov', '2026-11-22', '2026-11-05', '2026-11-05 or 2027-11-05', '2026-11-05'],
		['22.11', '2026-11-22', '2026-11-22', '2026-11-22', '2026-11-22'],
		['31.12', '2027-01-02', '2026-12-31', '2026-12-31 or 2027-12-31', '2026-12-31'],
		['01.01', '2026-12-30', '2026-01-01 or 2027-01-01', '2027-01-01', '2027-01-01'],
		['1 янв', '2026-12-31', '2026-01-01 or 2027-01-01', '2027-01-01', '2027-01-01'],
		['23.11', '2026-11-22', '2025-11-23 or 2026-11-23', '2026-11-23', '2026-11-23'],
		['29.02', '2026-11-22', '2024-02-29', '2028-02-29', '2028-02-29'],
		['29 февраля', '2027-02-28', '2024-02-29', '2028-02-29', '2028-02-29'],
		['29.2', '2101-06-01', '2096-02-29', '2104-02-29', '2104-02-29'],
	])('%s, said on %s, is %s of the past, %s of the future, %s as the nearest', (text, today, past, future, nearest) => {
		expect(leans.map((lean) => read(text, lean, today))).toEqual([past, future, nearest].map(readingOf));
	});
});
