/** Facts about the journal as a whole: open claims, the first day, the last entry, the numbers given. */

import { basename } from 'node:path';
import type { Channel, Kind, Visa } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import { numberBy } from '../domain/number.ts';
import type { Period } from '../domain/period.ts';
import type { Journal } from './open.ts';
import { all, first, query } from './query.ts';
import type { ClaimTable } from './schema.ts';
import * as ask from './statements/overview.ts';

/** What the journal's file is called, without the folder. */
export function journalName({ path }: Journal): string {
	return basename(path);
}

/** How many claims are registered, in progress or done. */
export function countOpen(journal: Journal): number {
	return first(journal, ask.countOpen({}))?.count ?? 0;
}

/** Those claims, the earliest due first. */
export function openClaims(journal: Journal): readonly Pick<ClaimTable, 'id' | 'responsible' | 'kind' | 'sequence'>[] {
	return all(journal, ask.openClaims({}));
}

/** How many events the claim has. */
export function sequenceOf(journal: Journal, id: number): number {
	return first(journal, ask.sequenceOf({ id }))?.sequence ?? 0;
}

/** The day of the first entry that was registered here, not brought in from an old journal; undefined where there is none. */
export function firstRegistered(journal: Journal): Day | undefined {
	return first(journal, ask.firstRegistered({}))?.day;
}

/** How many entries of these days were not counted here, but brought in from an old journal. */
export function broughtIn(journal: Journal, { from, to }: Period): number {
	// Most journals have none, which the numbers show: otherwise every entry of the period would be read.
	if (!first(journal, ask.oldNumber({}))) return 0;
	return first(journal, ask.broughtIn({ from, to }))?.count ?? 0;
}

/** The kind and the channel of the last entry, as defaults for the next; undefined in an empty journal. */
export function lastEntry(journal: Journal): { readonly kind: Kind; readonly channel: Channel } | undefined {
	return first(journal, ask.lastEntry({}));
}

/** The kinds and channels of the last entries, what came most often first. */
export function arrivalsLately(journal: Journal): readonly { readonly kind: Kind; readonly channel: Channel }[] {
	return all(journal, ask.arrivalsLately({}));
}

/** Who was responsible for the last entries of the kind, most often first. */
export function responsibleLately(journal: Journal, kind: Kind): readonly string[] {
	return all(journal, ask.responsibleLately({ kind })).map(({ responsible }) => responsible);
}

/** Who gave or was asked for the visa in the last entries, most often first. */
export function visaGiversLately(journal: Journal, visa: Visa): readonly string[] {
	return all(journal, ask.visaGiversLately({ visa })).map(({ by }) => by);
}

/** The first day that the journal knows of: that of its opening, or of an entry that was registered before. */
export function journalBegun(journal: Journal): Day {
	const opened = first(journal, ask.openingDay({}));
	const registered = firstRegistered(journal);
	if (!opened) throw new RangeError('the journal has no events');
	return registered !== undefined && registered < opened.day ? registered : opened.day;
}

/** The position of the last event. */
export function lastPosition(journal: Journal): number {
	return first(journal, ask.lastPosition({}))?.position ?? 0;
}

/** An incoming number that was given and that the template would give again to a later entry; undefined where there is none. */
export function givenAgainBy(template: string, journal: Journal): string | undefined {
	const counters = all(journal, ask.lastNumbers({}));
	const last = new Map(counters.map((counter) => [counter.year, counter.last]));
	return query(journal, (connection) => {
		// Row by row: a large journal has a million.
		for (const { number } of connection.prepare<unknown[], { readonly number: string }>(ask.numbers.text.sql).iterate()) {
			const read = numberBy(template, number);
			if (read && read.ordinal > (last.get(read.year) ?? 0)) return number;
		}
		return undefined;
	});
}
