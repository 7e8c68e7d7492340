/** Validates an office's own days off; `format/calendar/ownDays.ts` reads the file. */

import { asDay, type Day, isDay, isGivenDay, monthDay, yearOf } from '../day.ts';
import { coversYear, FIRST_YEAR, holidayDays, type OwnDays } from './calendar.ts';
import type { CalendarFault } from './fault.ts';

/** The faults of the days: one that does not exist, is of another year, is given twice, or a holiday at work. */
export function ownDayFaults(own: OwnDays): readonly CalendarFault[] {
	const faults: CalendarFault[] = [];
	const seen = new Set<string>();
	const atWork: Day[] = [];
	for (const { day } of [...own.daysOff, ...own.workingDays]) {
		// A day of every year may be 29 February.
		if (!isGivenDay(day.length === 5 ? `2028-${day}` : day)) {
			faults.push({ code: 'noSuchDay', line: null, text: day });
			continue;
		}
		const full = inFirstYear(day, own);
		if (!coversYear(own, yearOf(full))) faults.push({ code: 'outsideYears', text: day });
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
