/** What makes one doubt the clock of the machine: a wrong one gives numbers of the wrong year and terms from the wrong day, for ever. */

import { type Day, daysBetween, yearOf } from './day.ts';

/** An office that writes nothing for longer is asked once. */
const LONGEST_SILENCE = 40;

/** `silence`: so long nothing was recorded. `calendar`: the year is not in the production calendar yet. */
type ClockDoubt = 'silence' | 'calendar';

/**
 * Why the clock may be ahead; undefined where nothing says so. `last`: the day on which the last event was recorded, `knownTo`: the last year of the
 * production calendar. A year that does not adjoin that of the last event lies beyond the silence in any case.
 */
export function clockDoubt(last: Day, today: Day, knownTo: number): ClockDoubt | undefined {
	if (yearOf(today) > knownTo && yearOf(today) > yearOf(last)) return 'calendar';
	return daysBetween(last, today) > LONGEST_SILENCE ? 'silence' : undefined;
}
