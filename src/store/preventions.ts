/** The preventive measures of all claims, by their day. */

import type { Prevention } from '../domain/claim.ts';
import type { Day } from '../domain/day.ts';
import { all, byIndex, db } from './builder.ts';
import type { Journal } from './open.ts';

/** A preventive measure with the claim that it came of. */
export interface PreventionFound extends Omit<Prevention, 'on'> {
	readonly number: string;
	readonly year: number;
	readonly ordinal: number;
	readonly place: number;
	readonly client: string | null;
	readonly subject: string | null;
	readonly responsible: string | null;
	readonly category: string | null;
	readonly department: string | null;
}

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

/** The open ones due on or before `until`, the longest overdue first, `limit` at most (0: all): they lie in the index in this order. */
export function openPreventions(journal: Journal, until: Day, limit: number): readonly PreventionFound[] {
	const open = found('prevention_open', 'own.due_on').where('own.done_on', 'is', null).where('own.due_on', '<=', until);
	return all(journal, open.limit(limit === 0 ? -1 : limit));
}

/** Those that were carried out in these days, in order. */
export function preventionsDone(journal: Journal, from: Day, to: Day): readonly PreventionFound[] {
	return all(journal, found('prevention_done', 'own.done_on').where('own.done_on', '>=', from).where('own.done_on', '<=', to));
}
