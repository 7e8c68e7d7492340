/** Statements of `returningClients.ts`. */

import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import { byIndex, db, literally, row, rows, type Slot } from '../builder.ts';
import { IS_VISIT } from '../indexConditions.ts';

export const visited = rows((slot: Slot<Period>) =>
	db
		.selectFrom(byIndex('claim', 'claim_registered'))
		.select(['id', 'number', 'kind', 'client', 'contact', 'contract', 'repeat_of as repeatOf', sql<string>`client_folded`.as('folded')])
		.where(({ between }) => between('registered_on', slot('from'), slot('to')))
		.where('status', '<>', 'void')
		.where('client', 'is not', null)
		.orderBy('id'),
);

/** The visit `behind` so many others of these days and months: an index tells it without reading an entry. */
export const oneMore = row((slot: Slot<Period & { readonly first: string; readonly last: string; readonly behind: number }>) =>
	db
		.selectFrom(byIndex('round', 'round_visit'))
		.select('opened_on')
		.where(literally(IS_VISIT))
		.where(sql<boolean>`substr(opened_on, 1, 7) >= ${slot('first')} and substr(opened_on, 1, 7) <= ${slot('last')}`)
		.where(({ between }) => between('opened_on', slot('from'), slot('to')))
		.limit(1)
		.offset(slot('behind')),
);

/** Days, the last excluded. */
interface Before {
	readonly from: Day;
	readonly until: Day;
}

/** What began an entry that is not void. */
const BEGINNING = `round.place = 1 and round.ending is not 'void'`;

/** The first entry of each name of these days. */
export const firstVisits = rows((slot: Slot<Before>) =>
	db
		.selectFrom(byIndex('round', 'round_opened'))
		.select([sql<string>`client`.as('client'), sql<number>`min(claim)`.as('first')])
		.where('opened_on', '>=', slot('from'))
		.where('opened_on', '<', slot('until'))
		.where(literally(BEGINNING))
		.where('client', 'is not', null)
		.where('kind', '<>', 'anonymous')
		.groupBy('client'),
);

/** An entry of these days, registered before another, with the same mark of a client: a telephone, a mail address, a contract. */
export const earlierWithMark = row((slot: Slot<Before & { readonly mark: string; readonly id: number }>) =>
	db
		.selectFrom('client_key')
		// In this order: a mark has few entries.
		.crossJoin('round')
		.select('client_key.claim')
		.whereRef('round.claim', '=', 'client_key.claim')
		.where('client_key.key', '=', slot('mark'))
		.where('client_key.claim', '<', slot('id'))
		.where('round.opened_on', '>=', slot('from'))
		.where('round.opened_on', '<', slot('until'))
		.where(literally(BEGINNING))
		.limit(1),
);
