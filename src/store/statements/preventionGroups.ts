/** Statements of `preventionGroups.ts`. */

import { sql } from 'kysely';
import type { PreventionOutcome } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import { byIndex, db, type Slot, statement } from '../builder.ts';

/** Those of entries that are not void, by one of the two indexes. */
function measures(index: 'prevention_open' | 'prevention_done') {
	return db
		.selectFrom(byIndex('prevention', index, 'own'))
		.innerJoin('claim', 'claim.id', 'own.claim')
		.where('claim.status', '<>', 'void');
}

interface Asked extends Period {
	readonly asOf: Day;
}

export const any = statement(() => db.selectFrom('prevention').select('claim').limit(1));

export const done = statement((slot: Slot<Asked>) =>
	measures('prevention_done')
		.select(sql<PreventionOutcome>`own.outcome`.as('outcome'))
		.select(({ fn }) => [fn.countAll<number>().as('count'), sql<number>`sum(own.done_on > own.due_on)`.as('late')])
		.where('own.done_on', '>=', slot('from'))
		.where('own.done_on', '<=', slot('to'))
		.groupBy('own.outcome'),
);

export const stillOverdue = statement((slot: Slot<Asked>) =>
	measures('prevention_open')
		.where('own.done_on', 'is', null)
		.where('own.due_on', '<', slot('asOf'))
		.select(({ fn }) => fn.countAll<number>().as('count')),
);

export const overdueThen = statement((slot: Slot<Asked>) =>
	measures('prevention_done')
		.where('own.done_on', '>', slot('asOf'))
		.where('own.due_on', '<', slot('asOf'))
		.select(({ fn }) => fn.countAll<number>().as('count')),
);

/** The causes that measures of these days were carried out against. */
export const met = statement((slot: Slot<Period>) =>
	measures('prevention_done')
		.select(sql<Day>`min(own.done_on)`.as('doneOn'))
		.select(({ fn, ref }) => [
			fn.min<string>('claim.category').as('category'),
			ref('claim.category_folded').$notNull().as('folded'),
			fn.countAll<number>().as('measures'),
		])
		.where('own.done_on', '>=', slot('from'))
		.where('own.done_on', '<=', slot('to'))
		.where('claim.category_folded', 'is not', null)
		.groupBy('claim.category_folded')
		.orderBy('measures', 'desc')
		.orderBy('category'),
);

export const timesMet = statement((slot: Slot<Period & { readonly folded: string }>) =>
	db
		.selectFrom(byIndex('claim', 'claim_category'))
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('category_folded', '=', slot('folded'))
		.where('registered_on', '>=', slot('from'))
		.where('registered_on', '<=', slot('to')),
);
