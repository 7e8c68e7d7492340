/** Readers of days and of spans of days. */

import { type Day, isGivenDay, yearOf } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';
import { readDay } from './day.ts';
import type { Lean } from './dayReading.ts';
import { type MonthRead, monthRead, partOutOfYear, readMonth, wholePeriod } from './period.ts';
import { type Read, type ReadContext, type Reader, right, wrong } from './reading.ts';
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
	const month = NUMBER.test(raw) ? { month: Number(raw), year: undefined } : readMonth(raw, today);
	const from = month && monthRead(month, today)?.from;
	return from && isGivenDay(from) ? right(month) : wrong({ code: 'notAMonth', option, value: raw });
}

const NUMBER = /^\s*\d{1,2}\s*$/;

/** The days of the last month of this number that has begun; undefined where it is no number of a month. */
function monthNumber(raw: string, today: Day): Period | undefined {
	return NUMBER.test(raw) ? monthRead({ month: Number(raw), year: undefined }, today) : undefined;
}

/** That the words are no period: of which part of a year there is none such, where they name one. */
function notARange(raw: string, { option }: ReadContext): Read<never> {
	const part = partOutOfYear(raw);
	return wrong(part ? { code: 'noSuchPart', option, value: raw, part } : { code: 'notARange', option, value: raw });
}

/** `FROM..TO`, `с FROM по TO` with either end open, a day, or a whole period: see `period.ts`. */
export function readRange(raw: string, context: ReadContext): Read<Range> {
	const { option } = context;
	const text = raw.trim();
	const whole = wholePeriod(text, context.today);
	if (whole) return right(whole);
	const ends = endsOf(text);
	if (ends.length > 2) return notARange(raw, context);
	const [first = '', second] = ends;
	if (second === undefined) {
		const one = dayReader('nearest')(first, context);
		return one.ok ? right({ from: one.value, to: one.value }) : one.mistake.code === 'notADay' ? notARange(raw, context) : one;
	}
	if (first === '' && second === '') return wrong({ code: 'notARange', option, value: raw });
	const from = first === '' ? right(undefined) : rangeEnd(first, 'from', context);
	if (!from.ok) return from;
	const to = second === '' ? right(undefined) : rangeEnd(second, 'to', context);
	if (!to.ok) return to;
	if (from.value && to.value && from.value > to.value) {
		// 1.1..31.12, typed in January: each end by itself would be the nearest one; together they are of one year.
		const [, short] = SHORT_DAY.exec(second) ?? [];
		const after = short === undefined ? undefined : readDay(`${short}.${yearOf(from.value)}`, 'nearest', context);
		if (after?.ok && after.day >= from.value) return right({ from: from.value, to: after.day });
	}
	if (from.value && to.value && from.value > to.value) return wrong({ code: 'rangeBackwards', option, from: from.value, to: to.value });
	return right({ from: from.value, to: to.value });
}

/** The words between `..`, dashes, or `from` and `to`; one where it is no span. */
function endsOf(text: string): readonly string[] {
	const span = /^(?:(?:со?|from|since)\s+(?<from>.+?))?(?:(?:^|\s+)(?:по|до|to|until)\s+(?<to>.+))?$/i.exec(text);
	if (text !== '' && span?.groups) return [span.groups.from ?? '', span.groups.to ?? ''];
	return text.split(/\.\.|\s+[-–—]\s+|[–—]/);
}

/** A day, or the first or last day of a whole period. */
function rangeEnd(text: string, end: 'from' | 'to', context: ReadContext): Read<Day | undefined> {
	const whole = wholePeriod(text, context.today);
	if (whole) return right(whole[end]);
	const day = dayReader('nearest')(text, context);
	return !day.ok && partOutOfYear(text) ? notARange(text, context) : day;
}

/** A day and a month without a year. */
const SHORT_DAY = /^\s*(\d{1,2}\.\d{1,2})\.?\s*$/;
