/** Terms counted the simple way, day after day, from the list of days off alone. Shares nothing with `src/`. */

import { readFileSync } from 'node:fs';

/** A line of the list: `2026 247 118 01-01,01-02,…`. */
export interface NaiveYear {
	readonly year: number;
	readonly working: number;
	readonly nonWorking: number;
	readonly off: readonly string[];
}

export const naiveYears: readonly NaiveYear[] = readFileSync(new URL('../../fixtures/calendar/non-working.txt', import.meta.url), 'utf8')
	.trim()
	.split('\n')
	.map((line) => {
		const [year = '', working = '', nonWorking = '', off = ''] = line.split(' ');
		return { year: Number(year), working: Number(working), nonWorking: Number(nonWorking), off: off.split(',') };
	});

const HOLIDAYS = '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'.split(' ');
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function monthLength(year: number, month: number): number {
	return month === 2 && year % 4 === 0 ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

function two(number: number): string {
	return number < 10 ? `0${number}` : `${number}`;
}

/** Every `MM-DD` of a year, in order. */
export function daysOfYear(year: number): readonly string[] {
	const days: string[] = [];
	for (let month = 1; month <= 12; month++)
		for (let date = 1; date <= monthLength(year, month); date++) days.push(`${two(month)}-${two(date)}`);
	return days;
}

/** Every day of 2013–2027, in order. */
export const naiveDays: readonly string[] = naiveYears.flatMap(({ year }) => daysOfYear(year).map((day) => `${year}-${day}`));

const off = new Set(naiveYears.flatMap(({ year, off: days }) => days.map((day) => `${year}-${day}`)));

/** Whether a day of 2013–2027 works. */
export function naiveWorks(day: string): boolean {
	return !off.has(day);
}

function at(index: number): string {
	const day = naiveDays[index];
	if (day === undefined) throw new Error(`outside the list: ${index}`);
	return day;
}

/** The last day before it is moved. */
export function naiveNominal(event: string, count: number, unit: 'wd' | 'cd' | 'cdx' | 'wk' | 'mo'): string {
	if (unit === 'mo') {
		let year = Number(event.slice(0, 4));
		let month = Number(event.slice(5, 7));
		for (let left = count; left > 0; left--) {
			month++;
			if (month === 13) {
				month = 1;
				year++;
			}
		}
		return `${year}-${two(month)}-${two(Math.min(Number(event.slice(8)), monthLength(year, month)))}`;
	}
	let index = naiveDays.indexOf(event);
	for (let left = unit === 'wk' ? count * 7 : count; left > 0; ) {
		index++;
		const day = at(index);
		const counts = unit === 'wd' ? naiveWorks(day) : unit === 'cdx' ? !HOLIDAYS.includes(day.slice(5)) : true;
		if (counts) left--;
	}
	return at(index);
}

/** The nearest working day on or after `day` (`step` 1), or on or before it (−1). */
export function naiveMove(day: string, step: 1 | -1): string {
	let index = naiveDays.indexOf(day);
	while (!naiveWorks(at(index))) index += step;
	return at(index);
}
