/** Facts about the journal as a whole that take more than one question: see `statements/overview.ts`. */

import { basename } from 'node:path';
import type { Day } from '../domain/day.ts';
import { numberBy } from '../domain/number.ts';
import type { Period } from '../domain/period.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';
import { openedAt } from './record/recordedAt.ts';
import * as queries from './statements/overview.ts';

/** What the journal's file is called, without the folder. */
export function journalName({ path }: Journal): string {
	return basename(path);
}

/** How many entries of these days were not counted here, but brought in from an old journal. */
export function broughtIn(journal: Journal, { from, to }: Period): number {
	// Most journals have none, which the numbers show: otherwise every entry of the period would be read.
	return queries.oldNumber(journal) ? queries.broughtIn(journal, { from, to }) : 0;
}

/** The first day that the journal knows of: that of its opening, or of an entry that was registered before. */
export function journalBegun(journal: Journal): Day {
	const { day } = openedAt(journal);
	const registered = queries.firstRegistered(journal)?.day;
	return registered !== undefined && registered < day ? registered : day;
}

/** An incoming number that was given and that the template would give again to a later entry; undefined where there is none. */
export function givenAgainBy(template: string, journal: Journal): string | undefined {
	const last = new Map(queries.lastNumbers(journal).map((counter) => [counter.year, counter.last]));
	return query(journal, (connection) => {
		// Row by row: a large journal has a million.
		for (const { number } of connection.prepare<unknown[], { readonly number: string }>(queries.numbers.text.sql).iterate()) {
			const read = numberBy(template, number);
			if (read && read.ordinal > (last.get(read.year) ?? 0)) return number;
		}
		return undefined;
	});
}
