/** The production calendar 2013–2027 against the list of days off, and what lies outside it. */

import { describe, expect, it } from 'vitest';
import { addWorkingDays, makeCalendar } from '../../src/domain/calendar/calendar.ts';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import { addDays, asDay, dayNumber, weekday } from '../../src/domain/day.ts';
import { fc } from '../property.ts';
import { daysOfYear, naiveDays, naiveWorks, naiveYears } from './naive.ts';

function daysWhere(year: number, what: string): readonly string[] {
	return daysOfYear(year).filter((day) => calendar.facts(asDay(`${year}-${day}`)).what === what);
}

describe('the built-in calendar', () => {
	it('knows exactly the years of the list', () => {
		expect(naiveYears.map(({ year }) => year)).toEqual(Array.from({ length: 15 }, (_, index) => 2013 + index));
		expect([calendar.from, calendar.to]).toEqual([2013, 2027]);
	});

	it.each(naiveYears)(
		'has in $year the $nonWorking days off of the list, no other, and $working working days',
		({ year, working, nonWorking, off }) => {
			const days = daysOfYear(year);
			const computed = days.filter((day) => !calendar.works(asDay(`${year}-${day}`)));
			expect(computed).toEqual(off);
			expect([days.length - computed.length, computed.length]).toEqual([working, nonWorking]);
		},
	);

	it('knows every one of its days', () => {
		expect(naiveDays.filter((day) => !calendar.knows(asDay(day)) || !calendar.facts(asDay(day)).known)).toEqual([]);
	});

	it.each(naiveYears)('has the fourteen holidays of art. 112 in $year', ({ year }) => {
		expect(daysWhere(year, 'holiday').join(' ')).toBe(
			'01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04',
		);
	});

	it.each([
		[2013, '05-02 05-03 05-10'],
		[2014, '03-10 05-02 06-13 11-03'],
		[2016, '02-22 03-07 05-02 05-03 06-13'],
		[2020, '02-24 03-09 05-04 05-05 05-11'],
		[2021, '02-22 05-03 05-10 06-14 11-05 12-31'],
		[2024, '04-29 04-30 05-10 12-30 12-31'],
		[2025, '05-02 05-08 06-13 11-03 12-31'],
		[2026, '01-09 03-09 05-11 12-31'],
		[2027, '02-22 05-03 05-10 06-14 11-05 12-31'],
	])('moves days off to weekdays of %i: %s', (year, days) => {
		expect(daysWhere(year, 'transferred').join(' ')).toBe(days);
	});

	it.each([
		[2016, ['02-20']],
		[2018, ['04-28', '06-09', '12-29']],
		[2019, []],
		[2020, []],
		[2021, ['02-20']],
		[2022, ['03-05']],
		[2023, []],
		[2024, ['04-27', '11-02', '12-28']],
		[2025, ['11-01']],
		[2026, []],
		[2027, ['02-20']],
	])('works on these weekends of %i: %j', (year, days) => {
		expect(daysWhere(year, 'workingWeekend')).toEqual(days);
		for (const day of days) expect(weekday(asDay(`${year}-${day}`))).toBe(6);
	});

	it.each([
		[2019, '02-22 03-07 04-30 05-08 06-11 12-31'],
		[2024, '02-22 03-07 05-08 06-11'],
		[2026, '04-30 05-08 06-11 11-03'],
	])('counts the shortened weekdays of %i in full: %s', (year, days) => {
		expect(daysWhere(year, 'shortened').join(' ')).toBe(days);
		for (const day of days.split(' ')) expect(calendar.works(asDay(`${year}-${day}`))).toBe(true);
	});

	it.each([
		['2025-12-31', 12],
		['2026-12-31', 11],
		['2024-12-29', 11],
	])('has a run of days off from %s of %i days', (from, length) => {
		const first = asDay(from);
		expect(calendar.works(addDays(first, -1))).toBe(true);
		expect(dayNumber(addWorkingDays(calendar, addDays(first, -1), 1)) - dayNumber(first)).toBe(length);
	});
});

