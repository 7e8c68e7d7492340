/** The production calendar: the sheet of a year, loading, what is wrong with a file. */

import type { CalendarFault, CalendarWarning } from '../../domain/calendar/fault.ts';
import type { DayFacts } from '../../domain/calendar.ts';
import type { Day } from '../../domain/day.ts';
import { pluralEn } from '../plural.ts';
import type { calendar as ru } from '../ru/calendar.ts';
import { visibleLine } from '../visible.ts';
import { day, shortDay, weekdayName } from './days.ts';
import { names } from './names.ts';

type Faults = { readonly [C in CalendarFault['code']]: (fault: Extract<CalendarFault, { code: C }>) => string };
type Warnings = { readonly [C in CalendarWarning['code']]: (warning: Extract<CalendarWarning, { code: C }>) => string };

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

/** With the line where there is one. */
function at(line: number | null, sentence: string): string {
	return line === null ? `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}` : `Line ${line}: ${sentence}`;
}

function quote(text: string): string {
	const shown = visibleLine(text.slice(0, 60));
	return `“${shown}${text.length > 60 ? '…' : ''}”`;
}

function on(value: Day): string {
	return `${day(value)} (${weekdayName(value)})`;
}

function list(days: readonly Day[]): string {
	const [first, last] = [days[0], days.at(-1)];
	return days.length > 6 && first && last ? `${day(first)} to ${day(last)} (${days.length})` : days.map(day).join(', ');
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
		'This is not a file of days off. XML and JSON of xmlcalendar.ru, CSV of data.gov.ru and an office’s own TOML can be loaded (README, “The production calendar”).',
	cutOff: ({ line }) => at(line, `the file breaks off: download it again.`),
	unexpected: ({ line, text }) => at(line, `this does not belong here: ${quote(text)}.`),
	noSuchDay: ({ line, text }) => at(line, `there is no day ${visibleLine(text)}.`),
	duplicateDay: ({ line, day: twice }) => at(line, `the day ${day(twice)} is named twice.`),
	monthMissing: ({ line, month }) => at(line, `there are no days off for ${months[month - 1] ?? month}.`),
	duplicateYear: ({ line, year }) => at(line, `the year ${year} is there twice.`),
	yearOutside: ({ line, year, from, to }) => at(line, `the year ${year}: from ${from} to ${to} can be loaded.`),
	wrongYear: ({ asked, has }) => `The file does not have ${asked}. It has: ${has.join(', ')}.`,
	holidaysWork: ({ days }) =>
		`Holidays of the Labour Code, art. 112, cannot be working days: ${list(days)}. This is not Russia’s production calendar, or lines are lost.`,
	weekdaysShifted: ({ year, weekends, weekdays }) =>
		`The days do not look like those of ${year}: working Saturdays and Sundays ${weekends}, weekdays off ${weekdays}.`,
	movedToDayOff: ({ line, day: to }) => at(line, `a day off is moved to ${on(to)}, which is a day off anyway: is it the right year?`),
	movedToWorkingDay: ({ line, day: to }) => at(line, `a day off is moved to ${on(to)}, which is a working day in the file.`),
	movedFromWorkingDay: ({ line, day: from, to }) =>
		at(line, `the day off ${day(to)} is moved from ${on(from)}, which is a working day: there is nothing to move. Is it the right year?`),
	movedYetOff: ({ line, day: from, to }) =>
		at(line, `a day off is moved from ${on(from)} to ${day(to)}, yet ${day(from)} is still a day off in the file.`),
	workingDays: ({ year, count, least, most }) =>
		`The year ${year} comes to ${count} working days; there are ${least} to ${most}. The file is incomplete, or it is not of a five-day week.`,
	totalsDiffer: ({ line, year, said, counted }) =>
		at(line, `the file says that ${year} has ${said} working days; its own days come to ${counted}. The file is damaged.`),
	draftOfKnown: ({ year }) =>
		`The year ${year} is known, and the file has only a draft of it without the moved days: it does not replace what is known. If there is a new decree, name it: --decree "…".`,
	unknownKey: ({ key, allowed }) => `Unknown word ${quote(key)}. Possible: ${allowed.join(', ')}.`,
	wrongValue: ({ key }) => `${key}: it is not written so. A model: ${models[key] ?? key}.`,
	yearsMissing: () => 'Say one of the two: years = [2026], which years these days are of, or from = 2026, from which year on.',
	outsideYears: ({ text }) => `The day ${visibleLine(text)} is not of the years that the file is about.`,
};

