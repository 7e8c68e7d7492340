/** The days that differ between two calendars. */

import type { Calendar, DayFacts } from '../calendar.ts';
import { type Day, daysOf } from '../day.ts';

export interface DayChange {
	readonly day: Day;
	readonly before: DayFacts;
	readonly after: DayFacts;
}

/** The days of a year that differ between calendars: working or not, shortened, or named differently. */
export function changesIn(year: number, before: Calendar, after: Calendar): readonly DayChange[] {
	return daysOf(year)
		.map((day) => ({ day, before: before.facts(day), after: after.facts(day) }))
		.filter((change) => sortOf(change.before) !== sortOf(change.after));
}

/** The working status of a day, without the act it is based on. */
function sortOf(facts: DayFacts): string {
	switch (facts.what) {
		case 'ownOff':
		case 'ownWorking':
			return `${facts.what} ${facts.name}`;
		case 'workingWeekend':
			return `${facts.what} ${facts.shortened}`;
		case 'transferred':
			return `${facts.what} ${facts.from}`;
		case 'ordinary':
		case 'shortened':
		case 'weekend':
		case 'holiday':
			return facts.what;
	}
}
