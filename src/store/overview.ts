/** Facts about the journal as a whole: open claims, the first day, the last entry, the numbers given. */

import { basename } from 'node:path';
import { sql } from 'kysely';
import type { Channel, Kind, Visa } from '../domain/code.ts';
import { asDay, type Day } from '../domain/day.ts';
import { numberBy, oldOrdinal } from '../domain/number.ts';
import type { Period } from '../domain/period.ts';
import { all, db, first, literally } from './builder.ts';
import { IS_OPEN } from './indexConditions.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';
import type { ClaimTable } from './schema.ts';

/** What the journal's file is called, without the folder. */
export function journalName({ path }: Journal): string {
	return basename(path);
}

/** How many claims are registered, in progress or done. */
export function countOpen(journal: Journal): number {
	const counting = db
		.selectFrom('claim')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where(literally(IS_OPEN));
	return first(journal, counting)?.count ?? 0;
}

/** Those claims, the earliest due first. */
export function openClaims(journal: Journal): readonly Pick<ClaimTable, 'id' | 'responsible' | 'kind' | 'sequence'>[] {
	const open = db.selectFrom('claim').select(['id', 'responsible', 'kind', 'sequence']).where(literally(IS_OPEN));
	return all(journal, open.orderBy('due_on', (order) => order.asc().nullsLast()).orderBy('id'));
}

/** How many events the claim has. */
export function sequenceOf(journal: Journal, id: number): number {
	return first(journal, db.selectFrom('claim').select('sequence').where('id', '=', id))?.sequence ?? 0;
}

/** The day of the first entry that was registered here, not brought in from an old journal; undefined where there is none. */
export function firstRegistered(journal: Journal): Day | undefined {
	return first(
		journal,
		// Any day: so the index is walked from its beginning, as far as the first that fits.
		db
			.selectFrom('claim')
			.select('registered_on as day')
			.where('registered_on', '>', asDay('1900-01-01'))
			.where('ordinal', '<', oldOrdinal(0))
			.orderBy('registered_on')
			.limit(1),
	)?.day;
}

/** How many entries of these days were not counted here, but brought in from an old journal. */
export function broughtIn(journal: Journal, { from, to }: Period): number {
	// Most journals have none, which the numbers show: otherwise every entry of the period would be read.
	if (!first(journal, oldNumbers())) return 0;
	const brought = db
		.selectFrom('claim')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('registered_on', '>=', from)
		.where('registered_on', '<=', to)
		.where('ordinal', '>', oldOrdinal(0))
		.where('status', '<>', 'void');
	return first(journal, brought)?.count ?? 0;
}

/** An entry with a number of an old journal: sought in the index of numbers, year by year. */
function oldNumbers() {
	return db
		.withRecursive('numbered', (query) =>
			query
				.selectFrom('claim')
				.select(({ fn }) => fn.min<number | null>('year').as('year'))
				.unionAll(
					query
						.selectFrom('numbered')
						.select(sql<number | null>`(select min(year) from claim where year > numbered.year)`.as('year'))
						.where('numbered.year', 'is not', null),
				),
		)
		.selectFrom('numbered')
		.innerJoin('claim', 'claim.year', 'numbered.year')
		.select('claim.id')
		.where('claim.ordinal', '>', oldOrdinal(0))
		.limit(1);
}

/** The kind and the channel of the last entry, as defaults for the next; undefined in an empty journal. */
export function lastEntry(journal: Journal): { readonly kind: Kind; readonly channel: Channel } | undefined {
	return first(journal, db.selectFrom('claim').select(['kind', 'channel']).orderBy('id', 'desc').limit(1));
}

/** How many of the last entries decide what is usual. */
const LATELY = 200;

function entriesLately() {
	return db
		.selectFrom('claim')
		.select(['id', 'kind', 'channel', 'responsible'])
		.where('status', '<>', 'void')
		.orderBy('id', 'desc')
		.limit(LATELY)
		.as('lately');
}

/** The kinds and channels of the last entries, what came most often first. */
export function arrivalsLately(journal: Journal): readonly { readonly kind: Kind; readonly channel: Channel }[] {
	const counted = db.selectFrom(entriesLately()).select(['kind', 'channel']).groupBy(['kind', 'channel']);
	return all(journal, counted.orderBy(sql`count(*)`, 'desc').orderBy(sql`max(id)`, 'desc'));
}

/** Who was responsible for the last entries of the kind, most often first. */
export function responsibleLately(journal: Journal, kind: Kind): readonly string[] {
	const counted = db
		.selectFrom(entriesLately())
		.select(sql<string>`responsible`.as('responsible'))
		.where('kind', '=', kind)
		.where('responsible', 'is not', null)
		.groupBy('responsible');
	return all(journal, counted.orderBy(sql`count(*)`, 'desc').orderBy(sql`max(id)`, 'desc')).map(({ responsible }) => responsible);
}

/** Who gave or was asked for the visa in the last entries, most often first. */
export function visaGiversLately(journal: Journal, visa: Visa): readonly string[] {
	const by = sql<string>`data ->> 'by'`;
	const given = db
		.selectFrom('event')
		.innerJoin(entriesLately(), 'lately.id', 'event.claim')
		.select(by.as('by'))
		.where('type', '=', 'visaRecorded')
		.where(sql`data ->> 'visa'`, '=', visa)
		.groupBy(by);
	return all(journal, given.orderBy(sql`count(*)`, 'desc').orderBy(sql`max(position)`, 'desc')).map((row) => row.by);
}

/** The first day that the journal knows of: that of its opening, or of an entry that was registered before. */
export function journalBegun(journal: Journal): Day {
	const opened = first(journal, db.selectFrom('event').select(sql<Day>`office_day`.as('day')).where('position', '=', 1));
	const registered = firstRegistered(journal);
	if (!opened) throw new RangeError('the journal has no events');
	return registered !== undefined && registered < opened.day ? registered : opened.day;
}

/** The position of the last event. */
export function lastPosition(journal: Journal): number {
	return first(journal, db.selectFrom('event').select('position').orderBy('position', 'desc').limit(1))?.position ?? 0;
}

/** An incoming number that was given and that the template would give again to a later entry; undefined where there is none. */
export function givenAgainBy(template: string, journal: Journal): string | undefined {
	const counters = all(journal, db.selectFrom('counter').select(['year', 'last']).where('series', '=', 'incoming'));
	const last = new Map(counters.map((counter) => [counter.year, counter.last]));
	const numbers = db.selectFrom('claim').select('number').compile();
	return query(journal, (connection) => {
		// Row by row: a large journal has a million.
		for (const { number } of connection.prepare<unknown[], { readonly number: string }>(numbers.sql).iterate()) {
			const read = numberBy(template, number);
			if (read && read.ordinal > (last.get(read.year) ?? 0)) return number;
		}
		return undefined;
	});
}
