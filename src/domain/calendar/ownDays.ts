/** An office's own days, read from what a file holds. */

import { FIRST_YEAR, holidayDays, LAST_YEAR, type OwnDay, type OwnDays, speaksOf } from '../calendar.ts';
import { clean } from '../clean.ts';
import { asDay, type Day, isDay, monthDay, yearOf } from '../day.ts';
import type { CalendarFault } from './fault.ts';

/** What such a file may say. */
export const ownDayKeys = ['region', 'years', 'from', 'week', 'daysOff', 'workingDays'];

type OwnRead =
	| { readonly ok: true; readonly what: 'own'; readonly own: OwnDays }
	| { readonly ok: false; readonly faults: readonly CalendarFault[] };

/** Refused with every reason: an unknown key, a value of another kind, a day that there is not, of another year, or given twice. */
export function readOwnDays(value: unknown): OwnRead {
	if (typeof value !== 'object' || value === null) return { ok: false, faults: [{ code: 'unknownFormat' }] };
	const fields = new Map<string, unknown>(Object.entries(value));
	const faults: CalendarFault[] = [];
	for (const key of fields.keys()) if (!ownDayKeys.includes(key)) faults.push({ code: 'unknownKey', key, allowed: ownDayKeys });
	const years = fields.get('years') ?? [];
	const from = fields.get('from') ?? null;
	const week = fields.get('week') ?? null;
	const region = fields.get('region') ?? null;
	if (!isYears(years)) return wrong('years');
	if (from !== null && !isYear(from)) return wrong('from');
	if (week !== null && week !== 5 && week !== 6) return wrong('week');
	const place = region === null ? null : nameOf(region);
	if (place === undefined) return wrong('region');
	if (years.length > 0 === (from !== null)) faults.push({ code: 'yearsMissing' });
	const daysOff = daysIn(fields.get('daysOff'));
	const workingDays = daysIn(fields.get('workingDays'));
	if (!daysOff) return wrong('daysOff');
	if (!workingDays) return wrong('workingDays');
	const own: OwnDays = { years, from, region: place, week, daysOff, workingDays };
	faults.push(...dayFaults(own));
	return faults.length > 0 ? { ok: false, faults } : { ok: true, what: 'own', own };

	function wrong(key: string): OwnRead {
		return { ok: false, faults: [...faults, { code: 'wrongValue', key }] };
	}
}

function dayFaults(own: OwnDays): readonly CalendarFault[] {
	const faults: CalendarFault[] = [];
	const seen = new Set<string>();
	const atWork: Day[] = [];
	for (const { day } of [...own.daysOff, ...own.workingDays]) {
		// A day of every year may be 29 February.
		if (!isDay(day.length === 5 ? `2028-${day}` : day)) {
			faults.push({ code: 'noSuchDay', line: null, text: day });
			continue;
		}
		const full = inFirstYear(day, own);
		if (!speaksOf(own, yearOf(full))) faults.push({ code: 'outsideYears', text: day });
		else if (seen.has(day)) faults.push({ code: 'duplicateDay', line: null, day: full });
		else if (own.workingDays.some((one) => one.day === day) && holidayDays.includes(monthDay(full))) atWork.push(full);
		seen.add(day);
	}
	return atWork.length > 0 ? [...faults, { code: 'holidaysWork', days: atWork }] : faults;
}

/** The day itself; a day of every year in the first year that has it. */
function inFirstYear(day: string, { from, years }: OwnDays): Day {
	const first = from ?? years[0] ?? FIRST_YEAR;
	for (let year = first; day.length === 5; year++) if (isDay(`${year}-${day}`)) return asDay(`${year}-${day}`);
	return asDay(day);
}

function isYear(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

function isYears(value: unknown): value is readonly number[] {
	return Array.isArray(value) && value.every(isYear);
}

/** Each a day, or a day with its name. */
function daysIn(value: unknown): readonly OwnDay[] | undefined {
	if (value === undefined) return [];
	if (!Array.isArray(value)) return undefined;
	const days: OwnDay[] = [];
	for (const one of value as readonly unknown[]) {
		const fields = typeof one === 'string' ? { day: one } : typeof one === 'object' && one !== null ? { ...one } : {};
		const { day, name = null, ...others }: { day?: unknown; name?: unknown } = fields;
		const called = name === null ? null : nameOf(name);
		if (typeof day !== 'string' || !/^(?:\d{4}-)?\d{2}-\d{2}$/.test(day) || called === undefined || Object.keys(others).length > 0)
			return undefined;
		days.push({ day, name: called });
	}
	return days;
}

/** A name that may be shown on one line. */
function nameOf(value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	const cleaned = clean(value, 'one');
	return cleaned.ok ? cleaned.text : undefined;
}
