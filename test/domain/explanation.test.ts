/** Why a term ends when it does: every day on the way is told of, once. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import { addDays, asDay, type Day } from '../../src/domain/day.ts';
import { deadline } from '../../src/domain/term/deadline.ts';
import { explain, type Span } from '../../src/domain/term/explanation.ts';
import type { Length, Unit, WhenDayOff } from '../../src/domain/term/rule.ts';
import { fc } from '../property.ts';
import { naiveDays } from './naive.ts';

const movings: readonly WhenDayOff[] = ['keep', 'nextWorkingDay', 'previousWorkingDay'];
const dayUnits: readonly Unit[] = ['workingDay', 'calendarDay', 'calendarDayExceptHolidays'];

function daysOf({ from, to }: Span): readonly Day[] {
	const days: Day[] = [];
	for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
	return days;
}

function between(from: Day, to: Day): readonly Day[] {
	return daysOf({ from, to, facts: calendar.facts(from), counted: null, part: 'count' });
}

function told(event: string, length: Length, whenDayOff: WhenDayOff = 'nextWorkingDay') {
	return explain(asDay(event), length, whenDayOff, calendar);
}

describe('fifteen working days from 24.10.2025', () => {
	const { spans, start, due } = told('2025-10-24', { count: 15, unit: 'workingDay' });

	it('begin on the 25th and end on 17.11.2025', () => {
		expect([start, due]).toEqual(['2025-10-25', '2025-11-17']);
	});

	it('are told day by day', () => {
		const lines = spans.map(
			({ from, to, facts, counted }) => `${from.slice(5)}..${to.slice(5)} ${facts.what} ${counted ? counted.join('-') : 'passed over'}`,
		);
		expect(lines).toEqual([
			'10-25..10-26 weekend passed over',
			'10-27..10-31 ordinary 1-5',
			'11-01..11-01 workingWeekend 6-6',
			'11-02..11-02 weekend passed over',
			'11-03..11-03 transferred passed over',
			'11-04..11-04 holiday passed over',
			'11-05..11-07 ordinary 7-9',
			'11-08..11-09 weekend passed over',
			'11-10..11-14 ordinary 10-14',
			'11-15..11-16 weekend passed over',
			'11-17..11-17 ordinary 15-15',
		]);
	});
});

describe('ten calendar days from 24.12.2025', () => {
	it('are counted in one, and moved over the new year', () => {
		const { spans } = told('2025-12-24', { count: 10, unit: 'calendarDay' });
		const lines = spans.map(({ from, to, facts, counted, part }) => `${part} ${from}..${to} ${facts.what} ${counted?.join('-')}`);
		expect(lines).toEqual([
			'count 2025-12-25..2026-01-03 ordinary 1-10',
			'move 2026-01-03..2026-01-06 holiday undefined',
			'move 2026-01-07..2026-01-07 holiday undefined',
			'move 2026-01-08..2026-01-08 holiday undefined',
			'move 2026-01-09..2026-01-09 transferred undefined',
			'move 2026-01-10..2026-01-11 weekend undefined',
			'move 2026-01-12..2026-01-12 ordinary undefined',
		]);
	});

	it('moved back, are told with the earlier end of each span first', () => {
		const { spans } = told('2025-12-24', { count: 15, unit: 'calendarDay' }, 'previousWorkingDay');
		for (const { from, to } of spans) expect(from <= to).toBe(true);
		expect(spans.filter(({ part }) => part === 'move').map(({ from, to }) => `${from}..${to}`)).toEqual([
			'2026-01-08..2026-01-08',
			'2026-01-07..2026-01-07',
			'2026-01-01..2026-01-06',
			'2025-12-31..2025-12-31',
			'2025-12-30..2025-12-30',
		]);
	});
});

describe('one month from 31.01.2026', () => {
	it('has no days to count, only those that it is moved over', () => {
		const { spans, nominal, due } = told('2026-01-31', { count: 1, unit: 'month' });
		expect([nominal, due]).toEqual(['2026-02-28', '2026-03-02']);
		expect(spans.map(({ from, to, part }) => [from, to, part])).toEqual([
			['2026-02-28', '2026-03-01', 'move'],
			['2026-03-02', '2026-03-02', 'move'],
		]);
	});
});

describe('days that the President called non-working', () => {
	it('are told apart, by their decree', () => {
		const { spans } = told('2021-10-29', { count: 3, unit: 'workingDay' });
		const counted = spans.filter((span) => span.counted);
		expect(counted.map(({ from, to, facts }) => [from, to, 'act' in facts && facts.act])).toEqual([
			['2021-11-01', '2021-11-03', 'Указ Президента РФ от 20.10.2021 № 595'],
		]);
	});
});

describe('a term past the calendar', () => {
	it('tells the known days from the unknown', () => {
		const { spans, provisional } = told('2027-12-27', { count: 5, unit: 'workingDay' });
		expect(provisional).toBe(true);
		for (const { from, to, facts } of spans) expect([from, to].map((day) => day < '2028')).toEqual([facts.known, facts.known]);
	});
});

describe('any term', () => {
	const event = fc.constantFrom(...naiveDays.filter((day) => day >= '2013-01-10'));
	const moving = fc.constantFrom(...movings);
	const inDays = fc.record({ count: fc.integer({ min: 1, max: 120 }), unit: fc.constantFrom(...dayUnits) });
	const inOther = fc.record({ count: fc.integer({ min: 1, max: 11 }), unit: fc.constantFrom<Unit>('week', 'month', 'year') });

	it('is explained as it is computed', () => {
		fc.assert(
			fc.property(event, fc.oneof(inDays, inOther), moving, (day, length, whenDayOff) => {
				expect(told(day, length, whenDayOff)).toMatchObject(deadline(asDay(day), length, whenDayOff, calendar));
			}),
		);
	});

	it('in days covers each day from the first to the nominal last, without gap or overlap', () => {
		fc.assert(
			fc.property(event, inDays, moving, (day, length, whenDayOff) => {
				const { spans, start, nominal } = told(day, length, whenDayOff);
				const counted = spans.filter(({ part }) => part === 'count').flatMap(daysOf);
				expect(counted).toEqual(between(start, nominal));
			}),
		);
	});

	it('in days numbers the days that count from 1 to its length', () => {
		fc.assert(
			fc.property(event, inDays, moving, (day, length, whenDayOff) => {
				let place = 0;
				for (const span of told(day, length, whenDayOff).spans) {
					if (!span.counted) continue;
					expect(span.counted[0]).toBe(place + 1);
					expect(span.counted[1] - span.counted[0] + 1).toBe(daysOf(span).length);
					place = span.counted[1];
				}
				expect(place).toBe(length.count);
			}),
		);
	});

	it('in weeks, months or years counts no days', () => {
		fc.assert(
			fc.property(event, inOther, moving, (day, length, whenDayOff) => {
				expect(told(day, length, whenDayOff).spans.filter(({ part }) => part === 'count')).toEqual([]);
			}),
		);
	});

	it('is moved over every day from a nominal last that is off to the due one', () => {
		fc.assert(
			fc.property(event, fc.oneof(inDays, inOther), moving, (day, length, whenDayOff) => {
				const { spans, nominal, due } = told(day, length, whenDayOff);
				const moved = spans
					.filter(({ part }) => part === 'move')
					.flatMap(daysOf)
					.toSorted();
				const expected = due > nominal ? between(nominal, due) : due < nominal ? between(due, nominal) : [];
				expect(moved).toEqual(expected);
			}),
		);
	});
});
