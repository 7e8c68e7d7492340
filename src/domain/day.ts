/**
 * A calendar day and the arithmetic on days, which are all alike: plain numbers. No clock. Months are unequal: `addMonths` is in
 * month.ts.
 */

declare const seal: unique symbol;

/** A real day of the Gregorian calendar, which began in 1582, as `YYYY-MM-DD`, 1583–2299: compares and sorts as text. */
export type Day = string & { readonly [seal]: 'Day' };

export const MS_PER_DAY = 86_400_000;

/** Whether `text` is a real day written `YYYY-MM-DD`, between 1583 and 2299. */
export function isDay(text: string): text is Day {
	// Digit by digit: this is called several times for every event that is read back, and a pattern takes five times as long.
	if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
	const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
	const month = twoDigits(text, 5);
	const date = twoDigits(text, 8);
	return year >= 1583 && year <= 2299 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

const HYPHEN = 45;
const ZERO = 48;

/** The number of the two digits at this index; NaN where they are no digits. */
function twoDigits(text: string, at: number): number {
	const tens = text.charCodeAt(at) - ZERO;
	const ones = text.charCodeAt(at + 1) - ZERO;
	return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** The first and the last day that may be given; periods of comparison and terms of ten years may reach beyond them. */
const FIRST_GIVEN_DAY = asDay('1900-01-01');
export const LAST_GIVEN_DAY = asDay('2199-12-31');

/** Whether `text` is a day written `YYYY-MM-DD` that people may give, as that of a letter: 1900–2199. */
export function isGivenDay(text: string): text is Day {
	return isDay(text) && text >= FIRST_GIVEN_DAY && text <= LAST_GIVEN_DAY;
}

/** The day written `YYYY-MM-DD`. Throws on anything else: for days that the program itself wrote. */
export function asDay(text: string): Day {
	if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
	return text;
}

/** The day of a year, a month (1–12) and a date, or undefined when there is none. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
	const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`;
	return isDay(text) ? text : undefined;
}

/** How many days a month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Every day of a year, in order. */
export function daysOf(year: number): readonly Day[] {
	const first = dayNumber(asDay(`${year}-01-01`));
	return Array.from({ length: daysInMonth(year, 2) + 337 }, (_, index) => fromDayNumber(first + index));
}

/** The year, of four digits. */
export function yearOf(day: Day): number {
	return Number(day.slice(0, 4));
}

/** The month, 1–12. */
export function monthOf(day: Day): number {
	return Number(day.slice(5, 7));
}

/** The date within the month, 1–31. */
export function dateOf(day: Day): number {
	return Number(day.slice(8, 10));
}

/** `MM-DD`, the key of the tables of holidays. */
export function monthDay(day: Day): string {
	return day.slice(5);
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
	return Date.UTC(yearOf(day), monthOf(day) - 1, dateOf(day)) / MS_PER_DAY;
}

/** The day that is `number` days after 1970-01-01. Throws RangeError outside 1583–2299. */
export function fromDayNumber(number: number): Day {
	const at = new Date(number * MS_PER_DAY);
	// Part by part: Date's own way to write the whole reads the time zones first.
	const day = dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
	if (day === undefined) throw new RangeError(`no day: ${number}`);
	return day;
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
	return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The day that is `days` after, or before when negative. Throws RangeError where that is no `Day`. */
export function addDays(day: Day, days: number): Day {
	return fromDayNumber(dayNumber(day) + days);
}

/** How many days `to` is after `from`; negative when before. */
export function daysBetween(from: Day, to: Day): number {
	return dayNumber(to) - dayNumber(from);
}

/** For sorting: negative where the first day is earlier, 0 where they are the same. */
export function compareDays(left: Day, right: Day): number {
	return left < right ? -1 : left > right ? 1 : 0;
}

/** The later of two days. */
export function later(left: Day, right: Day): Day {
	return left > right ? left : right;
}

function pad(number: number): string {
	return String(number).padStart(2, '0');
}
