/** What the rows around say of a day: a journal was kept day by day. */

import { type Day, dayNumber, dayOf, yearOf } from '../../domain/day.ts';
import type { OldDay } from './oldDay.ts';

/** More days than this between neighbours make one suspicious. */
const FAR = 150;

export interface Near {
	/** The day of the row above, whatever is doubtful about it. */
	readonly above: Day | undefined;
	/** The nearest days that are not doubtful. */
	readonly before: Day | undefined;
	readonly after: Day | undefined;
	readonly year: number | null;
	readonly fileYear: number | null;
}

/** Whether there is a day before and a day behind, and not long between them. */
export function isEnclosed({ before, after }: Near): boolean {
	return before !== undefined && after !== undefined && Math.abs(dayNumber(after) - dayNumber(before)) <= FAR;
}

/** Whether the day lies where its neighbours are, give or take what a journal is out of order. */
export function fits(day: Day, { before, after }: Near): boolean {
	const at = dayNumber(day);
	const near = [before, after].filter((one) => one !== undefined);
	return near.length === 0 || near.some((one) => Math.abs(dayNumber(one) - at) <= FAR);
}

/** How many days a journal is out of order where it was kept day by day: what came late was written in later. */
const LATE = 45;

/** Whether the day lies between the nearest days, or not long before or behind them; they must be known. */
export function isBetween(day: Day, { before, after }: Near): boolean {
	if (before === undefined || after === undefined) return false;
	const [first, last] = [before, after].map(dayNumber).toSorted((left, right) => left - right);
	const at = dayNumber(day);
	return at >= (first ?? at) - LATE && at <= (last ?? at) + LATE;
}

/** The day in the year that its surroundings have, the one that lies closest to them. */
export function withYearOf({ first, second }: OldDay, monthFirst: boolean, { before, after, year }: Near): Day | undefined {
	const [date, month] = monthFirst ? [second, first] : [first, second];
	const near = before ?? after;
	if (year !== null && near === undefined) return dayOf(year, month, date);
	if (near === undefined) return undefined;
	const readings = [-1, 0, 1].flatMap((shift) => dayOf(yearOf(near) + shift, month, date) ?? []);
	const distance = (day: Day) => Math.abs(dayNumber(day) - dayNumber(near));
	return readings.toSorted((left, right) => distance(left) - distance(right))[0];
}

/** The nearest days above and below each row that are not doubtful by themselves: those in order with most of their neighbours. */
export function neighbours(days: readonly (Day | undefined)[]): readonly [readonly (Day | undefined)[], readonly (Day | undefined)[]] {
	const numbers = days.map((day) => day && dayNumber(day));
	const sound = days.map((day, index) => (agrees(numbers, index) ? day : undefined));
	const before: (Day | undefined)[] = [];
	let last: Day | undefined;
	for (const day of sound) {
		before.push(last);
		last = day ?? last;
	}
	const after: (Day | undefined)[] = Array.from({ length: days.length });
	let next: Day | undefined;
	for (let index = sound.length - 1; index >= 0; index--) {
		after[index] = next;
		next = sound[index] ?? next;
	}
	return [before, after];
}

/** How many rows above and below have a say. */
const SEEN = 4;

/** `days`: their numbers. */
function agrees(days: readonly (number | undefined)[], index: number): boolean {
	const day = days[index];
	if (day === undefined) return false;
	let close = 0;
	let seen = 0;
	for (let other = Math.max(0, index - SEEN); other <= Math.min(days.length - 1, index + SEEN); other++) {
		const one = days[other];
		if (other === index || one === undefined) continue;
		seen++;
		if (Math.abs(one - day) <= FAR) close++;
	}
	return seen === 0 || close * 2 >= seen;
}
