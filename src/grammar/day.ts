/** Reads a day as people write it. Impossible and ambiguous days are refused, never guessed. */

import { addWorkingDays, type Calendar } from '../domain/calendar.ts';
import { addDays, type Day, dayNumber, dayOf, isDay, LAST_GIVEN_DAY, weekday, yearOf } from '../domain/day.ts';
import { addMonths } from '../domain/month.ts';
import { readWrittenDay } from '../domain/writtenDay.ts';

/** Which way a day without a year, or a bare weekday, is read: `past` is not after today, `future` is not before it. */
export type Lean = 'past' | 'future' | 'nearest';

export interface DayContext {
	readonly today: Day;
	readonly calendar: Calendar;
}

export type DayReading =
	| { readonly ok: true; readonly day: Day }
	| { readonly ok: false; readonly why: 'notADay' | 'noSuchDay' }
	| { readonly ok: false; readonly why: 'ambiguousDay'; readonly readings: readonly Day[] };

/** Words for a day, by how far it is from today. */
export const relativeDays: Readonly<Record<string, number>> = {
	сегодня: 0,
	today: 0,
	вчера: -1,
	yesterday: -1,
	позавчера: -2,
	завтра: 1,
	tomorrow: 1,
	послезавтра: 2,
};

/** Words for each weekday, Monday first. */
export const weekdayWords: readonly (readonly string[])[] = [
	['пн', 'понедельник', 'mon', 'monday'],
	['вт', 'вторник', 'tue', 'tuesday'],
	['ср', 'среда', 'среду', 'wed', 'wednesday'],
	['чт', 'четверг', 'thu', 'thursday'],
	['пт', 'пятница', 'пятницу', 'fri', 'friday'],
	['сб', 'суббота', 'субботу', 'sat', 'saturday'],
	['вс', 'воскресенье', 'sun', 'sunday'],
];

