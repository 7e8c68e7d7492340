/** What was recorded later than the day that it is about, and was not taken back. */

import type { Period } from '../domain/period.ts';
import type { LateRecord } from './bookPages.ts';
import type { Journal } from './open.ts';
import { all, first } from './query.ts';
import * as ask from './statements/late.ts';

/** How many records of the days of the period are about an earlier day. */
export function recordedLate(journal: Journal, period: Period): number {
	const { count } = isIndexed(journal) ? ask.indexed : ask.read;
	return first(journal, count(period))?.count ?? 0;
}

/** How many such records there are of each claim, by its id, up to this event: what was taken back after it still stands. */
export function recordedLateByClaim(journal: Journal, { from, to }: Period, upTo: number): ReadonlyMap<number, number> {
	const { byClaim } = isIndexed(journal) ? ask.indexed : ask.read;
	return new Map(all(journal, byClaim({ from, to, upTo })).map(({ claim, count }) => [claim, count]));
}

/** The records about the claims with these ids, up to this event, that were made later than the day that they are about. */
export function lateRecords(journal: Journal, from: number, to: number, upTo: number): readonly LateRecord[] {
	const { records } = isIndexed(journal) ? ask.indexed : ask.read;
	return all(journal, records({ from, to, upTo }));
}

/** A former file does not have the index: there all events are read. */
function isIndexed({ version }: Journal): boolean {
	return version >= 2;
}