describe('what a day is', () => {
	it.each([
		['2026-01-07', { known: true, works: false, what: 'holiday', holiday: 'christmas' }],
		['2026-01-10', { known: true, works: false, what: 'weekend' }],
		['2026-01-09', { known: true, works: false, what: 'transferred', from: '2026-01-03', act: 'ПП РФ от 24.09.2025 № 1466' }],
		['2026-03-09', { known: true, works: false, what: 'transferred', from: '2026-03-08', act: 'ТК РФ ст. 112' }],
		['2025-11-01', { known: true, works: true, what: 'workingWeekend', act: 'ПП РФ от 04.10.2024 № 1335', shortened: true }],
		['2026-11-03', { known: true, works: true, what: 'shortened' }],
		['2026-11-05', { known: true, works: true, what: 'ordinary' }],
	])('%s: %o', (day, facts) => {
		expect(calendar.facts(asDay(day))).toEqual(facts);
	});

	it('tells a holiday of art. 112 from any other day off', () => {
		const holidays = ['2025-12-31', '2026-01-01', '2026-01-09', '2026-01-10', '2026-03-08', '2026-03-09'].map((day) =>
			calendar.isHoliday(asDay(day)),
		);
		expect(holidays).toEqual([false, true, false, false, true, false]);
	});
});

describe('the days that a President’s decree called non-working', () => {
	function between(from: string, to: string): readonly string[] {
		return naiveDays.filter((day) => day >= from && day <= to && weekday(asDay(day)) < 6);
	}

	it.each([
		['№ 206', between('2020-03-30', '2020-04-03')],
		['№ 239', between('2020-04-06', '2020-04-30')],
		['№ 294', between('2020-05-06', '2020-05-08')],
		['№ 345', ['2020-06-24']],
		['№ 354', ['2020-07-01']],
		['№ 242', between('2021-05-04', '2021-05-07')],
		['№ 595', between('2021-11-01', '2021-11-03')],
	])('work, and say so by the decree: %s', (decree, days) => {
		for (const day of days) {
			const facts = calendar.facts(asDay(day));
			expect(facts.works, day).toBe(true);
			expect('act' in facts && facts.act, day).toContain(decree);
		}
	});
});

describe('outside the calendar', () => {
	it.each([
		['2012-12-31', true, 'ordinary'],
		['2012-06-12', false, 'holiday'],
		['2028-01-03', false, 'holiday'],
		['2028-01-10', true, 'ordinary'],
		['2028-01-15', false, 'weekend'],
		['2028-02-26', false, 'weekend'],
		['2028-11-06', true, 'ordinary'],
	])('%s: works %s, %s, not known', (day, works, what) => {
		expect(calendar.facts(asDay(day))).toMatchObject({ known: false, works, what });
		expect(calendar.knows(asDay(day))).toBe(false);
	});

	it('applies Monday–Friday and the holidays of art. 112, and nothing else', () => {
		const outside = fc.oneof(fc.integer({ min: -25_567, max: 15_705 }), fc.integer({ min: 21_184, max: 84_000 }));
		fc.assert(
			fc.property(outside, (number) => {
				const day = addDays(asDay('1970-01-01'), number);
				const facts = calendar.facts(day);
				expect(facts.known).toBe(false);
				expect(facts.works).toBe(weekday(day) <= 5 && !calendar.isHoliday(day));
			}),
		);
	});

	it('takes a further year from one more table', () => {
		const further = makeCalendar(
			[
				{
					year: 2028,
					decree: 'ПП РФ',
					transfers: [{ from: '01-08', to: '02-24', by: 'government' }],
					workingWeekends: ['02-19'],
					shortened: [],
				},
			],
			'test',
		);
		expect(further.facts(asDay('2028-02-24'))).toEqual({
			known: true,
			works: false,
			what: 'transferred',
			from: '2028-01-08',
			act: 'ПП РФ',
		});
		expect(further.works(asDay('2028-02-19'))).toBe(true);
		expect(further.facts(asDay('2027-02-20')).known).toBe(false);
	});
});

describe('counting working days', () => {
	it('there and back gives the same working day', () => {
		const working = naiveDays.filter((day) => naiveWorks(day) && day > '2014' && day < '2027');
		fc.assert(
			fc.property(fc.constantFrom(...working), fc.integer({ min: 0, max: 200 }), (text, count) => {
				const day = asDay(text);
				expect(addWorkingDays(calendar, addWorkingDays(calendar, day, count), -count)).toBe(day);
			}),
		);
	});

	it.each([
		['2026-12-30', 1, '2027-01-11'],
		['2027-01-11', -1, '2026-12-30'],
		['2025-10-31', 1, '2025-11-01'],
		['2026-11-22', 0, '2026-11-22'],
	])('from %s %i working days on is %s', (day, count, expected) => {
		expect(addWorkingDays(calendar, asDay(day), count)).toBe(expected);
	});
});
