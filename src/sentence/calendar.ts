/** Sentences for the faults of a file of days off, and the names of days of the calendar. */

import type { DayFacts, OwnDays } from '../domain/calendar/calendar.ts';
import type { CalendarFault, CalendarWarning } from '../domain/calendar/fault.ts';
import type { Day } from '../domain/day.ts';
import { capitalized } from '../text/codeWord.ts';
import type { CalendarWords } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';

/** More days than this are given as the first and the last. */
const MOST_LISTED = 6;

/** The fault of the file, with the line where the format has lines. */
export function calendarFaultSentence(words: CalendarWords, fault: CalendarFault): string {
	const template = words.fault[fault.code] as (fault: CalendarFault & { readonly listed: string }) => string;
	const sentence = template({ ...fault, listed: listedIn(words, fault) });
	if (!('line' in fault)) return sentence;
	return fault.line === null ? capitalized(sentence) : words.line(fault.line, sentence);
}

/** The warning, before the days are taken. */
export function calendarWarningSentence(words: CalendarWords, warning: CalendarWarning): string {
	const template = words.warning[warning.code] as (warning: CalendarWarning & { readonly listed: string }) => string;
	return template({ ...warning, listed: listedIn(words, warning) });
}

function listedIn(words: CalendarWords, about: CalendarFault | CalendarWarning): string {
	switch (about.code) {
		case 'wrongYear':
			return about.has.join(', ');
		case 'unknownKey':
			return about.allowed.join(', ');
		case 'holidaysWork':
		case 'presidential':
			return dayList(words, about.days);
		default:
			return '';
	}
}

/** `05.03.2026, 06.03.2026`; many days as the first, the last and how many. */
export function dayList(words: CalendarWords, days: readonly Day[]): string {
	const [first, last] = [days[0], days.at(-1)];
	return days.length > MOST_LISTED && first && last ? words.daysFromTo(first, last, days.length) : days.map(words.day).join(', ');
}

/** `перенесённый выходной (с 03.01.2026, ПП РФ от 24.09.2025 № 1466)` */
export function dayFactsText(words: CalendarWords, facts: DayFacts): string {
	const name = dayFactsName(words, facts);
	return name === '' ? words.what[facts.what] : `${words.what[facts.what]} (${name})`;
}

/** The holiday, or from where and by which act a day off was moved, or what the office calls its day. */
export function dayFactsName(words: CalendarWords, facts: DayFacts): string {
	return detailsOf(words, facts)
		.filter((part) => part !== null)
		.join(', ');
}

function detailsOf(words: CalendarWords, facts: DayFacts): readonly (string | null)[] {
	switch (facts.what) {
		case 'holiday':
			return [words.holiday[facts.holiday]];
		case 'transferred':
			return [facts.from && words.from(words.day(facts.from)), facts.act];
		case 'workingWeekend':
			return [facts.act, facts.shortened ? words.legend.shortened : null];
		case 'ordinary':
		case 'shortened':
			return [facts.act ?? null];
		case 'ownOff':
		case 'ownWorking':
			return [facts.name];
		case 'weekend':
			return [];
	}
}

/** `Свои дни (Республика Татарстан)` */
export function ownDaysTitle({ own }: CalendarWords, region: OwnDays['region']): string {
	return region === null ? own : `${own} (${visibleLine(region)})`;
}

/** `09.01 пт` */
export function shortDayAndWeekday({ shortDay, weekdayName }: CalendarWords, day: Day): string {
	return `${shortDay(day)} ${weekdayName(day)}`;
}
