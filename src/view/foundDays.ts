/** The days that a calendar file holds, and how they differ from the calendar in use. */

import { type Calendar, type CalendarYear, makeCalendar, type OwnDays } from '../domain/calendar/calendar.ts';
import type { DayChange } from '../domain/calendar/loaded.ts';
import { daysOf, weekday } from '../domain/day.ts';
import { dayFactsText, ownDaysTitle } from '../sentence/calendar.ts';
import type { CalendarWords } from '../text/index.ts';

interface FoundDays {
	readonly years: readonly CalendarYear[];
	readonly own: OwnDays | null;
	readonly changes: ReadonlyMap<number, readonly DayChange[]>;
}

/** How many differences are listed; of the rest the number is given. */
const MOST_TOLD = 20;

/** A line for each year, or for an office's own days, and for each day that would be another. */
export function foundLines(words: CalendarWords, { years, own, changes }: FoundDays, before: Calendar): readonly string[] {
	const { load } = words;
	const lines = years.map((year) => {
		// What the file says, whatever the office's own week.
		const alone = makeCalendar([year], '');
		const working = daysOf(year.year).filter((day) => alone.works(day)).length;
		return load.foundYear(year.year, working, year.transfers.length - year.workingWeekends.length, year.shortened.length);
	});
	if (own) {
		const spoken = own.from === null ? own.years.join(', ') : load.since(own.from);
		lines.push(load.foundOwn(ownDaysTitle(words, own.region), spoken, own.daysOff.length, own.workingDays.length));
		if (own.week !== null) lines.push(load.week[own.week]);
	}
	for (const [year, all] of changes) {
		const days = all.filter((change) => !isOfTheWeek(change));
		if (!own && !before.yearOf(year)) lines.push(load.newYear(year));
		else if (days.length > 0) {
			lines.push(load.changes(year, days.length));
			lines.push(
				...days
					.slice(0, MOST_TOLD)
					.map((change) => load.change(change.day, dayFactsText(words, change.before), dayFactsText(words, change.after))),
			);
			if (days.length > MOST_TOLD) lines.push(load.more(days.length - MOST_TOLD));
		}
	}
	return lines;
}

/** A Saturday that changes because the week does: the week is named once instead of fifty Saturdays. */
function isOfTheWeek({ day, before, after }: DayChange): boolean {
	const sorts = [before.what, after.what];
	return weekday(day) === 6 && sorts.includes('weekend') && sorts.includes('ordinary');
}
