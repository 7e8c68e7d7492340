/** The days of a column, read together: one alone may be read in two ways, its neighbours say which. */

import { type Day, dayNumber, dayOf, daysInMonth, fromDayNumber, weekday as weekdayOf, yearOf } from '../../domain/day.ts';
import { type TableCell, textOfCell } from '../table/table.ts';
import { isBlank } from './cellText.ts';
import { fits, isBetween, isEnclosed, type Near, neighbours, withYearOf } from './dayNeighbours.ts';
import { DAY_FIRST, isAmbiguous, isOfFigures, type Order, ordersOf } from './dayOrder.ts';
import { besideDay, lenientDay, weekdayBeside } from './lenientDay.ts';
import { type DayForm, dayFrom, findOldDay, type OldDay, ofDay, readOldDay } from './oldDay.ts';

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
	/** It lies before every year that a journal is read of. */
	| 'early'
	/** The cell is empty. */
	| 'missing'
	/** It lies far from its neighbours, and no other reading lies nearer. */
	| 'far'
	/** Another day stands in the cell. */
	| 'several'
	/** It was read only once slips in it were mended. */
	| 'mended'
	/** The weekday that is written beside it is another. */
	| 'weekday'
	/** It is the midnight of this day by the clock of Greenwich. */
	| 'zone'
	/** Words stand beside it. */
	| 'words';

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
	/** The year that the file has in its name: of the first day, where nothing else says one. */
	readonly fileYear?: number | null;
}

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
	return cells.map(({ cell, year, fileYear = null }, index): ReadDay => {
		const one = written[index];
		const near = { above: last, before: before[index] ?? last, after: after[index], year, fileYear };
		const read = readOne(textOfCell(cell), one, plain[index], orders[index] ?? DAY_FIRST, near, today);
		last = read.day ?? last;
		return read;
	});
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
	if (day) return placed(text, one, day, order, near, today, chosen);
	if (one.year === null) {
		const [date, month] = monthFirst ? [one.second, one.first] : [one.first, one.second];
		// The name of the sheet or a title says the year of all its rows; the first of them is reported, for a title may be about something else.
		const titled = near.year === null ? undefined : dayOf(near.year, month, date);
		const isFirst = near.before === undefined && near.after === undefined;
		if (titled && titled <= today && !isFirst && fits(titled, near)) return chosen(besideDay(text, one) === '' ? null : 'words', titled);
		const inYear = withYearOf(one, monthFirst, { ...near, year: near.year ?? near.fileYear });
		return chosen('partial', inYear && inYear <= today ? inYear : undefined);
	}
	if (one.form === 'monthOnly') return chosen('partial', dayOf(one.year, one.second, 1));
	const whole = dayFrom(one, monthFirst ? 'monthFirst' : 'dayFirst');
	const outside = one.year < FIRST_YEAR ? 'early' : 'future';
	// A real day that is out of reach: next year, 2052, 1925, 1899. A serial number says its whole day: no part of it is a slip.
	if (whole || (one.year < FIRST_YEAR && dayFrom({ ...one, year: LEAP_YEAR }, monthFirst ? 'monthFirst' : 'dayFirst'))) {
		const otherYear = one.form === 'serial' ? undefined : withYearOf(one, monthFirst, near);
		return otherYear && otherYear <= today ? chosen('year', otherYear) : chosen(outside, undefined);
	}
	const [date, month] = monthFirst ? [one.second, one.first] : [one.first, one.second];
	if (month >= 1 && month <= 12 && date >= 29 && date <= 31) {
		const inYear = withYearOf(one, monthFirst, near);
		if (inYear && fits(inYear, near)) return chosen('year', inYear);
		const year = reachable(one.year, today) ? one.year : near.before ? yearOf(near.before) : one.year;
		return chosen('impossible', dayOf(year, month, daysInMonth(year, month)));
	}
	if (date >= 1 && date <= 12 && month >= 13 && month <= 31) return chosen('order', sensible(dayOf(one.year, date, month), today));
	return chosen('impossible', undefined);
}

/** A real day, where its neighbours are or where another reading of it would be. */
function placed(
	text: string,
	one: OldDay,
	day: Day,
	order: Order,
	near: Near,
	today: Day,
	chosen: (doubt: DayDoubt | null, reading: Day) => ReadDay,
): ReadDay {
	// Only between two days that are close to each other can one be out of place.
	if (isEnclosed(near) && !isBetween(day, near)) {
		const turned = dayFrom(one, order.monthFirst ? 'dayFirst' : 'monthFirst');
		if (turned && turned !== day && isOfFigures(one) && turned <= today && isBetween(turned, near)) return chosen('order', turned);
		const counted = one.form === 'serial' ? since1904(day) : undefined;
		if (counted && counted <= today && isBetween(counted, near)) return chosen('year', counted);
		const otherYear = one.form === 'serial' ? undefined : withYearOf(one, order.monthFirst, near);
		if (otherYear && otherYear !== day && otherYear <= today && isBetween(otherYear, near)) return chosen('year', otherYear);
		return chosen('far', day);
	}
	if (order.doubtful && isAmbiguous(one)) return chosen('order', day);
	if (one.mended) return chosen('mended', day);
	if (one.zoned) return chosen('zone', day);
	if (one.several) return chosen('several', day);
	const weekday = weekdayBeside(text);
	if (weekday !== undefined && weekday !== weekdayOf(day)) return chosen('weekday', day);
	const beside = besideDay(text, one);
	return chosen(beside === '' ? null : findOldDay(beside) ? 'several' : 'words', day);
}

/** The day as it is written, read off a cell that holds a date or off its text. */
export function writtenDay(cell: TableCell): OldDay | undefined {
	if (typeof cell !== 'string' && cell.day) return ofDay(cell.day, 'cell', cell.text.length);
	const text = textOfCell(cell);
	const read = readOldDay(text);
	// «О4.О9.2О23» has 9.2 in it, and says more once its letters are figures.
	return read && read.form !== 'noYear' ? read : (lenientDay(text) ?? read);
}

/** Days before are not read as they stand, the calendar has none before 1900 or so: any year shows whether date and month are possible. */
const [FIRST_YEAR, LEAP_YEAR] = [1990, 2000];

function reachable(year: number, today: Day): boolean {
	return year >= FIRST_YEAR && year <= yearOf(today);
}

/** A serial number of a spreadsheet that counts from 1904, as those of old Macintoshes. */
function since1904(day: Day): Day {
	return fromDayNumber(dayNumber(day) + 1462);
}

function sensible(day: Day | undefined, today: Day): Day | undefined {
	return day !== undefined && day <= today && yearOf(day) >= FIRST_YEAR ? day : undefined;
}
