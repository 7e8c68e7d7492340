/** Readers of days and of spans of days. */

import { type Day, isGivenDay, yearOf } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';
import { readDay } from './day.ts';
import { monthNamed } from './dayWords.ts';
import { type MonthRead, monthRead, partOutOfYear, readMonth, wholePeriod } from './period.ts';
import { type Lean, type Read, type ReadContext, type Reader, right, wrong } from './reading.ts';
import type { Range } from './value.ts';

/** One day; `lean` says which year a day without one is of. */
export function dayReader(lean: Lean): Reader<Day> {
	return (raw, context) => {
		const reading = readDay(raw, lean, context);
		const { option } = context;
		if (reading.ok) return right(reading.day);
		if (reading.why === 'ambiguousDay') return wrong({ code: 'ambiguousDay', option, value: raw, readings: reading.readings });
		return wrong(
			reading.why === 'notADay' ? { code: 'notADay', option, value: raw, forms: lean } : { code: reading.why, option, value: raw },
		);
	};
}

/** A span of days with both ends: one that is open ends today. A number alone is a month. */
export function readPeriod(raw: string, context: ReadContext): Read<Period> {
	const month = monthNumber(raw, context.today);
	if (month) return right(month);
	if (NUMBER.test(raw)) return wrong({ code: 'noSuchPart', option: context.option, value: raw, part: 'month' });
	const range = readRange(raw, context);
	if (!range.ok) return range;
	const { from, to = context.today } = range.value;
	return from === undefined || to < from ? wrong({ code: 'notARange', option: context.option, value: raw }) : right({ from, to });
}

/** A month of whatever year, or of the one that is given with it: a number, too. */
export function readMonthOfYear(raw: string, { option, today }: ReadContext): Read<MonthRead> {
	// Where only a month is wanted, `окт 26` is no day.
	const month = NUMBER.test(raw) ? { month: Number(raw), year: undefined } : (readMonth(raw, today) ?? shortMonth(raw.trim()));
	const from = month && monthRead(month, today)?.from;
	return from && isGivenDay(from) ? right(month) : wrong({ code: 'notAMonth', option, value: raw });
}

const NUMBER = /^\s*\d{1,2}\s*$/;

/** The days of the last month of this number that has begun; undefined where it is no number of a month. */
function monthNumber(raw: string, today: Day): Period | undefined {
	return NUMBER.test(raw) ? monthRead({ month: Number(raw), year: undefined }, today) : undefined;
}

/** The mistake of words that are no period; it names the part of a year that they number wrongly, if any. */
function notARange(raw: string, { option, today }: ReadContext): Read<never> {
	const part = partOutOfYear(raw, today);
	return wrong(part ? { code: 'noSuchPart', option, value: raw, part } : { code: 'notARange', option, value: raw });
}

/** `окт 26`, `10/26`: the twenty-sixth of October to one, October 2026 to another. */
const DAY_OR_MONTH =
	/^(?:(?<name>[a-zа-я]+)\.?|(?<number>0?[1-9]|1[0-2]))(?:(?<=[a-zа-я.]) (?<year>\d\d)|(?<=\d)\/(?<short>1[3-9]|[2-9]\d))$/i;

/** The month that it is, if it is one. */
function shortMonth(text: string): MonthRead | undefined {
	const { name = '', number, year, short } = DAY_OR_MONTH.exec(text)?.groups ?? {};
	const month = number === undefined ? monthNamed(name) : Number(number);
	return month === undefined ? undefined : { month, year: 2000 + Number(year ?? short) };
}

/** Neither is guessed: both readings are named, where there is such a day. */
function dayOrMonth(raw: string, context: ReadContext): Read<never> {
	const { option, today } = context;
	const day = readDay(raw, 'nearest', context);
	const month = shortMonth(raw.trim());
	const from = month && monthRead(month, today)?.from;
	return from && day.ok
		? wrong({ code: 'dayOrMonth', option, value: raw, day: day.day, month: from.slice(0, 7) })
		: notARange(raw, context);
}

