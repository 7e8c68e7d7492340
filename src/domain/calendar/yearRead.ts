/** One year as read from a file, and the checks that it must pass to become a calendar year. */

import { asDay, type Day, dayOf, daysOf, monthDay, weekday } from '../day.ts';
import { holidayMovedTo, isHoliday, lawfulTarget, MOVED_IN_JANUARY, movedByLaw } from './art112.ts';
import { type CalendarYear, FIRST_YEAR, holidayDays, LAST_YEAR, type Transfer } from './calendar.ts';
import type { CalendarFault, CalendarWarning } from './fault.ts';

/** A day as a file gives it: it may not exist. */
export interface DayRead {
	readonly month: number;
	readonly date: number;
	readonly line: number | null;
}

/** A day listed in the file. `moved`: a day off transferred from another day. */
export interface MarkRead extends DayRead {
	readonly what: 'off' | 'moved' | 'shortened' | 'working';
	/** The day whose day off it is, where the file says so. */
	readonly from: DayRead | null;
	/** The name of the day in the file. */
	readonly title: string | null;
}

export interface YearRead {
	readonly year: number;
	readonly line: number | null;
	/** Whether every day off is named, or only what differs from weekends. */
	readonly lists: 'everyDayOff' | 'exceptions';
	readonly marks: readonly MarkRead[];
	readonly transfers: readonly { readonly from: DayRead; readonly to: DayRead }[];
	/** How many working days the file itself says there are. */
	readonly working: number | null;
}

export type CheckedYear =
	| { readonly ok: true; readonly value: CalendarYear; readonly warnings: readonly CalendarWarning[] }
	| { readonly ok: false; readonly faults: readonly CalendarFault[] };

/** A five-day week has had between 247 and 249 working days since 2013; 250 in a draft. */
const LEAST_WORKING = 240;
const MOST_WORKING = 250;

/** More days off than this on weekdays were never moved in a year: six at most. */
const MOST_MOVED = 12;

interface Known {
	/** The act that transferred the days off, where known: then the year is not a draft. */
	readonly decree: string | null;
	/** The data of the year that are known already. */
	readonly before: CalendarYear | undefined;
}

/** The year as a calendar has it. Refused with every reason: what is no day, what is given twice, what no year in law can be. */
export function checkedYear(read: YearRead, known: Known): CheckedYear {
	const { year, line } = read;
	if (year < FIRST_YEAR || year > LAST_YEAR)
		return { ok: false, faults: [{ code: 'yearOutside', line, year, from: FIRST_YEAR, to: LAST_YEAR }] };
	const invalid = invalidDays(read);
	if (invalid.length > 0) return { ok: false, faults: invalid };
	const days = sortDays(read, known.before);
	const faults = [...lawFaults(read, days), ...movedFaults(read, days)];
	if (faults.length > 0) return { ok: false, faults };
	const { value, warnings } = settled(read, days, known);
	// A final year must not be replaced by a draft.
	if (value.draft && known.before && !known.before.draft) return { ok: false, faults: [{ code: 'draftOfKnown', year }] };
	return { ok: true, value, warnings };
}

function invalidDays({ year, marks, transfers }: YearRead): readonly CalendarFault[] {
	const faults: CalendarFault[] = [];
	const seen = new Set<Day>();
	for (const mark of marks) {
		const day = dayIn(year, mark);
		if (!day) faults.push(noSuchDay(mark));
		else if (seen.has(day)) faults.push({ code: 'duplicateDay', line: mark.line, day });
		else seen.add(day);
		if (mark.from && !dayIn(year, mark.from)) faults.push(noSuchDay(mark.from));
	}
	const moved = new Set<Day>();
	for (const { from, to } of transfers)
		for (const one of [from, to]) {
			const day = dayIn(year, one);
			if (!day) faults.push(noSuchDay(one));
			else if (one === to && moved.has(day)) faults.push({ code: 'duplicateDay', line: one.line, day });
			else if (one === to) moved.add(day);
		}
	return faults;
}

function noSuchDay({ month, date, line }: DayRead): CalendarFault {
	return { code: 'noSuchDay', line, text: `${String(date).padStart(2, '0')}.${String(month).padStart(2, '0')}` };
}

function dayIn(year: number, { month, date }: DayRead): Day | undefined {
	return dayOf(year, month, date);
}

/** The days of a year by what they are; all of them exist. */
interface Sorted {
	/** Days off other than the President's. */
	readonly off: ReadonlySet<Day>;
	readonly shortened: readonly Day[];
	readonly workingWeekends: readonly Day[];
	/** Weekdays off that are not holidays: each was transferred from another day. */
	readonly weekdaysOff: readonly Day[];
	readonly presidential: readonly { readonly days: readonly Day[]; readonly act: string }[];
	/** The day from which each day off was moved, where the file names it. */
	readonly origins: ReadonlyMap<Day, { readonly from: Day; readonly line: number | null }>;
	readonly working: number;
}

