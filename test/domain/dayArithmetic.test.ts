/** The days of dayjs against plain arithmetic on the proleptic Gregorian calendar, in time zones whose clocks and days jump. */

import { afterEach, describe, expect, it } from 'vitest';
import { addDays, asDay, type Day, dayNumber, fromDayNumber, isDay } from '../../src/domain/day.ts';
import { addMonths } from '../../src/domain/month.ts';
import { readWrittenDay } from '../../src/domain/writtenDay.ts';
import { fc } from '../property.ts';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0));
const pad = (number: number) => String(number).padStart(2, '0');
const written = (year: number, month: number, date: number) => `${year}-${pad(month)}-${pad(date)}`;

/** Counted out day by day. */
function plainlyAfter(day: Day, days: number): string {
	let [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	for (let left = days; left > 0; left--)
		if (date < lengthOf(year, month)) date++;
		else [year, month, date] = month === 12 ? [year + 1, 1, 1] : [year, month + 1, 1];
	return written(year, month, date);
}

function plainlyMonthsAfter(day: Day, months: number): string {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	const index = year * 12 + month - 1 + months;
	const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
	return written(toYear, toMonth, Math.min(date, lengthOf(toYear, toMonth)));
}

const first = dayNumber(asDay('1910-01-01'));
const last = dayNumber(asDay('2280-12-31'));
const anyDay = fc.integer({ min: first, max: last }).map(fromDayNumber);

const zone = process.env.TZ;
afterEach(() => {
	if (zone === undefined) delete process.env.TZ;
	else process.env.TZ = zone;
});

// Moscow put its clocks both ways and abolished it; Apia left out 30 December 2011; São Paulo left out midnights; New York is behind UTC.
describe.each(['UTC', 'Europe/Moscow', 'Pacific/Apia', 'America/Sao_Paulo', 'America/New_York'])('in %s', (name) => {
	const here = <T>(act: () => T): T => {
		process.env.TZ = name;
		expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(name);
		return act();
	};

	it('days are added as they are counted out, and taken away again', () => {
		here(() =>
			fc.assert(
				fc.property(anyDay, fc.nat({ max: 1500 }), (day, days) => {
					const after = addDays(day, days);
					expect(after).toBe(plainlyAfter(day, days));
					expect(addDays(after, -days)).toBe(day);
				}),
			),
		);
	});

	it('each day is followed by the next, through the years in which zones jumped', () => {
		here(() => {
			let day = asDay('2010-12-31');
			while (day < '2019-03-01') {
				const next = addDays(day, 1);
				expect(next).toBe(plainlyAfter(day, 1));
				day = next;
			}
		});
	});

	it('months are added by the date, or the last of a shorter month', () => {
		here(() =>
			fc.assert(
				fc.property(anyDay, fc.integer({ min: -120, max: 200 }), (day, months) => {
					expect(addMonths(day, months)).toBe(plainlyMonthsAfter(day, months));
				}),
			),
		);
	});

	it('a day that is written is that day, whatever the year; what is none is not bent into one', () => {
		const parts = fc.tuple(fc.integer({ min: 1583, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }));
		here(() =>
			fc.assert(
				fc.property(parts, ([year, month, date]) => {
					const real = month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(year, month) && year >= 1583 && year <= 2299;
					const day = real && year >= 1900 && year <= 2199 ? written(year, month, date) : undefined;
					for (const text of [written(year, month, date), `${year}-${month}-${date}`, `${pad(date)}.${pad(month)}.${year}`])
						expect(readWrittenDay(text)).toEqual({ day });
					expect(readWrittenDay(`${date}.${month}.${year}`)).toEqual({ day });
					expect(isDay(written(year, month, date))).toBe(real);
				}),
				{ numRuns: 300, examples: [[[2026, 11, 5]], [[2011, 12, 30]], [[2100, 2, 29]], [[2000, 2, 29]], [[1583, 1, 1]]] },
			),
		);
	});

	it('two figures are a year of this century', () => {
		here(() => {
			expect(readWrittenDay('5.11.26')).toEqual({ day: '2026-11-05' });
			expect(readWrittenDay('31.12.99')).toEqual({ day: '2099-12-31' });
			expect(readWrittenDay('29.02.27')).toEqual({ day: undefined });
		});
	});
});

it.each(['5.11', '5 ноября', '2026-11', '5.11.2026г', '2026-11-05T00:00', '5.11.226', '٥.11.2026', ''])(
	'%j is not written in full',
	(text) => {
		expect(readWrittenDay(text)).toBeUndefined();
	},
);

it('what leaves the days that there are is refused', () => {
	for (const days of [1_000_000, -1_000_000, 9e15, Number.NaN]) expect(() => addDays(asDay('2026-11-05'), days)).toThrow(RangeError);
	for (const months of [12_000, -12_000]) expect(() => addMonths(asDay('2026-11-05'), months)).toThrow(RangeError);
});
