/** The days of a column, read together: one alone may be read in two ways, its neighbours say which. */

import { type Day, dayNumber, dayOf, daysInMonth, yearOf } from '../domain/day.ts';
import { type DayForm, dayFrom, type OldDay, ofDay, readOldDay } from './oldDay.ts';
import { type TableCell, textOfCell } from './table.ts';

/** What is doubtful about a day; the day is then the reading that was chosen. */
export type DayDoubt =
	/** There is no such day: 31.11. */
	| 'impossible'
	/** Its year is not that of its neighbours. */
	| 'year'
	/** Date and month may be the other way round. */
	| 'order'
	/** Only a month was written, or no year. */
	| 'partial'
	/** The cell is no day. */
	| 'unread'
	/** It lies ahead. */
	| 'future'
	/** The cell is empty. */
	| 'missing';

export interface ReadDay {
	readonly day: Day | undefined;
	readonly form: DayForm | null;
	readonly doubt: DayDoubt | null;
	/** The month comes first. */
	readonly monthFirst: boolean;
}

export interface DayCell {
	readonly cell: TableCell;
	/** The year that a title above the row or the name of the sheet says. */
	readonly year: number | null;
}

/** More days than this between neighbours make one suspicious. */
const FAR = 150;

/**
 * The day of each row of a journal that was kept day by day. What no reading is found for has the day of the row above; nothing is left
 * without a day but where no row has one.
 */
export function readDays(cells: readonly DayCell[], today: Day): readonly ReadDay[] {
	const written = cells.map(({ cell }) => writtenDay(cell));
	const orders = ordersOf(written);
	const plain = written.map((one, index) => one && sensible(dayFrom(one, orders[index]?.monthFirst ? 'monthFirst' : 'dayFirst'), today));
	const [before, after] = neighbours(plain);
	let last: Day | undefined;
	return cells.map(({ cell, year }, index): ReadDay => {
		const one = written[index];
		const near = { above: last, before: before[index] ?? last, after: after[index], year };
		const read = readOne(textOfCell(cell), one, plain[index], orders[index] ?? DAY_FIRST, near, today);
		last = read.day ?? last;
		return read;
	});
}

interface Near {
	/** The day of the row above, whatever is doubtful about it. */
	readonly above: Day | undefined;
	/** The nearest days that are not doubtful. */
	readonly before: Day | undefined;
	readonly after: Day | undefined;
	readonly year: number | null;
}

function readOne(text: string, one: OldDay | undefined, day: Day | undefined, order: Order, near: Near, today: Day): ReadDay {
	const { monthFirst } = order;
	const form = one?.form ?? null;
	const chosen = (doubt: DayDoubt | null, reading: Day | undefined): ReadDay => ({
		day: reading ?? near.above ?? near.after,
		form,
		doubt,
		monthFirst,
	});
	if (isBlank(text)) return chosen('missing', undefined);
	if (!one) return chosen('unread', undefined);
	if (day) {
		// Only between two days that are close to each other can one be out of place.
		if (fits(day, near) || !isEnclosed(near)) return chosen(order.doubtful && isAmbiguous(one) ? 'order' : null, day);
		const turned = dayFrom(one, monthFirst ? 'dayFirst' : 'monthFirst');
		if (turned && one.form === 'slashed' && turned <= today && fits(turned, near)) return chosen('order', turned);
		const otherYear = withYearOf(one, monthFirst, near);
		if (otherYear && otherYear !== day && fits(otherYear, near)) return chosen('year', otherYear);
		return chosen(null, day);
	}
	if (one.year === null) {
		const inYear = withYearOf(one, monthFirst, near);
		return chosen('partial', inYear && inYear <= today ? inYear : undefined);
	}
	if (one.form === 'monthOnly') return chosen('partial', dayOf(one.year, one.second, 1));
	const whole = dayFrom(one, monthFirst ? 'monthFirst' : 'dayFirst');
	// A real day that is out of reach: next year, 2052, 1925.
	if (whole) {
		const otherYear = withYearOf(one, monthFirst, near);
		return otherYear && otherYear <= today ? chosen('year', otherYear) : chosen('future', undefined);
	}
	const [date, month] = monthFirst ? [one.second, one.first] : [one.first, one.second];
	if (month >= 1 && month <= 12 && date >= 29 && date <= 31) {
		const year = reachable(one.year, today) ? one.year : near.before ? yearOf(near.before) : one.year;
		return chosen('impossible', dayOf(year, month, daysInMonth(year, month)));
	}
	if (date >= 1 && date <= 12 && month >= 13 && month <= 31) return chosen('order', sensible(dayOf(one.year, date, month), today));
	return chosen('impossible', undefined);
}

/** Whether its figures make a day either way, and not the same one. */
function isAmbiguous({ form, first, second }: OldDay): boolean {
	return form === 'slashed' && first <= 12 && second <= 12 && first !== second;
}

/** The day as it is written, read off a cell that holds a date or off its text. */
export function writtenDay(cell: TableCell): OldDay | undefined {
	if (typeof cell !== 'string' && cell.day) return ofDay(cell.day, 'cell', cell.text.length);
	return readOldDay(textOfCell(cell));
}