function sortDays(read: YearRead, before: CalendarYear | undefined): Sorted {
	const { year, marks, transfers, lists } = read;
	const named = new Map<Day, MarkRead>();
	const origins = new Map<Day, { from: Day; line: number | null }>();
	const note = (to: DayRead, from: DayRead | null) => {
		const [day, origin] = [dayIn(year, to), from && dayIn(year, from)];
		if (day && origin) origins.set(day, { from: origin, line: to.line });
	};
	for (const mark of marks) {
		const day = dayIn(year, mark);
		if (day) named.set(day, mark);
		note(mark, mark.from);
	}
	for (const { from, to } of transfers) note(to, from);
	const acts = new Map<string, Day[]>();
	const off = new Set<Day>();
	const all = daysOf(year);
	for (const day of all) {
		const mark = named.get(day);
		const isOff = mark ? mark.what === 'off' || mark.what === 'moved' : lists === 'exceptions' && weekday(day) > 5;
		if (!isOff) continue;
		const act = presidentialAct(day, mark, before);
		if (act === undefined) off.add(day);
		else acts.set(act, [...(acts.get(act) ?? []), day]);
	}
	return {
		off,
		shortened: all.filter((day) => named.get(day)?.what === 'shortened'),
		workingWeekends: all.filter((day) => weekday(day) > 5 && !off.has(day)),
		weekdaysOff: all.filter((day) => weekday(day) < 6 && off.has(day) && !isHoliday(day)),
		presidential: [...acts].map(([act, days]) => ({ act, days })),
		origins,
		working: all.length - off.size,
	};
}

/** The President's decree that a weekday is off by: as the file says, or as is known. */
function presidentialAct(day: Day, mark: MarkRead | undefined, before: CalendarYear | undefined): string | undefined {
	if (weekday(day) > 5 || isHoliday(day)) return undefined;
	const known = before?.presidential?.find(({ days }) => days.includes(monthDay(day)));
	if (known) return known.act;
	return mark?.title && /указ/i.test(mark.title) ? mark.title : undefined;
}

/** Contradictions to the law of every year: holidays that work, or a number of working days that cannot be right. */
function lawFaults(
	{ year, line, working: stated }: YearRead,
	{ off, workingWeekends, weekdaysOff, working, presidential }: Sorted,
): readonly CalendarFault[] {
	const atWork = holidayDays.map((day) => asDay(`${year}-${day}`)).filter((day) => !off.has(day));
	if (workingWeekends.length > weekdaysOff.length || weekdaysOff.length > MOST_MOVED)
		return [{ code: 'weekdaysShifted', year, weekends: workingWeekends.length, weekdays: weekdaysOff.length }];
	const faults: CalendarFault[] = [];
	if (atWork.length > 0) faults.push({ code: 'holidaysWork', days: atWork });
	if (working < LEAST_WORKING || working > MOST_WORKING)
		faults.push({ code: 'workingDays', year, count: working, least: LEAST_WORKING, most: MOST_WORKING });
	// Whether the President's days are counted as working differs from file to file.
	const taken = presidential.reduce((sum, { days }) => sum + days.length, 0);
	if (stated !== null && stated !== working && stated !== working - taken)
		faults.push({ code: 'totalsDiffer', line, year, stated, counted: working });
	return faults;
}

/** A day off is moved from a day that would be off to one that would not, and the former works then. */
function movedFaults({ year, marks, transfers }: YearRead, { off, origins }: Sorted): readonly CalendarFault[] {
	const faults: CalendarFault[] = [];
	const moved = [...marks.filter(({ what }) => what === 'moved'), ...transfers.map(({ to }) => to)];
	const reported = new Set<Day>();
	for (const mark of moved) {
		const to = dayIn(year, mark);
		if (!to || reported.has(to)) continue;
		reported.add(to);
		const { line } = mark;
		if (weekday(to) > 5 || isHoliday(to)) faults.push({ code: 'movedToDayOff', line, day: to });
		else if (!off.has(to)) faults.push({ code: 'movedToWorkingDay', line, day: to });
		const from = origins.get(to)?.from;
		if (!from || isHoliday(from)) continue;
		if (weekday(from) < 6 && !holidayMovedTo(year, from)) faults.push({ code: 'movedFromWorkingDay', line, day: from, to });
		else if (off.has(from)) faults.push({ code: 'movedYetOff', line, day: from, to });
	}
	return faults;
}

function settled(
	read: YearRead,
	{ shortened, workingWeekends, weekdaysOff, presidential, origins, working }: Sorted,
	{ decree, before }: Known,
): { readonly value: CalendarYear; readonly warnings: readonly CalendarWarning[] } {
	const { year } = read;
	const transfers = weekdaysOff.map((to): Transfer => {
		const known = before?.transfers.find((transfer) => transfer.to === monthDay(to))?.from;
		const from = origins.get(to)?.from ?? (known ? asDay(`${year}-${known}`) : holidayMovedTo(year, to));
		return { from: from ? monthDay(from) : null, to: monthDay(to), by: from && lawfulTarget(from) === to ? 'art112' : 'government' };
	});
	const found = weekdaysOff.length - workingWeekends.length;
	const expected = movedByLaw(year).length + MOVED_IN_JANUARY;
	const isDraft = found < expected && decree === null;
	const warnings: CalendarWarning[] = [];
	if (isDraft) warnings.push({ code: 'draft', year, found, expected, working });
	for (const { days, act } of presidential) warnings.push({ code: 'presidential', days, act });
	// A file without presidential days does not remove the known ones.
	const acts = [
		...(before?.presidential ?? []),
		...presidential
			.filter(({ act }) => !before?.presidential?.some((known) => known.act === act))
			.map(({ act, days }) => ({ act, days: days.map(monthDay) })),
	];
	const value = {
		year,
		decree: decree ?? (isDraft ? null : (before?.decree ?? null)),
		transfers,
		workingWeekends: workingWeekends.map(monthDay),
		shortened: shortened.map(monthDay),
		...(acts.length > 0 && { presidential: acts }),
		...(isDraft && { draft: true as const }),
	};
	return { value, warnings };
}
