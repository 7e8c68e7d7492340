/** Statements of `overview.ts`. */

import { sql } from 'kysely';
import type { Kind, Visa } from '../../domain/code.ts';
import { asDay, type Day } from '../../domain/day.ts';
import { oldOrdinal } from '../../domain/number.ts';
import type { Period } from '../../domain/period.ts';
import { db, literally, type Slot, statement } from '../builder.ts';
import { IS_OPEN } from '../indexConditions.ts';

export const countOpen = statement((_: Slot<object>) =>
	db
		.selectFrom('claim')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where(literally(IS_OPEN)),
);

export const openClaims = statement((_: Slot<object>) =>
	db
		.selectFrom('claim')
		.select(['id', 'responsible', 'kind', 'sequence'])
		.where(literally(IS_OPEN))
		.orderBy('due_on', (order) => order.asc().nullsLast())
		.orderBy('id'),
);

export const sequenceOf = statement((slot: Slot<{ readonly id: number }>) =>
	db.selectFrom('claim').select('sequence').where('id', '=', slot('id')),
);

export const firstRegistered = statement((_: Slot<object>) =>
	db
		.selectFrom('claim')
		.select('registered_on as day')
		// Any day: so the index is walked from its beginning, as far as the first that fits.
		.where('registered_on', '>', asDay('1900-01-01'))
		.where('ordinal', '<', oldOrdinal(0))
		.orderBy('registered_on')
		.limit(1),
);

export const broughtIn = statement((slot: Slot<Period>) =>
	db
		.selectFrom('claim')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('registered_on', '>=', slot('from'))
		.where('registered_on', '<=', slot('to'))
		.where('ordinal', '>', oldOrdinal(0))
		.where('status', '<>', 'void'),
);

/** An entry with a number of an old journal: sought in the index of numbers, year by year. */
export const oldNumber = statement((_: Slot<object>) =>
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

export const lastEntry = statement((_: Slot<object>) => db.selectFrom('claim').select(['kind', 'channel']).orderBy('id', 'desc').limit(1));

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

export const arrivalsLately = statement((_: Slot<object>) =>
	db
		.selectFrom(entriesLately())
		.select(['kind', 'channel'])
		.groupBy(['kind', 'channel'])
		.orderBy(sql`count(*)`, 'desc')
		.orderBy(sql`max(id)`, 'desc'),
);

export const responsibleLately = statement((slot: Slot<{ readonly kind: Kind }>) =>
	db
		.selectFrom(entriesLately())
		.select(sql<string>`responsible`.as('responsible'))
		.where('kind', '=', slot('kind'))
		.where('responsible', 'is not', null)
		.groupBy('responsible')
		.orderBy(sql`count(*)`, 'desc')
		.orderBy(sql`max(id)`, 'desc'),
);

export const visaGiversLately = statement((slot: Slot<{ readonly visa: Visa }>) => {
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

/** The day on which the journal was opened. */
export const openingDay = statement((_: Slot<object>) =>
	db.selectFrom('event').select(sql<Day>`office_day`.as('day')).where('position', '=', 1),
);

export const lastPosition = statement((_: Slot<object>) => db.selectFrom('event').select('position').orderBy('position', 'desc').limit(1));

/** The last incoming number of each year. */
export const lastNumbers = statement((_: Slot<object>) =>
	db.selectFrom('counter').select(['year', 'last']).where('series', '=', 'incoming'),
);

export const numbers = statement((_: Slot<object>) => db.selectFrom('claim').select('number'));