const WEEKDAYS: Readonly<Record<string, number>> = Object.fromEntries(
	weekdayWords.flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

/** What a number after a sign counts. */
export const shiftWords = {
	workingDay: ['рд', 'раб', 'wd'],
	calendarDay: ['д', 'дн', 'd'],
	week: ['н', 'нед', 'w'],
	month: ['м', 'мес', 'm', 'mo'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Shift = keyof typeof shiftWords;

const SHIFTS = Object.keys(shiftWords) as readonly Shift[];

const MONTHS: readonly RegExp[] = [
	/^(?:янв(?:аря|арь)?|jan(?:uary)?)$/,
	/^(?:фев(?:раля|раль)?|feb(?:ruary)?)$/,
	/^(?:мар(?:та|т)?|mar(?:ch)?)$/,
	/^(?:апр(?:еля|ель)?|apr(?:il)?)$/,
	/^(?:мая|май|may)$/,
	/^(?:июн[яь]?|jun(?:e)?)$/,
	/^(?:июл[яь]?|jul(?:y)?)$/,
	/^(?:авг(?:уста|уст)?|aug(?:ust)?)$/,
	/^(?:сен(?:т|тября|тябрь)?|sep(?:t|tember)?)$/,
	/^(?:окт(?:ября|ябрь)?|oct(?:ober)?)$/,
	/^(?:ноя(?:б|бря|брь)?|nov(?:ember)?)$/,
	/^(?:дек(?:абря|абрь)?|dec(?:ember)?)$/,
];

/** 10 for `октябрь`, `октября`, `окт`, `October`. */
export function monthNamed(word: string): number | undefined {
	const at = MONTHS.findIndex((pattern) => pattern.test(word.toLowerCase()));
	return at < 0 ? undefined : at + 1;
}

/** The words that are a day by themselves. */
export const dayWords: readonly string[] = [...Object.keys(relativeDays), ...Object.keys(WEEKDAYS)];

/** Reads a day: 2026-11-05, 05.11.2026, 5.11.26, 5.11, 5 ноября, сегодня, вчера, пн, +3рд, +10д, +2н, +1м, and the same in English. */
export function readDay(raw: string, lean: Lean, context: DayContext): DayReading {
	try {
		const reading = readAnyForm(raw, lean, context);
		return reading.ok && reading.day > LAST_GIVEN_DAY ? { ok: false, why: 'noSuchDay' } : reading;
	} catch (error) {
		// Arithmetic left the days that there are: `+9999н`.
		if (error instanceof RangeError) return { ok: false, why: 'noSuchDay' };
		throw error;
	}
}

function readAnyForm(raw: string, lean: Lean, context: DayContext): DayReading {
	const text = raw.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');
	if (isDay(text)) return { ok: true, day: text };
	const written = readWrittenDay(text);
	if (written) return written.day ? { ok: true, day: written.day } : { ok: false, why: 'noSuchDay' };
	const relative = Object.hasOwn(relativeDays, text) ? relativeDays[text] : undefined;
	if (relative !== undefined) return { ok: true, day: addDays(context.today, relative) };
	return (
		readWeekday(text, lean, context) ??
		readShift(text, context) ??
		readNumeric(text, lean, context) ??
		readNamed(text, lean, context) ?? { ok: false, why: 'notADay' }
	);
}

function readWeekday(text: string, lean: Lean, { today }: DayContext): DayReading | undefined {
	const wanted = Object.hasOwn(WEEKDAYS, text) ? WEEKDAYS[text] : undefined;
	if (wanted === undefined) return undefined;
	const back = (weekday(today) - wanted + 7) % 7;
	const before = addDays(today, -(back || 7));
	const after = addDays(today, 7 - back);
	// "Monday", typed on a Monday, may be today or a week away.
	if (back === 0) return { ok: false, why: 'ambiguousDay', readings: lean === 'future' ? [today, after] : [before, today] };
	if (lean === 'nearest') return { ok: false, why: 'ambiguousDay', readings: [before, after] };
	return { ok: true, day: lean === 'past' ? before : after };
}

function readShift(text: string, { today, calendar }: DayContext): DayReading | undefined {
	const parts = /^([+-])(\d{1,4}) ?([a-zа-я]+)\.?$/.exec(text);
	const unit = SHIFTS.find((shift) => shiftWords[shift].some((word) => word === parts?.[3]));
	if (!parts || !unit) return undefined;
	const count = Number(parts[2]) * (parts[1] === '-' ? -1 : 1);
	switch (unit) {
		case 'workingDay':
			return { ok: true, day: addWorkingDays(calendar, today, count) };
		case 'calendarDay':
			return { ok: true, day: addDays(today, count) };
		case 'week':
			return { ok: true, day: addDays(today, count * 7) };
		case 'month':
			return Math.abs(count) > 1200 ? { ok: false, why: 'noSuchDay' } : { ok: true, day: addMonths(today, count) };
	}
}

function readNumeric(text: string, lean: Lean, context: DayContext): DayReading | undefined {
	const short = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(text);
	if (short) return withoutYear(Number(short[1]), Number(short[2]), lean, context.today);
	// 5/11 and 5-11 are 5 November to one and 11 May to another; 13/11 is one day to all.
	const either = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(text);
	if (!either) return undefined;
	const [, first, second, inYear] = either;
	const year = inYear === undefined ? undefined : Number(inYear) + (inYear.length === 2 ? 2000 : 0);
	const readings = [[Number(first), Number(second)] as const, [Number(second), Number(first)] as const].flatMap(([date, month]) => {
		const reading = year === undefined ? withoutYear(date, month, lean, context.today) : withYear(year, month, date);
		return reading.ok ? [reading.day] : [];
	});
	const [one, ...others] = new Set(readings);
	if (!one) return { ok: false, why: 'noSuchDay' };
	return others.length === 0 ? { ok: true, day: one } : { ok: false, why: 'ambiguousDay', readings: [one, ...others] };
}

function readNamed(text: string, lean: Lean, context: DayContext): DayReading | undefined {
	const parts = /^(\d{1,2}) ([a-zа-я]+)\.?(?: (\d{4}))?(?: ?г\.?| года)?$/.exec(text);
	const month = monthNamed(parts?.[2] ?? '');
	if (!parts || month === undefined) return undefined;
	if (parts[3] === undefined) return withoutYear(Number(parts[1]), month, lean, context.today);
	return withYear(Number(parts[3]), month, Number(parts[1]));
}

function withYear(year: number, month: number, date: number): DayReading {
	const day = dayOf(year, month, date);
	return day ? { ok: true, day } : { ok: false, why: 'noSuchDay' };
}

/** How many years around today a day without a year is looked for: 29 February is at most eight away. */
const YEARS_AROUND = 8;

function withoutYear(date: number, month: number, lean: Lean, today: Day): DayReading {
	const near: Day[] = [];
	for (let year = yearOf(today) - YEARS_AROUND; year <= yearOf(today) + YEARS_AROUND; year++) {
		const day = dayOf(year, month, date);
		if (day) near.push(day);
	}
	const past = near.filter((day) => day <= today).at(-1);
	const future = near.find((day) => day >= today);
	if (!past || !future) return { ok: false, why: 'noSuchDay' };
	if (lean === 'past') return { ok: true, day: past };
	if (lean === 'future') return { ok: true, day: future };
	return { ok: true, day: dayNumber(today) - dayNumber(past) <= dayNumber(future) - dayNumber(today) ? past : future };
}
