/** An office's own days, as the values that a file of TOML or JSON holds. */

import * as v from 'valibot';
import { FIRST_YEAR, LAST_YEAR, type OwnDays } from '../../domain/calendar/calendar.ts';
import type { CalendarFault } from '../../domain/calendar/fault.ts';
import { ownDayFaults } from '../../domain/calendar/ownDays.ts';
import { clean } from '../../domain/text/clean.ts';

type OwnRead =
	| { readonly ok: true; readonly what: 'own'; readonly own: OwnDays }
	| { readonly ok: false; readonly faults: readonly CalendarFault[] };

const year = v.pipe(v.number(), v.integer(), v.minValue(FIRST_YEAR), v.maxValue(LAST_YEAR));

/** `2027-03-10`, or `08-30` for every year. */
const day = v.pipe(v.string(), v.regex(/^(?:\d{4}-)?\d{2}-\d{2}$/));

/** A name that may be shown on one line. */
const name = v.pipe(
	v.string(),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const cleaned = clean(dataset.value, 'one');
		if (cleaned.ok) return cleaned.text;
		addIssue();
		return NEVER;
	}),
);

/** Each a day, or a day with its name. */
const days = v.nullish(
	v.array(
		v.union([
			v.pipe(
				day,
				v.transform((text) => ({ day: text, name: null })),
			),
			v.strictObject({ day, name: v.nullish(name, null) }),
		]),
	),
	[],
);

const entries = {
	region: v.nullish(name, null),
	years: v.nullish(v.array(year), []),
	from: v.nullish(year, null),
	week: v.nullish(v.picklist([5, 6]), null),
	daysOff: days,
	workingDays: days,
};

/** The keys that such a file may have. */
export const ownDayKeys = Object.keys(entries);

/** Refused with every reason: an unknown key, a value of another kind, a day that there is not, of another year, or given twice. */
export function readOwnDays(value: unknown): OwnRead {
	if (typeof value !== 'object' || value === null) return { ok: false, faults: [{ code: 'unknownFormat' }] };
	const unknown = Object.keys(value).filter((key) => !ownDayKeys.includes(key));
	const faults: CalendarFault[] = unknown.map((key) => ({ code: 'unknownKey', key, allowed: ownDayKeys }));
	const { success, output, issues = [] } = v.safeParse(v.object(entries), value);
	for (const key of new Set(issues.map((issue) => String(issue.path?.[0].key)))) faults.push({ code: 'wrongValue', key });
	if (!success) return { ok: false, faults };
	const { years, from, ...rest } = output;
	const own: OwnDays = { years, from, ...rest };
	if (years.length > 0 === (from !== null)) faults.push({ code: 'yearsMissing' });
	faults.push(...ownDayFaults(own));
	return faults.length > 0 ? { ok: false, faults } : { ok: true, what: 'own', own };
}
