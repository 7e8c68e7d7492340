/** A period as people write it, seen from Monday 23 November 2026. */

import { describe, expect, it } from 'vitest';
import { addDays, asDay, dayNumber, fromDayNumber, weekday } from '../../src/domain/day.ts';
import { monthWith, wholeMonths } from '../../src/domain/period.ts';
import { readMonth, wholePeriod } from '../../src/grammar/period.ts';
import { fc } from '../property.ts';

const today = asDay('2026-11-23');

const forms: Readonly<Record<string, readonly string[]>> = {
	'2026-10-01..2026-10-31': [
		...['2026-10', '10.2026', '10/2026', '2026/10', '10-2026', '10 2026', 'октябрь', 'Октябрь', 'окт', 'окт.', 'октября', 'октябрь 2026'],
		...['октябрь 2026 г.', 'октябрь 2026г', 'октябрь 2026 года', 'октябрь, 2026', '2026 октябрь', 'за октябрь', 'October', 'oct 2026'],
		...['прошлый месяц', 'Прошлого месяца', 'за прошлый месяц', 'предыдущий месяц', 'last month', 'the previous month', 'for October 2026'],
		...[
			'окт.26',
			'окт-26',
			'oct-26',
			'октябрь-2026',
			"октябрь'26",
			'октябрь месяц',
			'за октябрь месяц 2026',
			'октябрь этого года',
			'октябрь с. г.',
		],
		...['прош. месяц', 'пред. месяц'],
		...['в октябре', 'в октябре 2026', 'в прошлом месяце', 'in October'],
	],
	'2026-11-01..2026-11-30': ['этот месяц', 'текущий месяц', 'this month', 'ноябрь', 'тек. месяц'],
	'2026-09-01..2026-09-30': ['позапрошлый месяц'],
	'2025-10-01..2025-10-31': ['октябрь прошлого года', 'октябрь п.г.', 'October last year'],
	'2026-12-01..2026-12-31': ['следующий месяц', 'next month', 'след. месяц'],
	'2025-12-01..2025-12-31': ['декабрь', 'Dec'],
	'2026-07-01..2026-09-30': [
		...[
			'2026-Q3',
			'2026q3',
			'2026-К3',
			'2026 кв 3',
			'3 кв 2026',
			'3 кв. 2026',
			'3 квартал 2026 г.',
			'3-й квартал 2026',
			'III квартал 2026',
		],
		...[
			'III квартал',
			'третий квартал',
			'в третьем квартале',
			'third quarter of 2026',
			'Q3',
			'Q3 2026',
			'3 кв',
			'прошлый квартал',
			'прош. кв.',
			'3 кв. 26',
			'3кв26',
			'3Q26',
			'3Q2026',
			"Q3'26",
			'Q3 of 2026',
			'3 квартал этого года',
			'last quarter',
		],
	],
	'2026-10-01..2026-12-31': ['этот квартал', 'Q4'],
	'2026-01-01..2026-06-30': [
		'2026-H1',
		'1 полугодие 2026',
		'I полугодие',
		'1-е полугодие',
		'первое полугодие 2026',
		'прошлое полугодие',
		'1 п/г 2026',
		'1-е п/г',
		'1H26',
		'6 месяцев 2026 года',
	],
	'2026-01-01..2026-09-30': ['9 месяцев 2026', '9 мес. 2026', '9 months of 2026'],
	'2026-01-01..2026-12-31': [
		'2026',
		'2026 год',
		'2026 г.',
		'2026г',
		'этот год',
		'this year',
		'за 2026 год',
		'весь 2026',
		'весь год',
		'the whole year',
	],
	'2025-01-01..2025-12-31': ['прошлый год', 'last year', '2025'],
	'2026-11-16..2026-11-22': [
		'2026-W47',
		'2026-Н47',
		'W47',
		'47 неделя',
		'нед. 47',
		'47-я неделя 2026',
		'неделя 47',
		'week 47',
		'прошлая неделя',
		'на прошлой неделе',
		'last week',
	],
	'2026-11-23..2026-11-29': ['неделя', 'week', 'эта неделя', 'этой недели', 'this week', '2026-W48'],
	'2026-10-25..2026-11-23': ['последние 30 дней', 'за последние 30 дней', 'last 30 days'],
	'2026-11-10..2026-11-23': ['последние 2 недели', 'the last 2 weeks'],
	'2026-01-01..2026-11-23': ['с начала года', 'year to date'],
	'2026-11-01..2026-11-23': ['с начала месяца', 'month to date'],
	'2020-12-28..2021-01-03': ['2020-W53'],
};

describe('what is read', () => {
	it.each(Object.entries(forms).flatMap(([period, texts]) => texts.map((text) => [text, period] as const)))('%s: %s', (text, period) => {
		const read = wholePeriod(text, today);
		expect(`${read?.from}..${read?.to}`).toBe(period);
	});

	it.each([
		...['', '13.2026', '2026-13', '2026-Q5', '5 квартал 2026', '3 полугодие', '2026-W54', '2025-W53', '2026-W00', '0000', 'октяб', 'месяц'],
		...[
			'прошлый',
			'прошлый вторник',
			'пятый квартал',
			'третье полугодие',
			'последние 0 дней',
			'последние 3 месяца',
			'с начала',
			'5.11',
			'2026-11-05',
			'1.10..5.10',
			'13 месяцев 2026',
			'1 месяц 2026',
			'сегодня',
			'10',
			'за',
			'за год',
			'последний месяц',
			'окт 26',
			'10.26',
			'год',
		],
	])('%j is none', (text) => {
		expect(wholePeriod(text, today)).toBeUndefined();
	});
});

const days = fc.integer({ min: dayNumber(asDay('2000-01-01')), max: dayNumber(asDay('2100-12-31')) }).map(fromDayNumber);

describe('whatever the day', () => {
	it('every day is of one week of a year, which begins on a Monday', () => {
		fc.assert(
			fc.property(days, (day) => {
				const found = Array.from({ length: 53 }, (_, at) => at + 1).flatMap((number) =>
					[-1, 0, 1].flatMap((by) => wholePeriod(`${Number(day.slice(0, 4)) + by}-W${number}`, day) ?? []),
				);
				const of = found.filter(({ from, to }) => from <= day && day <= to);
				expect(of).toHaveLength(1);
				expect(of.map(({ from, to }) => [weekday(from), addDays(from, 6) === to])).toEqual([[1, true]]);
			}),
			{ numRuns: 50 },
		);
	});

	it('the last month is whole and ends before this one; a name is of one that has begun', () => {
		fc.assert(
			fc.property(days, (day) => {
				const last = wholePeriod('прошлый месяц', day);
				expect(last && wholeMonths(last)).toBe(1);
				expect(last && addDays(last.to, 1)).toBe(monthWith(day).from);
				for (const name of ['январь', 'декабрь', 'Q2', '2 полугодие']) expect((wholePeriod(name, day)?.from ?? '9') <= day).toBe(true);
				expect(readMonth('2026-10', day)).toEqual({ month: 10, year: 2026 });
			}),
			{ numRuns: 200 },
		);
	});
});
