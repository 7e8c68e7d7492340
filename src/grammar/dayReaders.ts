/** Readers of days and of spans of days: a range, a month, a quarter, a year. */

import { type Day, dayOf, daysInMonth, yearOf } from '../domain/day.ts';
import { type Lean, monthNamed, readDay } from './day.ts';
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

/** `FROM..TO` with either end open, a day, a month, a quarter, a year. */
export function readRange(raw: string, context: ReadContext): Read<Range> {
	const { option } = context;
	const text = raw.trim();
	const whole = wholeMonth(text, context.today) ?? wholeQuarter(text) ?? wholeYear(text);
	if (whole) return right(whole);
	const ends = text.split('..');
	if (ends.length > 2) return wrong({ code: 'notARange', option, value: raw });
	const [first = '', second] = ends;
	if (second === undefined) {
		const one = dayReader('nearest')(first, context);
		return one.ok
			? right({ from: one.value, to: one.value })
			: one.mistake.code === 'notADay'
				? wrong({ code: 'notARange', option, value: raw })
				: one;
	}
	if (first === '' && second === '') return wrong({ code: 'notARange', option, value: raw });
	const from = first === '' ? right(undefined) : rangeEnd(first, 'from', context);
	if (!from.ok) return from;
	const to = second === '' ? right(undefined) : rangeEnd(second, 'to', context);
	if (!to.ok) return to;
	if (from.value && to.value && from.value > to.value) {
		// 1.1..31.12, typed in January: each end by itself would be the nearest one; together they are of one year.
		const after = dayReader('future')(second, { ...context, today: from.value });
		if (after.ok && SHORT_DAY.test(second) && yearOf(after.value) === yearOf(from.value))
			return right({ from: from.value, to: after.value });
	}
	if (from.value && to.value && from.value > to.value) return wrong({ code: 'rangeBackwards', option, from: from.value, to: to.value });
	return right({ from: from.value, to: to.value });
}

/** A day, or the first or last day of a month with its year. */
function rangeEnd(text: string, end: 'from' | 'to', context: ReadContext): Read<Day | undefined> {
	const month = /\d{4}/.test(text) ? wholeMonth(text.trim(), context.today) : undefined;
	return month ? right(month[end]) : dayReader('nearest')(text, context);
}

/** A day and a month without a year. */
const SHORT_DAY = /^\s*\d{1,2}\.\d{1,2}\.?\s*$/;

/** 2026-10, 10.2026, октябрь 2026; октябрь by itself is the last one that has begun. */
export function wholeMonth(text: string, today: Day): Range | undefined {
	const parts = /^(\d{4})-(\d{1,2})$/.exec(text) ?? /^(?<month>\d{1,2})\.(?<year>\d{4})$/.exec(text);
	if (parts) return monthOf(Number(parts.groups?.year ?? parts[1]), Number(parts.groups?.month ?? parts[2]));
	const named = /^([a-zа-яё]+)\.?(?: (\d{4})(?: ?г\.?| года?)?)?$/i.exec(text);
	const month = monthNamed(named?.[1] ?? '');
	if (month === undefined) return undefined;
	if (named?.[2] !== undefined) return monthOf(Number(named[2]), month);
	const range = monthOf(yearOf(today), month);
	return range?.from !== undefined && range.from > today ? monthOf(yearOf(today) - 1, month) : range;
}

function monthOf(year: number, month: number): Range | undefined {
	const from = dayOf(year, month, 1);
	return from && { from, to: dayOf(year, month, daysInMonth(year, month)) };
}

/** 2026-Q3, 2026-К3, 3 кв 2026, Q3 2026. */
function wholeQuarter(text: string): Range | undefined {
	const parts =
		/^(?<year>\d{4})[- ]?(?:q|кв?\.?) ?(?<quarter>[1-4])$/i.exec(text) ??
		/^(?:q(?<quarter>[1-4])|(?<ordinal>[1-4]) ?кв(?:артал|\.)?) ?(?<year>\d{4})$/i.exec(text);
	if (!parts?.groups) return undefined;
	const year = Number(parts.groups.year);
	const month = Number(parts.groups.quarter ?? parts.groups.ordinal) * 3;
	const from = dayOf(year, month - 2, 1);
	return from && { from, to: dayOf(year, month, daysInMonth(year, month)) };
}

function wholeYear(text: string): Range | undefined {
	if (!/^\d{4}$/.test(text)) return undefined;
	const from = dayOf(Number(text), 1, 1);
	return from && { from, to: dayOf(Number(text), 12, 31) };
}
