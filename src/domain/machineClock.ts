/** Reasons to doubt the clock of the machine: a wrong one gives numbers of the wrong year and terms from the wrong day, for ever. */

import { type Day, daysBetween, yearOf } from './day.ts';

/** After a longer silence in the journal the office is asked once. */
const LONGEST_SILENCE = 40;

/** `silence`: nothing was recorded for long. `calendar`: the year is not in the production calendar yet. */
type ClockDoubt = 'silence' | 'calendar';

/**
 * Why the clock may be ahead; undefined where there is no sign of it. `last`: the day on which the last event was recorded, `knownTo`: the last year of the
 * production calendar. A year that does not adjoin that of the last event lies beyond the silence in any case.
 */
export function clockDoubt(last: Day, today: Day, knownTo: number): ClockDoubt | undefined {
	if (yearOf(today) > knownTo && yearOf(today) > yearOf(last)) return 'calendar';
	return daysBetween(last, today) > LONGEST_SILENCE ? 'silence' : undefined;
}
