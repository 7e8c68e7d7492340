/** Reads a day as people write it. What is impossible or has two readings is refused, never guessed. */

import { type Day, dayOf, daysBetween, isGivenDay, weekday, yearOf } from '../domain/day.ts';
import { readWrittenDay } from '../domain/writtenDay.ts';
import { readPhrase } from './dayPhrase.ts';
import { monthNamed, romanMonth, weekdayNamed, withYearInFigures } from './dayWords.ts';
import { otherLayout } from './keyboardLayout.ts';
import { type DayContext, type DayReading, type Lean, readingOf } from './reading.ts';

/**
 * Reads a day: 2026-11-05, 05.11.2026, 5.11.26, 5,11, 27112026, 5 ноября, 5.XI, 27, сегодня, пн, в прошлую пятницу, +3рд,
 * через неделю, 3 дня назад, and the same in English or typed in the other keyboard layout.
 */
export function readDay(raw: string, lean: Lean, context: DayContext): DayReading {
	const reading = readWithin(raw, lean, context);
	if (reading.ok || reading.why !== 'notADay') return reading;
	// «5 м» is a month that is not typed to its end, not the fifth in Roman figures.
	const switched = /^\s*\d[^\p{L}]*\p{L}\s*$/u.test(raw) ? undefined : otherLayout(raw);
	return switched === undefined ? reading : readWithin(switched, lean, context);
}

function readWithin(raw: string, lean: Lean, context: DayContext): DayReading {
	try {
		const reading = readAnyForm(unadorned(plain(raw), lean, context), lean, context);
		return reading.ok && !isGivenDay(reading.day) ? { ok: false, why: 'noSuchDay' } : reading;
	} catch (error) {
		// Arithmetic left the days that there are: `+9999н`.
		if (error instanceof RangeError) return { ok: false, why: 'noSuchDay' };
		throw error;
	}
}

function plain(raw: string): string {
	return raw
		.trim()
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/\s+/g, ' ')
		.replace(/[‐‑‒–—−]/g, '-');
}

