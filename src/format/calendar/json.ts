/** Days off as xmlcalendar.ru writes them in JSON; or an office's own days, in the form that its TOML has. */

import * as v from 'valibot';
import type { CalendarFault } from '../../domain/calendar/fault.ts';
import type { DayRead } from '../../domain/calendar/yearRead.ts';
import type { CalendarRead } from './calendarRead.ts';
import { marksOf } from './marks.ts';
import { readOwnDays } from './ownDays.ts';
import { monthAndDate } from './xml.ts';

/** One year, or an office's own days. */
export function readJson(text: string): CalendarRead {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		const line = text.trimEnd().split('\n').length;
		return fault(
			text.trimEnd().endsWith('}') ? { code: 'unexpected', line: null, text: text.trim().slice(-40) } : { code: 'cutOff', line },
		);
	}
	if (typeof value !== 'object' || value === null) return fault({ code: 'unknownFormat' });
	if (!('months' in value)) {
		if (!('year' in value)) return readOwnDays(value);
		return fault({ code: 'unexpected', line: null, text: 'months' });
	}
	return readYear(value);
}

/** MM.DD: some programs take it for DD.MM. */
const monthDay = v.pipe(
	v.string(),
	v.transform((text) => monthAndDate(text, null)),
	v.custom<DayRead>((day) => day !== undefined),
);

const yearSchema = v.object({
	year: v.pipe(v.number(), v.integer()),
	months: v.array(v.object({ month: v.number(), days: v.string() })),
	transitions: v.optional(v.array(v.object({ from: monthDay, to: monthDay })), []),
	/** Other figures may be missing or of other kinds: only this one is compared. */
	statistic: v.fallback(v.object({ workdays: v.nullable(v.number()) }), { workdays: null }),
});

function readYear(value: unknown): CalendarRead {
	const { success, output, issues } = v.safeParse(yearSchema, value);
	if (!success) return { ok: false, faults: issues.map(unexpectedIn) };
	const { year, months, transitions, statistic } = output;
	const twice = months.find(({ month }, index) => months.findIndex((one) => one.month === month) < index);
	if (twice) return fault(unexpected('months', twice));
	const read = months.map(({ month, days }) => marksOf(days, month, null));
	const faults = read.flatMap((one) => one.faults);
	for (let month = 1; month <= 12; month++)
		if (!months.some((one) => one.month === month)) faults.push({ code: 'monthMissing', line: null, month });
	if (faults.length > 0) return { ok: false, faults };
	const marks = read.flatMap((one) => one.marks);
	return {
		ok: true,
		what: 'years',
		years: [{ year, line: null, lists: 'everyDayOff', marks, transfers: transitions, working: statistic.workdays }],
	};
}

/** The key of the file, and the value of it, or of the list that it holds, in which something is wrong. */
function unexpectedIn({ path }: v.BaseIssue<unknown>): CalendarFault {
	const [first, second] = path ?? [];
	return unexpected(String(first?.key), (second ?? first)?.value);
}

function unexpected(key: string, value: unknown): CalendarFault {
	return { code: 'unexpected', line: null, text: `"${key}": ${JSON.stringify(value) ?? ''}` };
}

function fault(one: CalendarFault): CalendarRead {
	return { ok: false, faults: [one] };
}
