/** What was recorded later than the day that it is about, and was not taken back. */

import type { Period } from '../domain/period.ts';
import type { Journal } from './open.ts';
import * as ask from './statements/late.ts';

/** How many records of the days of the period are about an earlier day. */
export function recordedLate(journal: Journal, period: Period): number {
	return asked(journal).count(journal, period);
}

/** How many such records there are of each claim, by its id, up to this event: what was taken back after it still stands. */
export function recordedLateByClaim(journal: Journal, { from, to }: Period, upTo: number): ReadonlyMap<number, number> {
	return new Map(
		asked(journal)
			.byClaim(journal, { from, to, upTo })
			.map(({ claim, count }) => [claim, count]),
	);
}

/** The records about the claims with these ids, up to this event, that were made later than the day that they are about. */
export function lateRecords(journal: Journal, from: number, to: number, upTo: number) {
	return asked(journal).records(journal, { from, to, upTo });
}

/** A former file does not have the index: there all events are read. */
function asked({ version }: Journal) {
	return version < 2 ? ask.read : ask.indexed;
}
