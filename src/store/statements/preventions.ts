/** Statements of `preventions.ts`. */

import type { Day } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import { byIndex, db, type Slot, statement } from '../builder.ts';

/** Those of one of the two indexes, by its day. */
function found(index: 'prevention_open' | 'prevention_done', day: 'own.due_on' | 'own.done_on') {
	return db
		.selectFrom(byIndex('prevention', index, 'own'))
		.innerJoin('claim', 'claim.id', 'own.claim')
		.select(['claim.number', 'claim.year', 'claim.ordinal', 'claim.client', 'claim.subject', 'claim.responsible', 'claim.category'])
		.select(['claim.department', 'own.place', 'own.text', 'own.by', 'own.due_on as due', 'own.done_on as doneOn'])
		.select(['own.outcome', 'own.effect'])
		.where('claim.status', '<>', 'void')
		.orderBy(day)
		.orderBy('own.claim')
		.orderBy('own.place');
}

export const openPreventions = statement((slot: Slot<{ readonly until: Day; readonly limit: number }>) =>
	found('prevention_open', 'own.due_on').where('own.done_on', 'is', null).where('own.due_on', '<=', slot('until')).limit(slot('limit')),
);

export const preventionsDone = statement((slot: Slot<Period>) =>
	found('prevention_done', 'own.done_on').where('own.done_on', '>=', slot('from')).where('own.done_on', '<=', slot('to')),
);
