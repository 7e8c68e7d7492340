/** ГК РФ art. 191–193: the worked dates of the law, its pitfalls, and what is provisional. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import { asDay, weekday } from '../../src/domain/day.ts';
import { deadline } from '../../src/domain/term/deadline.ts';
import { parseLength, type WhenDayOff } from '../../src/domain/term/rule.ts';
import { naiveDays } from './naive.ts';

function last(event: string, length: string, whenDayOff: WhenDayOff = 'nextWorkingDay') {
	const parsed = parseLength(length);
	if (!parsed) throw new Error(length);
	return deadline(asDay(event), parsed, whenDayOff, calendar);
}

describe('the worked dates', () => {
	it.each([
		['2025-10-31', 'wd:1', '2025-11-01', '2025-11-01', 'a working Saturday'],
		['2025-10-24', 'wd:15', '2025-11-17', '2025-11-17', '442-ФЗ'],
		['2025-10-24', 'wd:25', '2025-12-01', '2025-12-01', '442-ФЗ, extended by ten'],
		['2024-04-25', 'wd:3', '2024-05-02', '2024-05-02', 'over the May holidays with a working Saturday'],
		['2025-12-29', 'wd:3', '2026-01-13', '2026-01-13', 'over the new year'],
		['2025-12-24', 'cd:10', '2026-01-03', '2026-01-12', 'moved over the new year'],
		['2025-12-24', 'cdx:10', '2026-01-11', '2026-01-12', 'except holidays'],
		['2026-04-01', 'cd:30', '2026-05-01', '2026-05-04', 'ends on Labour Day'],
		['2026-03-05', 'cd:60', '2026-05-04', '2026-05-04', 'cross-border'],
		['2026-01-31', 'mo:1', '2026-02-28', '2026-03-02', 'the month is too short, and its end a Saturday'],
	])('from %s %s: nominally %s, by %s (%s)', (event, length, nominal, due) => {
		expect(last(event, length)).toEqual({ nominal, due, provisional: false });
	});

	it('ten calendar days from 24.12.2025 in the cautious way end on 30.12.2025', () => {
		expect(last('2025-12-24', 'cd:10', 'previousWorkingDay')).toEqual({ nominal: '2026-01-03', due: '2025-12-30', provisional: false });
	});
});

describe('what happens on a day off', () => {
	it.each([
		['keep', '2026-01-03'],
		['nextWorkingDay', '2026-01-12'],
		['previousWorkingDay', '2025-12-30'],
	] as const)('%s: %s', (whenDayOff, due) => {
		expect(last('2025-12-24', 'cd:10', whenDayOff)).toMatchObject({ nominal: '2026-01-03', due });
	});

	it.each(['keep', 'nextWorkingDay', 'previousWorkingDay'] as const)('a last day that works stays where it is: %s', (whenDayOff) => {
		expect(last('2026-03-05', 'cd:60', whenDayOff).due).toBe('2026-05-04');
	});

	it('a last day on a working Saturday is not moved', () => {
		expect(last('2025-10-22', 'cd:10')).toMatchObject({ nominal: '2025-11-01', due: '2025-11-01' });
	});

	it('a last day on a day that the President called non-working is not moved', () => {
		expect(last('2020-03-02', 'cd:30')).toMatchObject({ nominal: '2020-04-01', due: '2020-04-01' });
		expect(last('2021-10-02', 'cd:30')).toMatchObject({ nominal: '2021-11-01', due: '2021-11-01' });
	});
});

describe('the event', () => {
	it('is never counted', () => {
		expect(last('2026-11-02', 'cd:1').due).toBe('2026-11-03');
		expect(last('2026-11-02', 'wd:1').due).toBe('2026-11-03');
	});

	it.each([
		['a Saturday', '2026-10-10', '2026-11-09'],
		['a Sunday', '2026-10-11', '2026-11-10'],
		['a holiday', '2026-11-04', '2026-12-04'],
	])('on %s is not moved before counting: %s + 30 days is %s', (_, event, due) => {
		expect(last(event, 'cd:30').due).toBe(due);
	});

	it('moved from a weekend to Monday would give another, unlawfully late day', () => {
		expect(last('2026-10-10', 'cd:30').due).not.toBe(last('2026-10-12', 'cd:30').due);
	});

	it('on a Friday, the Saturday and the Sunday after it gives one day in working days, but not in calendar ones', () => {
		const days = ['2026-10-09', '2026-10-10', '2026-10-11'];
		expect(days.map((day) => last(day, 'wd:3').due)).toEqual(['2026-10-14', '2026-10-14', '2026-10-14']);
		expect(days.map((day) => last(day, 'cd:31').due)).toEqual(['2026-11-09', '2026-11-10', '2026-11-11']);
	});
});

describe('months, weeks and years', () => {
	it.each([
		['2026-01-31', 'mo:1', '2026-02-28'],
		['2024-01-31', 'mo:1', '2024-02-29'],
		['2026-03-31', 'mo:1', '2026-04-30'],
		['2026-03-30', 'mo:11', '2027-02-28'],
		['2026-10-31', 'mo:4', '2027-02-28'],
		['2025-12-31', 'mo:1', '2026-01-31'],
		['2024-02-29', 'yr:1', '2025-02-28'],
		['2021-03-10', 'yr:5', '2026-03-10'],
		['2026-11-02', 'wk:2', '2026-11-16'],
	])('%s %s ends on the corresponding day, %s', (event, length, nominal) => {
		expect(last(event, length, 'keep').nominal).toBe(nominal);
	});

	it('a month is not thirty days', () => {
		expect(last('2026-01-15', 'mo:1', 'keep').nominal).toBe('2026-02-15');
		expect(last('2026-01-15', 'cd:30', 'keep').nominal).toBe('2026-02-14');
	});

	it('a term in weeks ends on the same day of the week', () => {
		expect(weekday(last('2026-10-10', 'wk:3', 'keep').nominal)).toBe(weekday(asDay('2026-10-10')));
	});

	it('a term in hours has no last day', () => {
		expect(() => deadline(asDay('2026-11-02'), { count: 1, unit: 'hour' }, 'keep', calendar)).toThrow(RangeError);
	});
});

describe('a term in days except holidays', () => {
	it('counts weekends and moved days off, and passes over the holidays of art. 112 alone', () => {
		expect(last('2026-03-07', 'cdx:2', 'keep').nominal).toBe('2026-03-10');
		expect(last('2025-12-30', 'cdx:1', 'keep').nominal).toBe('2025-12-31');
		expect(last('2025-12-31', 'cdx:1', 'keep').nominal).toBe('2026-01-09');
	});
});

describe('a term in working days', () => {
	it('never ends on a day off, so art. 193 never moves it', () => {
		for (const day of naiveDays.filter((day) => day >= '2024' && day < '2026')) {
			const { nominal, due } = last(day, 'wd:3');
			expect(due, day).toBe(nominal);
			expect(calendar.works(due), day).toBe(true);
		}
	});
});

describe('a term is provisional', () => {
	it.each<[string, string, WhenDayOff, boolean, string]>([
		['2027-12-01', 'cd:29', 'nextWorkingDay', false, 'it ends on 30.12.2027, which works'],
		['2027-12-01', 'cd:30', 'nextWorkingDay', true, 'it ends on 31.12.2027 and is moved into 2028'],
		['2027-12-01', 'cd:30', 'previousWorkingDay', false, 'it is moved back within 2027'],
		['2027-12-01', 'cd:60', 'nextWorkingDay', true, 'the last day is unknown'],
		['2027-12-01', 'cd:60', 'keep', false, 'no day was consulted'],
		['2027-12-01', 'mo:2', 'keep', false, 'no day was consulted'],
		['2027-12-20', 'cdx:20', 'keep', false, 'holidays are the law’s own, no decree is consulted'],
		['2027-12-20', 'cdx:20', 'nextWorkingDay', true, 'the last day is consulted'],
		['2027-12-29', 'wd:1', 'nextWorkingDay', false, 'it ends within 2027'],
		['2027-12-30', 'wd:1', 'keep', true, 'it is counted into 2028'],
		['2012-12-25', 'wd:10', 'nextWorkingDay', true, 'it begins before 2013'],
		['2012-12-25', 'cd:30', 'nextWorkingDay', false, 'only the last day matters'],
	])('%s %s %s: %s, as %s', (event, length, whenDayOff, provisional) => {
		expect(last(event, length, whenDayOff).provisional).toBe(provisional);
	});

	it('and computed by Monday–Friday and art. 112', () => {
		expect(last('2027-12-30', 'wd:1')).toEqual({ nominal: '2028-01-10', due: '2028-01-10', provisional: true });
	});
});