/** `FROM..TO`, `с FROM по TO` with either end open, a day, or a whole period: see `period.ts`. */
export function readRange(raw: string, context: ReadContext): Read<Range> {
	const { option } = context;
	const text = raw.trim();
	const whole = wholePeriod(text, context.today);
	if (whole) return right(whole);
	if (DAY_OR_MONTH.test(text)) return dayOrMonth(raw, context);
	const ends = endsOf(text);
	if (ends.length > 2) return notARange(raw, context);
	const [first = '', second] = ends;
	if (second === undefined) {
		const one = dayReader('nearest')(first, context);
		return one.ok ? right({ from: one.value, to: one.value }) : one.mistake.code === 'notADay' ? notARange(raw, context) : one;
	}
	if (first === '' && second === '') return wrong({ code: 'notARange', option, value: raw });
	const to = second === '' ? right(undefined) : rangeEnd(second, 'to', context);
	const from = first === '' ? right(undefined) : (startWithYearOf(second, first, to, context) ?? rangeEnd(first, 'from', context));
	if (!from.ok) return from;
	if (!to.ok) return to;
	if (from.value && to.value && from.value > to.value) {
		const month = readMonth(second, context.today);
		const last = month && month.year === undefined ? monthRead({ month: month.month, year: yearOf(from.value) }, context.today) : undefined;
		if (last && last.to >= from.value) return right({ from: from.value, to: last.to });
		// 1.1..31.12, typed in January: each end by itself would be the nearest one; together they are of one year.
		const [, short] = SHORT_DAY.exec(second) ?? [];
		const after = short === undefined ? undefined : readDay(`${short}.${yearOf(from.value)}`, 'nearest', context);
		if (after?.ok && after.day >= from.value) return right({ from: from.value, to: after.day });
	}
	if (from.value && to.value && from.value > to.value) return wrong({ code: 'rangeBackwards', option, from: from.value, to: to.value });
	return right({ from: from.value, to: to.value });
}

/** `январь - март 2025`, `1.12..31.03.2025`: the beginning has no year, and the end has one. The last such day or month before the end. */
function startWithYearOf(
	second: string,
	first: string,
	to: Read<Day | undefined>,
	context: ReadContext,
): Read<Day | undefined> | undefined {
	const [, word] = WITHOUT_YEAR.exec(first) ?? [];
	const isOpen = SHORT_DAY.test(first) || (word !== undefined && monthNamed(word) !== undefined);
	if (!isOpen || !WITH_YEAR.test(second) || !to.ok || to.value === undefined) return undefined;
	const bare = first.trim().replace(/\.$/, '');
	for (const year of [yearOf(to.value), yearOf(to.value) - 1]) {
		const from = rangeEnd(SHORT_DAY.test(first) ? `${bare}.${year}` : `${bare} ${year}`, 'from', context);
		if (from.ok && from.value !== undefined && from.value <= to.value) return from;
	}
	return undefined;
}

const WITHOUT_YEAR = /^\s*(?:\d{1,2}(?:-?го)?\s+)?([a-zа-я]+)\.?\s*$/i;
const WITH_YEAR = /(?:\b[12]\d{3}|\d\.\d{1,2}\.\d{2})\s*(?:г\.?|года?)?\s*$/i;

/** The words between `..`, dashes, or `from` and `to`; one where it is no span. */
function endsOf(text: string): readonly string[] {
	// с 1 по 15 октября 2026, 1–15 октября
	const [, first, last = '', month = '', year = ''] =
		/^(?:(?:со?|from)\s+)?(\d{1,2})(?:-?го)?(?:\s*[-–—]\s*|\s+(?:по|до|to)\s+)(\d{1,2})(?:-?[гое]{1,2})?\s+([a-zа-я]+)\.?(.*)$/i.exec(
			text,
		) ?? [];
	if (first !== undefined && monthNamed(month) !== undefined) return [`${first} ${month}${year}`, `${last} ${month}${year}`];
	const span = /^(?:(?:со?|от|from|since)\s+(?<from>.+?))?(?:(?:^|\s+)(?:по|до|to|until)\s+(?<to>.+))?$/i.exec(text);
	if (text !== '' && span?.groups) return [span.groups.from ?? '', span.groups.to ?? ''];
	const months = text.split('-');
	if (months.length === 2 && months.every((one) => monthNamed(/^[a-zа-я]+/i.exec(one)?.[0] ?? '') !== undefined)) return months;
	// A hyphen parts what is no day with it: 01.10.2026-31.10.2026, 2025-2026.
	return text.split(/\.\.|\s+[-–—]\s+|[–—]|(?<=\d\.\d{1,2}(?:\.(?:\d{2}|\d{4}))?)-(?=\d{1,2}\.\d)|(?<=^\d{4})-(?=\d{4}$)/i);
}

/** A day, or the first or last day of a whole period. */
function rangeEnd(text: string, end: 'from' | 'to', context: ReadContext): Read<Day | undefined> {
	const whole = wholePeriod(text, context.today);
	if (whole) return right(whole[end]);
	const day = dayReader('nearest')(text, context);
	return !day.ok && partOutOfYear(text, context.today) ? notARange(text, context) : day;
}

/** A day and a month without a year. */
const SHORT_DAY = /^\s*(\d{1,2}\.\d{1,2})\.?\s*$/;
