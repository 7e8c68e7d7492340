/** Statements about the journal as a whole: open claims, the first day, the last entries, the numbers given. */

import { sql } from 'kysely';
import type { Kind, Visa } from '../../domain/code.ts';
import { asDay } from '../../domain/day.ts';
import { oldOrdinal } from '../../domain/number.ts';
import type { Period } from '../../domain/period.ts';
import { COUNT, count, db, literally, row, rows, type Slot } from '../builder.ts';
import { IS_OPEN } from '../indexConditions.ts';

/** How many claims are registered, in progress or done. */
export const countOpen = count(() => db.selectFrom('claim').select(COUNT).where(literally(IS_OPEN)));

/** The open claims, the earliest due first. */
export const openClaims = rows(() =>
	db
		.selectFrom('claim')
		.select(['id', 'responsible', 'kind', 'sequence'])
		.where(literally(IS_OPEN))
		.orderBy('due_on', (order) => order.asc().nullsLast())
		.orderBy('id'),
);

/** How many events the claim has. */
export const sequenceOf = count((slot: Slot<{ readonly id: number }>) =>
	db.selectFrom('claim').select('sequence').where('id', '=', slot('id')),
);

/** The day of the first entry that was registered here, not brought in from an old journal. */
export const firstRegistered = row(() =>
	db
		.selectFrom('claim')
		.select('registered_on as day')
		// Any day: so the index is walked from its beginning, as far as the first that fits.
		.where('registered_on', '>', asDay('1900-01-01'))
		.where('ordinal', '<', oldOrdinal(0))
		.orderBy('registered_on')
		.limit(1),
);

/** How many entries of these days have numbers of an old journal. */
export const broughtIn = count((slot: Slot<Period>) =>
	db
		.selectFrom('claim')
		.select(COUNT)
		.where(({ between }) => between('registered_on', slot('from'), slot('to')))
		.where('ordinal', '>', oldOrdinal(0))
		.where('status', '<>', 'void'),
);

/** An entry with a number of an old journal: sought in the index of numbers, year by year. */
export const oldNumber = row(() =>
	db
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
		.limit(1),
);

/** The kind and the channel of the last entry, as defaults for the next. */
export const lastEntry = row(() => db.selectFrom('claim').select(['kind', 'channel']).orderBy('id', 'desc').limit(1));

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
export const arrivalsLately = rows(() =>
	db
		.selectFrom(entriesLately())
		.select(['kind', 'channel'])
		.groupBy(['kind', 'channel'])
		.orderBy(sql`count(*)`, 'desc')
		.orderBy(sql`max(id)`, 'desc'),
);

/** Who was responsible for the last entries of the kind, most often first. */
export const responsibleLately = rows((slot: Slot<{ readonly kind: Kind }>) =>
	db
		.selectFrom(entriesLately())
		.select(sql<string>`responsible`.as('responsible'))
		.where('kind', '=', slot('kind'))
		.where('responsible', 'is not', null)
		.groupBy('responsible')
		.orderBy(sql`count(*)`, 'desc')
		.orderBy(sql`max(id)`, 'desc'),
);

/** Who gave or was asked for the visa in the last entries, most often first. */
export const visaGiversLately = rows((slot: Slot<{ readonly visa: Visa }>) => {
	const by = sql<string>`data ->> 'by'`;
	return db
		.selectFrom('event')
		.innerJoin(entriesLately(), 'lately.id', 'event.claim')
		.select(by.as('by'))
		.where('type', '=', 'visaRecorded')
		.where(sql`data ->> 'visa'`, '=', slot('visa'))
		.groupBy(by)
		.orderBy(sql`count(*)`, 'desc')
		.orderBy(sql`max(position)`, 'desc');
});

/** The last incoming number of each year. */
export const lastNumbers = rows(() => db.selectFrom('counter').select(['year', 'last']).where('series', '=', 'incoming'));

export const numbers = rows(() => db.selectFrom('claim').select('number'));
