/** From an event and a length to the last day: ГК РФ art. 191–193. The days on the way can be traced, to explain the term. */

import type { Calendar, DayFacts } from '../calendar/calendar.ts';
import { addDays, type Day, dayNumber, fromDayNumber } from '../day.ts';
import { addMonths } from '../month.ts';
import type { Length, WhenDayOff } from './rule.ts';

export interface Deadline {
	/** The last day to act, moved off a day off where the rule requires it. */
	readonly due: Day;
	/** The last day before it was moved. */
	readonly nominal: Day;
	/** Whether the result rests on a day outside the known calendar. */
	readonly provisional: boolean;
}

/** One day on the way to the due day. `counted` is its place among the counted days; null where it was passed over. */
export interface Step {
	readonly day: Day;
	readonly facts: DayFacts;
	readonly counted: number | null;
	/** `move`: from a nominal last day that is off, itself too, to the working day that the term moves to. */
	readonly part: 'count' | 'move';
}

/**
 * The last day of a term of `length` after `event`. The day of the event is not counted and is not moved, even when
 * it is a day off (art. 191); only the last day moves (art. 193). `trace` gets every day that was looked at.
 * Throws RangeError on hours: they need a clock, not a calendar.
 */
export function deadline(event: Day, length: Length, whenDayOff: WhenDayOff, calendar: Calendar, trace?: (step: Step) => void): Deadline {
	let provisional = false;
	function look(day: Day): DayFacts {
		const facts = calendar.facts(day);
		if (!facts.known) provisional = true;
		return facts;
	}

	const nominal = lastDay(event, length, calendar, look, trace);
	let due = nominal;
	if (whenDayOff !== 'keep') {
		const step = whenDayOff === 'nextWorkingDay' ? 1 : -1;
		for (let facts = look(due); !facts.works; facts = look(due)) {
			trace?.({ day: due, facts, counted: null, part: 'move' });
			due = addDays(due, step);
		}
		if (due !== nominal) trace?.({ day: due, facts: calendar.facts(due), counted: null, part: 'move' });
	}
	return { due, nominal, provisional };
}

function lastDay(event: Day, { count, unit }: Length, calendar: Calendar, look: (day: Day) => DayFacts, trace?: (step: Step) => void): Day {
	switch (unit) {
		case 'calendarDay':
		case 'week': {
			const days = unit === 'week' ? count * 7 : count;
			if (trace)
				for (let counted = 1; counted <= days; counted++) {
					const day = addDays(event, counted);
					trace({ day, facts: calendar.facts(day), counted, part: 'count' });
				}
			return addDays(event, days);
		}
		case 'month':
			return addMonths(event, count);
		case 'year':
			return addMonths(event, count * 12);
		case 'workingDay':
			return countDays(event, count, (day) => look(day).works, calendar, trace);
		case 'calendarDayExceptHolidays':
			// The holidays of art. 112 are the law's own list: no yearly decree is needed to skip them.
			return countDays(event, count, (day) => !calendar.isHoliday(day), calendar, trace);
		case 'hour':
			throw new RangeError('a term in hours has no last day');
	}
}

function countDays(event: Day, count: number, counts: (day: Day) => boolean, calendar: Calendar, trace?: (step: Step) => void): Day {
	let number = dayNumber(event);
	let day = event;
	for (let counted = 0; counted < count; ) {
		day = fromDayNumber(++number);
		const counting = counts(day);
		if (counting) counted++;
		trace?.({ day, facts: calendar.facts(day), counted: counting ? counted : null, part: 'count' });
	}
	return day;
}
