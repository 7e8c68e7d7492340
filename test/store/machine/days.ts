/** Days counted the simple way, for the model: the list of 2013–2027, and what is known or loaded of 2028. Shares nothing with `src/`. */

import { naiveWorks } from '../../domain/naive.ts';

/** What was loaded over the built-in days; days are `MM-DD`. */
export interface LoadedDays {
	/** 2028 as its decree lays it down; null while nobody knows it. */
	decreed: { readonly off: readonly string[]; readonly working: readonly string[] } | null;
	/** The office's own days off, `YYYY-MM-DD`, by the year they were loaded for. */
	own: Record<number, readonly string[]>;
}

const HOLIDAYS = '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'.split(' ');
const A_DAY = 86_400_000;

/** The day so many days later. */
export function plus(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * A_DAY).toISOString().slice(0, 10);
}

function works(day: string, { decreed, own }: LoadedDays): boolean {
	const date = day.slice(5);
	if (own[Number(day.slice(0, 4))]?.includes(day) && !HOLIDAYS.includes(date)) return false;
	if (day < '2028') return naiveWorks(day);
	if (day < '2029' && decreed?.working.includes(date)) return true;
	if (day < '2029' && decreed?.off.includes(date)) return false;
	const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
	return weekday !== 0 && weekday !== 6 && !HOLIDAYS.includes(date);
}

/** The so-manieth working day after the day. */
export function plusWorking(day: string, count: number, days: LoadedDays): string {
	let last = day;
	for (let left = count; left > 0; ) {
		last = plus(last, 1);
		if (works(last, days)) left--;
	}
	return last;
}

/** The day, or the working day after it where it is off. */
export function moved(day: string, days: LoadedDays): string {
	let last = day;
	while (!works(last, days)) last = plus(last, 1);
	return last;
}