const warning: Warnings = {
	draft: ({ year, found, expected, working }) =>
		`Note: ${year} looks like a draft: ${transfers(found)} instead of ${expected}, working days ${working}. Due days in it stay provisional. If this is the final calendar, name the decree: --decree "…".`,
	presidential: ({ days, act }) =>
		`Days that a President’s decree calls non-working (${list(days)}) are working days for terms: Supreme Court, Review No. 1 of 2020-04-21. ${visibleLine(act)}.`,
};

export const calendar: typeof ru = {
	months,
	weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
	what,
	title: (year: number) => `Production calendar of ${year}`,
	working: (count: number) => `${count} working`,
	totals: (working: number, off: number, shortened: number) => `Working days ${working}, days off ${off}, short days ${shortened}.`,
	legend: { off: 'day off', transferred: 'moved day off', shortened: 'short day', workingWeekend: 'working Saturday', own: 'own day' },
	noDecree: 'No decree is named: the year was loaded from a file',
	provisional: (year: number) =>
		`Provisional: there is no calendar for ${year} yet. Shown are Monday to Friday and the holidays of the Labour Code, art. 112; to load it: claims calendar load FILE`,
	draft: (year: number) => `Provisional: for ${year} a draft is loaded, not all days off are moved yet.`,
	transfers: 'Moved days off:',
	transfer: (from: Day | null, to: Day, act: string | null) =>
		`${from ? `${shortDay(from)} ${weekdayName(from)}` : '?'} → ${shortDay(to)} ${weekdayName(to)}${act === null ? '' : ` (${act})`}`,
	workingWeekends: 'Working Saturdays:',
	workingWeekend: (value: Day, shortened: boolean) => `${shortDay(value)} ${weekdayName(value)}${shortened ? ', short day' : ''}`,
	presidential: 'Non-working by decrees of the President, working days for terms:',
	act: (days: readonly Day[], act: string) => `${list(days)}: ${visibleLine(act)}`,
	own: (region: string | null) => `Own days${region === null ? '' : ` (${visibleLine(region)})`}:`,
	ownDay: (value: Day, facts: string, name: string | null) =>
		`${shortDay(value)} ${weekdayName(value)} ${facts}${name === null ? '' : `: ${visibleLine(name)}`}`,
	sixDays: 'The week has six working days: Saturday is one, and no day off is moved from a Saturday.',
	dayName: (facts: DayFacts): string => {
		switch (facts.what) {
			case 'holiday':
				return names.holiday[facts.holiday];
			case 'transferred':
				return [facts.from ? `from ${day(facts.from)}` : '', facts.act ?? ''].filter((part) => part !== '').join(', ');
			case 'workingWeekend':
				return [facts.act ?? '', facts.shortened ? 'short day' : ''].filter((part) => part !== '').join(', ');
			case 'ordinary':
			case 'shortened':
				return facts.act ?? '';
			case 'ownOff':
			case 'ownWorking':
				return facts.name ?? '';
			case 'weekend':
				return '';
		}
	},
	load: {
		foundYear: (year: number, working: number, moved: number, shortened: number) =>
			`${year}: working days ${working}, ${transfers(moved)}, short days ${shortened}.`,
		foundOwn: (years: string, region: string | null, off: number, working: number) =>
			`Own days${region === null ? '' : ` (${visibleLine(region)})`} of ${years}: off ${off}, working ${working}.`,
		years: (years: readonly number[]) => years.join(', '),
		since: (year: number) => `all years from ${year} on`,
		week: (days: 5 | 6) => (days === 6 ? 'A week of six working days: Saturday is one.' : 'A week of five working days.'),
		newYear: (year: number) => `${year} was not known until now.`,
		changes: (year: number, count: number) => `Days of ${year} that differ from what is known: ${count}.`,
		change: (value: Day, before: string, after: string) => `  ${on(value)}: ${before} → ${after}`,
		more: (count: number) => `  … and ${count} more`,
		skipped: (years: readonly number[]) => `Known already and left alone: ${years.join(', ')}. To replace: --year YEAR.`,
		draftLeft: (year: number) => `The draft of ${year} is not loaded. To load it all the same: --year ${year}.`,
		nothingNew: 'All of this is known already: there is nothing to load.',
		moves: (count: number) => `Due days of open claims that change: ${count}.`,
		noMoves: 'No due day of an open claim changes.',
		save: 'Load it and compute the due days again?',
		notSaved: 'Not loaded.',
		saved: (years: string, count: number) => `Loaded: ${years}. Due days computed again: ${count}.`,
		ownSaved: 'own days',
		columns: { number: 'Number', from: 'Was', to: 'Becomes', wasProvisional: 'Was prov.', provisional: 'Prov.', client: 'Client' },
	},
	fault,
	warning,
};
