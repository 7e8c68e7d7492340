/** Days and the arithmetic on them. */

import { describe, expect, it } from 'vitest';
import {
	addDays,
	asDay,
	dateOf,
	dayNumber,
	dayOf,
	daysBetween,
	daysInMonth,
	fromDayNumber,
	isDay,
	isGivenDay,
	later,
	monthDay,
	monthOf,
	weekday,
	yearOf,
} from '../../src/domain/day.ts';
import { addMonths } from '../../src/domain/month.ts';
import { fc } from '../property.ts';

/** Any day of 1900–2199. */
const anyDay = fc.integer({ min: dayNumber(asDay('1900-01-01')), max: dayNumber(asDay('2199-12-31')) }).map(fromDayNumber);
/** Any day with room on both sides. */
const middleDay = fc.integer({ min: dayNumber(asDay('1950-01-01')), max: dayNumber(asDay('2149-12-31')) }).map(fromDayNumber);

describe('a day', () => {
	it.each(['1583-01-01', '1900-01-01', '2199-12-31', '2299-12-31', '2024-02-29', '2000-02-29', '2026-11-05'])('is %s', (text) => {
		expect(isDay(text)).toBe(true);
		expect(asDay(text)).toBe(text);
	});

	it.each([
		'1582-12-31',
		'2300-01-01',
		'2027-02-29',
		'2100-02-29',
		'2026-02-30',
		'2026-04-31',
		'2026-00-10',
		'2026-13-01',
		'2026-01-00',
		'2026-01-32',
		'2026-1-5',
		'26-01-05',
		'2026-11-05T00:00',
		' 2026-11-05',
		'2026-11-05\n',
		'٢٠٢٦-١١-٠٥',
		'',
	])('is not %j', (text) => {
		expect(isDay(text)).toBe(false);
		expect(() => asDay(text)).toThrow(RangeError);
	});

	it.each([
		['1899-12-31', false],
		['1900-01-01', true],
		['2199-12-31', true],
		['2200-01-01', false],
		['2026-02-30', false],
	])('%s may be given: %s', (text, may) => {
		expect(isGivenDay(text)).toBe(may);
	});

	it('is made of a year, a month and a date, where there is one', () => {
		expect(dayOf(2026, 2, 5)).toBe('2026-02-05');
		expect([dayOf(2026, 2, 29), dayOf(2026, 13, 1), dayOf(26, 1, 1), dayOf(2026, 1, 0), dayOf(2026, 1.5, 1)]).toEqual(
			Array.from({ length: 5 }),
		);
	});

	it('has its parts', () => {
		const day = asDay('2026-03-09');
		expect([yearOf(day), monthOf(day), dateOf(day), monthDay(day)]).toEqual([2026, 3, 9, '03-09']);
	});

	it('is made of its parts again', () => {
		fc.assert(fc.property(anyDay, (day) => void expect(dayOf(yearOf(day), monthOf(day), dateOf(day))).toBe(day)));
	});

	it('compares as text', () => {
		fc.assert(fc.property(anyDay, anyDay, (one, other) => void expect(one < other).toBe(dayNumber(one) < dayNumber(other))));
		expect(later(asDay('2026-09-30'), asDay('2026-10-01'))).toBe('2026-10-01');
		expect(later(asDay('2026-10-01'), asDay('2026-09-30'))).toBe('2026-10-01');
	});
});

describe('the number of a day', () => {
	it.each([
		['1970-01-01', 0],
		['1969-12-31', -1],
		['2000-03-01', 11017],
		['1900-01-01', -25567],
	])('of %s is %i', (day, number) => {
		expect(dayNumber(asDay(day))).toBe(number);
	});

	it('names the day again', () => {
		fc.assert(fc.property(anyDay, (day) => void expect(fromDayNumber(dayNumber(day))).toBe(day)));
	});

	it('grows by one from each day to the next, over every month’s end', () => {
		let expected = dayNumber(asDay('2019-12-31'));
		for (let year = 2020; year <= 2028; year++)
			for (let month = 1; month <= 12; month++)
				for (let date = 1; date <= daysInMonth(year, month); date++)
					expect(dayNumber(asDay(String(dayOf(year, month, date))))).toBe(++expected);
	});
});

describe('the weekday', () => {
	it.each([
		['2026-11-02', 1],
		['2026-11-07', 6],
		['2026-11-22', 7],
		['1969-12-31', 3],
		['1900-01-01', 1],
	])('of %s is %i', (day, number) => {
		expect(weekday(asDay(day))).toBe(number);
	});

	it('comes again after seven days and not before', () => {
		fc.assert(
			fc.property(middleDay, fc.integer({ min: -400, max: 400 }), (day, days) => {
				expect(weekday(addDays(day, days)) === weekday(day)).toBe(days % 7 === 0);
			}),
		);
	});
});

describe('adding days', () => {
	it('and taking them away gives the same day', () => {
		fc.assert(
			fc.property(middleDay, fc.integer({ min: -10_000, max: 10_000 }), (day, days) => {
				const other = addDays(day, days);
				expect(addDays(other, -days)).toBe(day);
				expect(daysBetween(day, other)).toBe(days);
			}),
		);
	});

	it.each([
		['2024-02-28', 1, '2024-02-29'],
		['2026-02-28', 1, '2026-03-01'],
		['2026-01-01', -1, '2025-12-31'],
	])('%s and %i is %s', (day, days, expected) => {
		expect(addDays(asDay(day), days)).toBe(expected);
	});

	it('knows nothing of clocks that are put forward or back', () => {
		expect(daysBetween(asDay('2014-10-25'), asDay('2014-10-27'))).toBe(2);
		expect(addDays(asDay('2011-03-26'), 1)).toBe('2011-03-27');
	});
});

describe('adding months', () => {
	it.each([
		['2026-01-31', 1, '2026-02-28'],
		['2024-01-31', 1, '2024-02-29'],
		['2026-03-31', -1, '2026-02-28'],
		['2026-10-31', 1, '2026-11-30'],
		['2026-11-15', 2, '2027-01-15'],
		['2026-01-15', -1, '2025-12-15'],
		['2026-01-15', -13, '2024-12-15'],
		['2024-02-29', 12, '2025-02-28'],
		['2024-02-29', 48, '2028-02-29'],
		['2026-12-31', 0, '2026-12-31'],
	])('%s and %i is %s', (day, months, expected) => {
		expect(addMonths(asDay(day), months)).toBe(expected);
	});

	it('gives the same date, or the month’s last where there is none', () => {
		fc.assert(
			fc.property(middleDay, fc.integer({ min: -500, max: 500 }), (day, months) => {
				const other = addMonths(day, months);
				expect(yearOf(other) * 12 + monthOf(other)).toBe(yearOf(day) * 12 + monthOf(day) + months);
				expect(dateOf(other)).toBe(Math.min(dateOf(day), daysInMonth(yearOf(other), monthOf(other))));
			}),
		);
	});
});

it.each([
	[2026, 2, 28],
	[2024, 2, 29],
	[2000, 2, 29],
	[2100, 2, 28],
	[2026, 4, 30],
	[2026, 12, 31],
])('the month %i-%i has %i days', (year, month, days) => {
	expect(daysInMonth(year, month)).toBe(days);
});
