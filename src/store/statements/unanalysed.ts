/** Statements of `unanalysed.ts`. */

import { sql } from 'kysely';
import type { Period } from '../../domain/period.ts';
import type { Month } from '../../domain/seal.ts';
import { byIndex, db, type Slot, statement } from '../builder.ts';

/** Those that ended in these days, the first that ended first. */
export const unanalysedIn = statement((slot: Slot<Period & { readonly limit: number }>) =>
	db
		.selectFrom(byIndex('unanalysed', 'unanalysed_ended', 'own'))
		.innerJoin('claim', 'claim.id', 'own.claim')
		.select(['claim.number', 'claim.year', 'claim.ordinal', 'claim.client', 'claim.responsible', 'own.ended_on as day', 'own.lacks'])
		.where('own.ended_on', '>=', slot('from'))
		.where('own.ended_on', '<=', slot('to'))
		.orderBy('own.ended_on')
		.orderBy('own.claim')
		.limit(slot('limit')),
);

export const lastClosing = statement((_: Slot<object>) =>
	db
		.selectFrom('event')
		.select(['type', sql<Month>`data ->> '$.month'`.as('month')])
		.where('claim', '=', 0)
		.where('type', 'in', ['monthClosed', 'monthReopened'])
		.orderBy('sequence', 'desc')
		.limit(1),
);