/** Stops behind it, quotes around its date, the time of day, and which year it is in words: `«05» ноября с. г.`, `05.11.2026 11:30`. */
function unadorned(text: string, lean: Lean, { today }: DayContext): string {
	const bare = text
		.replace(/[.,;!]+$/, '')
		.replace(/^[«„“]([^«»„“”]+)[»“”]$/, '$1')
		.replace(/^["'«„“]\s?(\d{1,2})\s?["'»“”](?= )/, '$1')
		.replace(/ (?:утром|днем|вечером|(?:in the )?(?:morning|afternoon|evening))$/, '')
		.replace(lean === 'past' ? TIME : MIDNIGHT, '')
		.replace(lean === 'past' ? /^$/ : /,? (?:включительно|inclusive)$/, '');
	return withYearInFigures(bare, yearOf(today));
}

/** A day that has passed may have its time, as messages and tables have it; of one ahead only midnight says no more than the day. */
const TIME = /(?<=\d|вчера|сегодня|yesterday|today)(?:t|,? (?:(?:в|at) )?)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
const MIDNIGHT = /(?<=\d)(?:t|,? )0?0:00(?::00)?$/;

function readAnyForm(text: string, lean: Lean, context: DayContext): DayReading {
	// A day before which something must happen lies ahead.
	const deadline = lean === 'past' ? undefined : /^(?:до|к|ко|по|не позднее|by|until|till) (.+)$/.exec(text)?.[1];
	if (deadline !== undefined) return readBare(deadline, 'future', context);
	return readBare(text.replace(/^(?:в|во|от|на|on) /, ''), lean, context);
}

function readBare(text: string, lean: Lean, context: DayContext): DayReading {
	return (
		readFull(text) ??
		readPhrase(text, lean, context) ??
		readTwoOrders(text, lean, context) ??
		readNamed(text, lean, context) ??
		readWithWeekday(text, lean, context) ?? { ok: false, why: 'notADay' }
	);
}

/** Figures with the year: `2026-11-05`, `5.11.26`, `5, 11, 2026 г.`, `5 11 2026`, `2026/11/5`, `27112026`. */
function readFull(text: string): DayReading | undefined {
	const yearFirst = /^(\d{4})([-./ ])(\d{1,2})\2(\d{1,2})$/.exec(text);
	const yearLast = /^(\d{1,2})(?: ?[.,] ?| )(\d{1,2})(?: ?[.,] ?| )(\d{4}|\d{2}) ?(?:г\.?|год|года)?$/.exec(text);
	const written = yearFirst
		? readWrittenDay(`${yearFirst[1]}-${yearFirst[3]}-${yearFirst[4]}`)
		: yearLast && readWrittenDay(`${yearLast[1]}.${yearLast[2]}.${yearLast[3]}`);
	if (written) return written.day ? readingOf(written.day) : readingOf();
	const eight = /^\d{8}$/.test(text);
	if (!eight && !/^\d{6}$/.test(text)) return undefined;
	const year = eight ? 4 : 2;
	const [first, last] = [text.slice(0, year), text.slice(-year)];
	const [one, two] = [Number(text.slice(year, year + 2)), Number(text.slice(year + 2))];
	// 27112026 and 20261127; of six figures, too, the year may be at either end.
	return datesWith([fullYear(last), Number(text.slice(2, 4)), Number(text.slice(0, 2))], [fullYear(first), one, two]);
}

/** 5/11 and 5-11 are 5 November to one and 11 May to another; 13/11 is one day to all. */
function readTwoOrders(text: string, lean: Lean, { today }: DayContext): DayReading | undefined {
	const short = /^(\d{1,2})(?: ?[.,] ?(\d{1,2})[.,]?| (\d{2}))$/.exec(text);
	if (short) return readingOf(...withoutYear(Number(short[1]), Number(short[2] ?? short[3]), lean, today));
	const [either, first, second, inYear] = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(text) ?? [];
	if (either === undefined) return undefined;
	const [one, other] = [Number(first), Number(second)];
	if (inYear === undefined) return readingOf(...withoutYear(one, other, lean, today), ...withoutYear(other, one, lean, today));
	return datesWith([fullYear(inYear), other, one], [fullYear(inYear), one, other]);
}

/** `5 ноября`, `5-го ноября 26 г.`, `5-ноя-2026`, `5.XI.26`, `5th of November`, `Nov 5, 2026`. */
function readNamed(text: string, lean: Lean, { today }: DayContext): DayReading | undefined {
	const parts =
		/^(?<date>\d{1,2})(?:-?(?:го|ого|е|ое|st|nd|rd|th))?[ .,/-]{0,2}(?:of )?(?<month>[a-zа-я]+)\.?,?[ .,/-]?(?<year>\d{4}|\d{2})? ?(?:г\.?|год|года)?$/.exec(
			text,
		) ?? /^(?<month>[a-zа-я]+)\.? (?<date>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/.exec(text);
	const { date = '', month: word = '', year } = parts?.groups ?? {};
	const month = monthNamed(word) ?? romanMonth(word);
	if (month === undefined) return undefined;
	return year === undefined
		? readingOf(...withoutYear(Number(date), month, lean, today))
		: datesWith([fullYear(year), month, Number(date)]);
}

/** `пт 27.11`, `27 ноября (пятница)`: of several readings the one that the weekday fits; no such day where it is another. */
function readWithWeekday(text: string, lean: Lean, context: DayContext): DayReading | undefined {
	const parts = /^(?<word>[a-zа-я]+)[.,]? (?<rest>\d.*)$/.exec(text) ?? /^(?<rest>\d.*?),? \(?(?<word>[a-zа-я]+)\)?$/.exec(text);
	const { word = '', rest = '' } = parts?.groups ?? {};
	const wanted = weekdayNamed(word);
	if (wanted === undefined) return undefined;
	const reading = readBare(rest, lean, context);
	if (!reading.ok && reading.why !== 'ambiguousDay') return reading;
	const days = reading.ok ? [reading.day] : reading.readings;
	return readingOf(...days.filter((day) => weekday(day) === wanted));
}

function fullYear(figures: string): number {
	return Number(figures) + (figures.length === 2 ? 2000 : 0);
}

/** The days that these years, months and dates are. */
function datesWith(...dates: readonly (readonly [number, number, number])[]): DayReading {
	return readingOf(...dates.flatMap(([year, month, date]) => dayOf(year, month, date) ?? []));
}

/** How many years around today a day without a year is looked for: 29 February is at most eight away. */
const YEARS_AROUND = 8;

/** So near on the other side of today, a day may be the one that was meant. */
const NEAR = 31;

/** The day of that name on the side leant to, and the one on the other side where that is near; none where no year has it. */
function withoutYear(date: number, month: number, lean: Lean, today: Day): readonly Day[] {
	const near: Day[] = [];
	for (let year = yearOf(today) - YEARS_AROUND; year <= yearOf(today) + YEARS_AROUND; year++) {
		const day = dayOf(year, month, date);
		if (day) near.push(day);
	}
	const past = near.filter((day) => day <= today).at(-1);
	const future = near.find((day) => day >= today);
	if (!past || !future) return [];
	const [ago, ahead] = [daysBetween(past, today), daysBetween(today, future)];
	if (lean === 'past') return ahead <= NEAR ? [past, future] : [past];
	if (lean === 'future') return ago <= NEAR ? [past, future] : [future];
	return [ago <= ahead ? past : future];
}
