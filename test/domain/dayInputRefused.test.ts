/** What is no day, what has two readings, and every way of writing one day. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import { asDay, type Day, dateOf, dayNumber, fromDayNumber, monthOf, yearOf } from '../../src/domain/day.ts';
import { readDay } from '../../src/grammar/day.ts';
import type { DayReading, Lean } from '../../src/grammar/reading.ts';
import { fc } from '../property.ts';

const leans: readonly Lean[] = ['past', 'future', 'nearest'];

function read(text: string, lean: Lean = 'past', today = '2026-11-22') {
	return readDay(text, lean, { today: asDay(today), calendar });
}

describe('an impossible day', () => {
	it.each([
		'31.02',
		'30.02',
		'31.04',
		'32.01',
		'0.5',
		'5.13',
		'31 февраля',
		'31.02.2026',
		'29.02.2027',
		'29.2.27',
		'29 февраля 2027',
		'2027-02-29',
		'2026-2-30',
		'2026-13-01',
		'2026-00-10',
		'1899-12-31',
		'31.12.1899',
		'01.01.2200',
		'5 ноября 0026',
		'40/40',
		'31/02/2026',
		'0-0-2026',
	])('%s is told to be none', (text) => {
		for (const lean of leans) expect(read(text, lean)).toEqual({ ok: false, why: 'noSuchDay' });
	});
});

describe('what is not a day', () => {
	it.each([
		'',
		' ',
		'ноябрь',
		'скоро',
		'2026',
		'11.2026',
		'2026-11',
		'5 ноябряя',
		'5 мартобря',
		'5 н',
		'+3',
		'3д',
		'+10000д',
		'+-3д',
		'5.11.202',
		'-',
		'constructor',
		'__proto__',
		'toString',
		'+1constructor',
		'5 constructor',
	])('%j is told to be none', (text) => {
		expect(read(text)).toEqual({ ok: false, why: 'notADay' });
	});
});

describe('a day with slashes or dashes', () => {
	it.each([
		['5/11', ['2026-11-05', '2026-05-11']],
		['5-11', ['2026-11-05', '2026-05-11']],
		['05/11/2026', ['2026-11-05', '2026-05-11']],
		['05-11-2026', ['2026-11-05', '2026-05-11']],
		['05-11-26', ['2026-11-05', '2026-05-11']],
		['05/11/1999', ['1999-11-05', '1999-05-11']],
	])('%s has two readings: %j', (text, readings) => {
		expect(read(text)).toEqual({ ok: false, why: 'ambiguousDay', readings });
	});

	it('leans each way like any day without a year', () => {
		expect(read('5/12', 'past')).toEqual({ ok: false, why: 'ambiguousDay', readings: ['2025-12-05', '2026-12-05', '2026-05-12'] });
		expect(read('5/12', 'future')).toEqual({ ok: false, why: 'ambiguousDay', readings: ['2026-12-05', '2027-05-12'] });
	});

	it.each([
		['13/11', '2026-11-13'],
		['11/13', '2026-11-13'],
		['31-12-2026', '2026-12-31'],
		['12/31/2026', '2026-12-31'],
		['5/5/2026', '2026-05-05'],
		['31/12', '2025-12-31'],
		['29/2', '2024-02-29'],
	])('%s has one reading, %s', (text, day) => {
		expect(read(text)).toEqual({ ok: true, day });
	});
});

const genitive = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];
const english = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function two(number: number): string {
	return String(number).padStart(2, '0');
}

/** Every way to write a day with its year. */
const inFull: readonly ((year: number, month: number, date: number) => string)[] = [
	(year, month, date) => `${year}-${two(month)}-${two(date)}`,
	(year, month, date) => `${year}-${month}-${date}`,
	(year, month, date) => `${year}-${two(month)}-${date}`,
	(year, month, date) => `${year}-${month}-${two(date)}`,
	(year, month, date) => `${two(date)}.${two(month)}.${year}`,
	(year, month, date) => `${date}.${month}.${year}`,
	(year, month, date) => `${two(date)}.${month}.${year}`,
	(year, month, date) => `${date}.${two(month)}.${year}`,
	(year, month, date) => `${two(date)}.${two(month)}.${year} г.`,
	(year, month, date) => `${date}, ${month}, ${year}`,
	(year, month, date) => `${date} ${two(month)} ${year}`,
	(year, month, date) => `${year}.${two(month)}.${two(date)}`,
	(year, month, date) => `${year}/${month}/${date}`,
	(year, month, date) => `${date}.${ROMAN[month - 1]}.${year}`,
	(year, month, date) => `${date}-го ${genitive[month - 1]} ${year}г.`,
	(year, month, date) => `${date}-${genitive[month - 1]?.slice(0, 3)}-${year}`,
	(year, month, date) => `${english[month - 1]} ${date}, ${year}`,
	(year, month, date) => `${date} ${genitive[month - 1]} ${year}`,
	(year, month, date) => `${two(date)} ${genitive[month - 1]} ${year} г.`,
	(year, month, date) => `${date} ${genitive[month - 1]} ${year} года`,
	(year, month, date) => `${date} ${genitive[month - 1]?.toUpperCase()} ${year}`,
	(year, month, date) => `${date} ${genitive[month - 1]?.slice(0, 3)} ${year}`,
	(year, month, date) => `${date} ${english[month - 1]} ${year}`,
	(year, month, date) => `${date} ${english[month - 1]?.slice(0, 3)} ${year}`,
	(year, month, date) => ` ${date}  ${english[month - 1]?.toLowerCase()}\u00a0${year}\n`,
];

