/** The production calendar: the sheet of a year, loading, what is wrong with a file. */

import type { DayFacts } from '../../domain/calendar/calendar.ts';
import type { CalendarFault, CalendarWarning } from '../../domain/calendar/fault.ts';
import type { Day } from '../../domain/day.ts';
import { pluralEn } from '../plural.ts';
import type { calendar as ru } from '../ru/calendar.ts';
import { excerpt, visibleLine } from '../visible.ts';
import { day, quote, shortDay, weekdayName } from './days.ts';
import { names } from './names.ts';

/** The days, years or keys that it is about, one after another. */
interface Listed {
	readonly listed: string;
}

type Faults = { readonly [C in CalendarFault['code']]: (fault: Extract<CalendarFault, { code: C }> & Listed) => string };
type Warnings = { readonly [C in CalendarWarning['code']]: (warning: Extract<CalendarWarning, { code: C }> & Listed) => string };

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const what: Record<DayFacts['what'], string> = {
	ordinary: 'working',
	shortened: 'short working day',
	workingWeekend: 'working Saturday',
	ownWorking: 'own working day',
	weekend: 'day off',
	holiday: 'holiday',
	transferred: 'moved day off',
	ownOff: 'own day off',
};

function on(value: Day): string {
	return `${day(value)} (${weekdayName(value)})`;
}

function transfers(count: number): string {
	return `${count} moved ${pluralEn(count, 'day', 'days')} off`;
}

/** How own days are written. */
const models: Readonly<Record<string, string>> = {
	region: 'region = "Tatarstan"',
	years: 'years = [2026, 2027]',
	from: 'from = 2026',
	week: 'week = 6',
	daysOff: 'daysOff = [{ day = "2026-03-20", name = "Eid al-Fitr" }, "08-30"]',
	workingDays: 'workingDays = ["2026-12-26"]',
};

const fault: Faults = {
	unknownFormat: () =>
		'This is not a file of days off. XML and JSON of xmlcalendar.ru, CSV of data.gov.ru and an office’s own TOML can be loaded (docs/rules.md).',
	cutOff: () => `the file breaks off: download it again.`,
	unexpected: ({ text }) => `this does not belong here: ${quote(excerpt(text))}.`,
	noSuchDay: ({ text }) => `there is no day ${visibleLine(text)}.`,
	duplicateDay: ({ day: twice }) => `the day ${day(twice)} is named twice.`,
	monthMissing: ({ month }) => `there are no days off for ${months[month - 1] ?? month}.`,
	duplicateYear: ({ year }) => `the year ${year} is there twice.`,
	yearOutside: ({ year, from, to }) => `the year ${year}: from ${from} to ${to} can be loaded.`,
	wrongYear: ({ asked, listed }) => `The file does not have ${asked}. It has: ${listed}.`,
	holidaysWork: ({ listed }) =>
		`Holidays of the Labour Code, art. 112, cannot be working days: ${listed}. This is not Russia’s production calendar, or lines are lost.`,
	weekdaysShifted: ({ year, weekends, weekdays }) =>
		`The days do not look like those of ${year}: working Saturdays and Sundays ${weekends}, weekdays off ${weekdays}.`,
	movedToDayOff: ({ day: to }) => `a day off is moved to ${on(to)}, which is a day off anyway: is it the right year?`,
	movedToWorkingDay: ({ day: to }) => `a day off is moved to ${on(to)}, which is a working day in the file.`,
	movedFromWorkingDay: ({ day: from, to }) =>
		`the day off ${day(to)} is moved from ${on(from)}, which is a working day: there is nothing to move. Is it the right year?`,
	movedYetOff: ({ day: from, to }) => `a day off is moved from ${on(from)} to ${day(to)}, yet ${day(from)} is still a day off in the file.`,
	workingDays: ({ year, count, least, most }) =>
		`The year ${year} comes to ${count} working days; there are ${least} to ${most}. The file is incomplete, or it is not of a five-day week.`,
	totalsDiffer: ({ year, stated, counted }) =>
		`the file says that ${year} has ${stated} working days; its own days come to ${counted}. The file is damaged.`,
	draftOfKnown: ({ year }) =>
		`The year ${year} is known, and the file has only a draft of it without the moved days: it does not replace what is known. If there is a new decree, name it: --decree "…".`,
	unknownKey: ({ key, listed }) => `Unknown word ${quote(excerpt(key))}. Possible: ${listed}.`,
	wrongValue: ({ key }) => `${key}: wrong value. Example: ${models[key] ?? key}.`,
	yearsMissing: () => 'Give one of the two: years = [2026], the years these days belong to, or from = 2026, the first year.',
	outsideYears: ({ text }) => `The day ${visibleLine(text)} is not in the years named in the file (years, from).`,
};

