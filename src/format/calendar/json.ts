/** Days off as xmlcalendar.ru writes them in JSON; or an office's own days, in the form that its TOML has. */

import type { CalendarFault } from '../../domain/calendar/fault.ts';
import { readOwnDays } from '../../domain/calendar/ownDays.ts';
import type { DayRead, MarkRead } from '../../domain/calendar/yearRead.ts';
import type { CalendarRead } from './file.ts';
import { marksOf } from './marks.ts';
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
	if (!isObject(value)) return fault({ code: 'unknownFormat' });
	if (!('months' in value)) {
		if (!('year' in value)) return readOwnDays(value);
		return fault({ code: 'unexpected', line: null, text: 'months' });
	}
	return readYear(value);
}

type Fields = Readonly<Record<string, unknown>>;

function readYear({ year, months, transitions, statistic }: Fields): CalendarRead {
	if (typeof year !== 'number' || !Number.isInteger(year)) return unexpected('year', year);
	if (!Array.isArray(months)) return unexpected('months', months);
	const faults: CalendarFault[] = [];
	const marks: MarkRead[] = [];
	const seen = new Set<number>();
	for (const one of months as readonly unknown[]) {
		if (!isObject(one) || typeof one.month !== 'number' || typeof one.days !== 'string' || seen.has(one.month))
			return unexpected('months', one);
		seen.add(one.month);
		const read = marksOf(one.days, one.month, null);
		marks.push(...read.marks);
		faults.push(...read.faults);
	}
	for (let month = 1; month <= 12; month++) if (!seen.has(month)) faults.push({ code: 'monthMissing', line: null, month });
	const transfers: { from: DayRead; to: DayRead }[] = [];
	if (transitions !== undefined && !Array.isArray(transitions)) return unexpected('transitions', transitions);
	for (const one of (transitions ?? []) as readonly unknown[]) {
		// MM.DD in both: some programs take them for DD.MM.
		const from = isObject(one) && typeof one.from === 'string' ? monthAndDate(one.from, null) : undefined;
		const to = isObject(one) && typeof one.to === 'string' ? monthAndDate(one.to, null) : undefined;
		if (!from || !to) return unexpected('transitions', one);
		transfers.push({ from, to });
	}
	if (faults.length > 0) return { ok: false, faults };
	const said = isObject(statistic) && typeof statistic.workdays === 'number' ? statistic.workdays : null;
	return { ok: true, what: 'years', years: [{ year, line: null, lists: 'everyDayOff', marks, transfers, working: said }] };
}

function isObject(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unexpected(key: string, value: unknown): CalendarRead {
	return fault({ code: 'unexpected', line: null, text: `"${key}": ${JSON.stringify(value) ?? ''}` });
}

function fault(one: CalendarFault): CalendarRead {
	return { ok: false, faults: [one] };
}