const anyDay = fc.integer({ min: dayNumber(asDay('1900-01-01')), max: dayNumber(asDay('2199-12-31')) }).map(fromDayNumber);
const officeDay = fc.integer({ min: dayNumber(asDay('2013-01-01')), max: dayNumber(asDay('2040-12-31')) }).map(fromDayNumber);

describe('every way of writing a day', () => {
	it('with its year gives that day', () => {
		fc.assert(
			fc.property(anyDay, fc.constantFrom(...inFull), fc.constantFrom(...leans), officeDay, (day, write, lean, today) => {
				expect(read(write(yearOf(day), monthOf(day), dateOf(day)), lean, today)).toEqual({ ok: true, day });
			}),
			{ numRuns: 500 },
		);
	});

	it('with two digits of its year gives that day of 2000–2099', () => {
		fc.assert(
			fc.property(officeDay, fc.boolean(), (day, padded) => {
				const [date, month] = [dateOf(day), monthOf(day)];
				const text = `${padded ? two(date) : date}.${padded ? two(month) : month}.${String(yearOf(day)).slice(2)}`;
				expect(read(text)).toEqual({ ok: true, day });
			}),
		);
	});

	it('without its year gives a day of that name on the side that is leant to, and one within a month on the other, or the nearest', () => {
		fc.assert(
			fc.property(officeDay, officeDay, fc.boolean(), (day, today, inWords) => {
				const [date, month] = [dateOf(day), monthOf(day)];
				const text = inWords ? `${date} ${genitive[month - 1]}` : `${date}.${month}`;
				const [past, future, nearest] = leans.map((lean) => daysOf(read(text, lean, today)));
				for (const found of [past, future, nearest].flat()) expect(found?.slice(5)).toBe(day.slice(5));
				const [before, after] = [past?.[0], future?.at(-1)];
				if (!before || !after) throw new Error('not read');
				expect(before <= today && today <= after).toBe(true);
				const [ago, ahead] = [before, after].map((found) => Math.abs(dayNumber(found) - dayNumber(today)));
				if (ago === undefined || ahead === undefined) throw new Error('no distance');
				expect(past).toEqual(ahead > 31 || ahead === 0 ? [before] : [before, after]);
				expect(future).toEqual(ago > 31 || ago === 0 ? [after] : [before, after]);
				expect(nearest).toEqual([ago <= ahead ? before : after]);
			}),
		);
	});
});

function daysOf(reading: DayReading): readonly Day[] {
	if (reading.ok) return [reading.day];
	return reading.why === 'ambiguousDay' ? reading.readings : [];
}

it('whatever is typed is read or told, never thrown', () => {
	const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+-]?\d{1,4} ?[а-яa-z./-]{0,4}\d{0,4}$/));
	fc.assert(
		fc.property(typed, fc.constantFrom(...leans), anyDay, (text, lean, today) => {
			expect(typeof read(text, lean, today).ok).toBe('boolean');
		}),
		{ numRuns: 1000 },
	);
});