const warning: Warnings = {
	draft: ({ year, found, expected, working }) =>
		`Note: ${year} looks like a draft: ${transfers(found)} instead of ${expected}, working days ${working}. Due days in it stay provisional. If this is the final calendar, name the decree: --decree "…".`,
	presidential: ({ listed, act }) =>
		`Days that a President’s decree calls non-working (${listed}) are working days for terms: Supreme Court, Review No. 1 of 2020-04-21. ${visibleLine(act)}.`,
};

export const calendar: typeof ru = {
	day,
	shortDay,
	weekdayName,
	holiday: names.holiday,
	line: (line: number, sentence: string) => `Line ${line}: ${sentence}`,
	daysFromTo: (from: Day, to: Day, count: number) => `${day(from)} to ${day(to)} (${count})`,
	months,
	weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
	what,
	title: (year: number) => `Production calendar of ${year}`,
	working: (count: number) => `${count} working`,
	totals: (working: number, off: number, shortened: number) => `Working days ${working}, days off ${off}, short days ${shortened}.`,
	legend: { off: 'day off', transferred: 'moved day off', shortened: 'short day', workingWeekend: 'working Saturday', own: 'own day' },
	noDecree: 'No decree is named: the year was loaded from a file',
	provisional: (year: number) =>
		`Provisional: there is no calendar for ${year} yet. Monday to Friday are shown as working days, and the holidays of the Labour Code, art. 112, as days off. To load a calendar: claims calendar load FILE`,
	draft: (year: number) => `Provisional: for ${year} a draft is loaded, not all days off are moved yet.`,
	transfers: 'Moved days off:',
	workingWeekends: 'Working Saturdays:',
	presidential: 'Non-working by decrees of the President, working days for terms:',
	own: 'Own days',
	sixDays: 'The week has six working days: Saturday is one, and no day off is moved from a Saturday.',
	from: (day: string) => `from ${day}`,
	load: {
		foundYear: (year: number, working: number, moved: number, shortened: number) =>
			`${year}: working days ${working}, ${transfers(moved)}, short days ${shortened}.`,
		foundOwn: (own: string, years: string, off: number, working: number) => `${own} of ${years}: off ${off}, working ${working}.`,
		since: (year: number) => `all years from ${year} on`,
		week: { 5: 'A week of five working days.', 6: 'A week of six working days: Saturday is one.' },
		newYear: (year: number) => `${year} was not known until now.`,
		changes: (year: number, count: number) => `Days of ${year} that differ from what is known: ${count}.`,
		change: (value: Day, before: string, after: string) => `  ${on(value)}: ${before} → ${after}`,
		more: (count: number) => `  … and ${count} more`,
		skipped: (years: string) => `Known already and left alone: ${years}. To replace: --year YEAR.`,
		draftLeft: (year: number) => `The draft of ${year} is not loaded. To load it all the same: --year ${year}.`,
		nothingNew: 'All of this is known already: there is nothing to load.',
		changedTerms: (count: number) => `Due days of open claims that change: ${count}.`,
		noChangedTerms: 'No due day of an open claim changes.',
		save: 'Load it and compute the due days again?',
		notSaved: 'Not loaded.',
		saved: (years: string, count: number) => `Loaded: ${years}. Due days computed again: ${count}.`,
		ownSaved: 'own days',
		columns: { number: 'Number', from: 'Was', to: 'Becomes', wasProvisional: 'Was prov.', provisional: 'Prov.', client: 'Client' },
	},
	fault,
	warning,
};
