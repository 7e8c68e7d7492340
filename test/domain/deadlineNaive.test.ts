/** Terms against a second, naive way of counting them, on random days and lengths. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import { asDay } from '../../src/domain/day.ts';
import { deadline } from '../../src/domain/term/deadline.ts';
import type { Length, Unit, WhenDayOff } from '../../src/domain/term/rule.ts';
import { fc } from '../property.ts';
import { naiveDays, naiveMove, naiveNominal } from './naive.ts';

const units = {
	wd: ['workingDay', 150],
	cd: ['calendarDay', 300],
	cdx: ['calendarDayExceptHolidays', 250],
	wk: ['week', 40],
	mo: ['month', 11],
} as const satisfies Record<string, readonly [Unit, number]>;

type Short = keyof typeof units;

/** Not the first days of 2013: a last day moved back from there would leave the list. */
const event = fc.constantFrom(...naiveDays.filter((day) => day >= '2013-01-10' && day < '2027'));

function lengthIn(unit: Short): fc.Arbitrary<Length> {
	const [name, longest] = units[unit];
	return fc.integer({ min: 1, max: longest }).map((count) => ({ count, unit: name }));
}

function naively(day: string, count: number, unit: Short, whenDayOff: WhenDayOff) {
	const nominal = naiveNominal(day, count, unit);
	const due = whenDayOff === 'keep' ? nominal : naiveMove(nominal, whenDayOff === 'nextWorkingDay' ? 1 : -1);
	return { nominal, due, provisional: false };
}

describe.each(Object.keys(units) as Short[])('a random term in %s', (unit) => {
	it.each(['keep', 'nextWorkingDay', 'previousWorkingDay'] as const)('ends where the naive count ends: %s', (whenDayOff) => {
		fc.assert(
			fc.property(event, lengthIn(unit), (day, length) => {
				expect(deadline(asDay(day), length, whenDayOff, calendar)).toEqual(naively(day, length.count, unit, whenDayOff));
			}),
			{ numRuns: 300 },
		);
	});
});

describe('any term', () => {
	const anyLength = fc.oneof(...(Object.keys(units) as Short[]).map(lengthIn));

	it('is the same whether its days are traced or not', () => {
		fc.assert(
			fc.property(event, anyLength, (day, length) => {
				const traced = deadline(asDay(day), length, 'nextWorkingDay', calendar, () => undefined);
				expect(traced).toEqual(deadline(asDay(day), length, 'nextWorkingDay', calendar));
			}),
		);
	});

	it('never ends earlier for a later event', () => {
		fc.assert(
			fc.property(event, event, anyLength, (one, other, length) => {
				const [first, second] = one < other ? [one, other] : [other, one];
				const dues = [first, second].map((day) => deadline(asDay(day), length, 'nextWorkingDay', calendar).due);
				expect(dues[0] !== undefined && dues[1] !== undefined && dues[0] <= dues[1]).toBe(true);
			}),
		);
	});

	it('in years is the term in twelve times as many months', () => {
		fc.assert(
			fc.property(event, fc.integer({ min: 1, max: 10 }), (day, count) => {
				const years = deadline(asDay(day), { count, unit: 'year' }, 'nextWorkingDay', calendar);
				expect(years).toEqual(deadline(asDay(day), { count: count * 12, unit: 'month' }, 'nextWorkingDay', calendar));
			}),
		);
	});
});