/** What is written where there is nothing to write. */
export function isBlank(text: string): boolean {
	return /^[\s\-–—_.…*]*$/.test(text) || /^(?:нет|н\/д|n\/a|none|не указан[оа]?)$/i.test(text.trim());
}

function reachable(year: number, today: Day): boolean {
	return year >= 1990 && year <= yearOf(today);
}

function sensible(day: Day | undefined, today: Day): Day | undefined {
	return day !== undefined && day <= today && day >= '1990-01-01' ? day : undefined;
}

/** Whether there is a day before and a day behind, and not long between them. */
function isEnclosed({ before, after }: Near): boolean {
	return before !== undefined && after !== undefined && Math.abs(dayNumber(after) - dayNumber(before)) <= FAR;
}

/** Whether the day lies where its neighbours are, give or take what a journal is out of order. */
function fits(day: Day, { before, after }: Near): boolean {
	const at = dayNumber(day);
	const near = [before, after].filter((one) => one !== undefined);
	return near.length === 0 || near.some((one) => Math.abs(dayNumber(one) - at) <= FAR);
}

/** The day in the year that its surroundings have, the one that lies closest to them. */
function withYearOf({ first, second }: OldDay, monthFirst: boolean, { before, after, year }: Near): Day | undefined {
	const [date, month] = monthFirst ? [second, first] : [first, second];
	const near = before ?? after;
	if (year !== null && near === undefined) return dayOf(year, month, date);
	if (near === undefined) return undefined;
	const readings = [-1, 0, 1].flatMap((shift) => dayOf(yearOf(near) + shift, month, date) ?? []);
	const distance = (day: Day) => Math.abs(dayNumber(day) - dayNumber(near));
	return readings.toSorted((left, right) => distance(left) - distance(right))[0];
}

/** The nearest days above and below each row that are not doubtful by themselves: those in order with most of their neighbours. */
function neighbours(days: readonly (Day | undefined)[]): readonly [readonly (Day | undefined)[], readonly (Day | undefined)[]] {
	const sound = days.map((day, index) => (day !== undefined && agrees(days, index) ? day : undefined));
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

function agrees(days: readonly (Day | undefined)[], index: number): boolean {
	const day = days[index];
	if (day === undefined) return false;
	let close = 0;
	let seen = 0;
	for (let other = Math.max(0, index - SEEN); other <= Math.min(days.length - 1, index + SEEN); other++) {
		const one = days[other];
		if (other === index || one === undefined) continue;
		seen++;
		if (Math.abs(dayNumber(one) - dayNumber(day)) <= FAR) close++;
	}
	return seen === 0 || close * 2 >= seen;
}

interface Order {
	readonly monthFirst: boolean;
	/** The block of days speaks for both, or only the order of its days speaks for this one. */
	readonly doubtful: boolean;
}

const DAY_FIRST: Order = { monthFirst: false, doubtful: false };

/** For each row in which order its figures stand: by those above twelve in its block of slashed days, else in the column, else by the order of days. */
function ordersOf(written: readonly (OldDay | undefined)[]): readonly Order[] {
	const result = written.map(() => DAY_FIRST);
	const all = evidence(written);
	let block: number[] = [];
	const settle = () => {
		const days = block.map((index) => written[index]);
		const order = orderOf(days, all);
		for (const index of block) result[index] = order;
		block = [];
	};
	for (const [index, one] of written.entries()) {
		if (one?.form === 'slashed') block.push(index);
		else if (one && one.form !== 'named') settle();
	}
	settle();
	return result;
}

function orderOf(block: readonly (OldDay | undefined)[], column: Evidence): Order {
	const own = evidence(block);
	if (own.dayFirst + own.month > 0) return { monthFirst: own.month > own.dayFirst, doubtful: own.dayFirst > 0 && own.month > 0 };
	const [dayFirst, month] = [stepsBack(block, 'dayFirst'), stepsBack(block, 'monthFirst')];
	if (month + 1 < dayFirst) return { monthFirst: true, doubtful: true };
	return { monthFirst: column.month > column.dayFirst, doubtful: column.month > 0 && column.dayFirst > 0 };
}

/** How often a day is followed by an earlier one. */
function stepsBack(block: readonly (OldDay | undefined)[], order: 'dayFirst' | 'monthFirst'): number {
	let steps = 0;
	let last: Day | undefined;
	for (const one of block) {
		const day = one && dayFrom(one, order);
		if (day === undefined) continue;
		if (last !== undefined && day < last) steps++;
		last = day;
	}
	return steps;
}

interface Evidence {
	readonly dayFirst: number;
	readonly month: number;
}

function evidence(written: readonly (OldDay | undefined)[]): Evidence {
	let [dayFirst, month] = [0, 0];
	for (const one of written) {
		if (one?.form !== 'slashed') continue;
		if (one.first > 12 && one.second <= 12) dayFirst++;
		if (one.second > 12 && one.first <= 12) month++;
	}
	return { dayFirst, month };
}
