/** Statements of preventive measures, each over an index by day. */

import type { Day } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import { byIndex, db, rows, type Slot } from '../builder.ts';
import type { RowOf } from '../query.ts';

export type PreventionFound = RowOf<typeof openPreventions>;

/** The preventive measures by one of the two indexes, in the order of its day. */
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

/** The open preventive measures due on or before `until`, the longest overdue first, `limit` at most (-1: all): they lie in the index in this order. */
export const openPreventions = rows((slot: Slot<{ readonly until: Day; readonly limit: number }>) =>
	found('prevention_open', 'own.due_on').where('own.done_on', 'is', null).where('own.due_on', '<=', slot('until')).limit(slot('limit')),
);

/** The preventive measures that were carried out in these days, in order. */
export const preventionsDone = rows((slot: Slot<Period>) =>
	found('prevention_done', 'own.done_on').where(({ between }) => between('own.done_on', slot('from'), slot('to'))),
);
