/** A bare term as it is written on the command line. */

import { describe, expect, it } from 'vitest';
import { builtInCalendar as calendar } from '../../src/domain/calendar/years.ts';
import { asDay } from '../../src/domain/day.ts';
import { deadline } from '../../src/domain/term/deadline.ts';
import { parseLength } from '../../src/domain/term/rule.ts';

describe('a term', () => {
	it.each([
		['wd:15', 15, 'workingDay'],
		['cd:30', 30, 'calendarDay'],
		['cdx:20', 20, 'calendarDayExceptHolidays'],
		['wk:2', 2, 'week'],
		['mo:1', 1, 'month'],
		['yr:5', 5, 'year'],
		['рд:15', 15, 'workingDay'],
		['кд:30', 30, 'calendarDay'],
		['кдп:20', 20, 'calendarDayExceptHolidays'],
		['нед:2', 2, 'week'],
		['мес:1', 1, 'month'],
		['лет:5', 5, 'year'],
		[' WD:15 ', 15, 'workingDay'],
		['cd:007', 7, 'calendarDay'],
	])('%j is %i %s', (text, count, unit) => {
		expect(parseLength(text)).toEqual({ count, unit });
	});

	it.each([
		'',
		'wd',
		'wd:',
		':15',
		'15',
		'15wd',
		'wd:0',
		'cd:0000',
		'wd:-1',
		'wd:1.5',
		'wd 15',
		'wd:15 cd:3',
		'hour:1',
		'xx:1',
		'constructor:1',
		'__proto__:1',
		'wd:10000',
	])('%j is none', (text) => {
		expect(parseLength(text)).toBeUndefined();
	});

	it.each(['wd:2500', 'cd:3660', 'cdx:3660', 'wk:520', 'mo:120', 'yr:10'])(
		'may be as long as %s, about ten years, and no longer',
		(text) => {
			const [unit = '', count] = text.split(':');
			const longest = parseLength(text);
			expect(parseLength(`${unit}:${Number(count) + 1}`)).toBeUndefined();
			expect(longest && deadline(asDay('2026-11-22'), longest, 'nextWorkingDay', calendar).provisional).toBe(true);
		},
	);
});
