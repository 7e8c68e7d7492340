/** Statements of `returningClients.ts`. */

import { sql } from 'kysely';
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
