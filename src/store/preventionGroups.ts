/** The measures against recurrence of a period, and how often the causes were met that they were taken against. */

import { sql } from 'kysely';
import type { PreventionOutcome } from '../domain/code.ts';
import { addDays, type Day, daysBetween } from '../domain/day.ts';
import { EFFECT_DAYS, type PreventionEffect, type PreventionGroups } from '../domain/figures.ts';
import type { Period } from '../domain/period.ts';
import { all, byIndex, db, first } from './builder.ts';
import type { Journal } from './open.ts';

/** Those of entries that are not void, by one of the two indexes. */
function measures(index: 'prevention_open' | 'prevention_done') {
	return db
		.selectFrom(byIndex('prevention', index, 'own'))
		.innerJoin('claim', 'claim.id', 'own.claim')
		.where('claim.status', '<>', 'void');
}

/** The measures of a period, seen from the end of `asOf`. */
export function preventionGroups(journal: Journal, { from, to }: Period, asOf: Day): PreventionGroups {
	const done = measures('prevention_done')
		.select(sql<PreventionOutcome>`own.outcome`.as('outcome'))
		.select(({ fn }) => [fn.countAll<number>().as('count'), sql<number>`sum(own.done_on > own.due_on)`.as('late')])
		.where('own.done_on', '>=', from)
		.where('own.done_on', '<=', to)
		.groupBy('own.outcome');
	const open = measures('prevention_open').where('own.done_on', 'is', null);
	const doneLater = measures('prevention_done').where('own.done_on', '>', asOf);
	const overdue = [open, doneLater].map((query) =>
		first(journal, query.select(({ fn }) => fn.countAll<number>().as('count')).where('own.due_on', '<', asOf)),
	);
	return {
		done: all(journal, done),
		overdue: overdue.reduce((sum, found) => sum + (found?.count ?? 0), 0),
		effects: effects(journal, { from, to }, asOf),
	};
}

/** The causes that measures were carried out against in the period or shortly before its end. */
function effects(journal: Journal, { from }: Period, asOf: Day): readonly PreventionEffect[] {
	const shortlyBefore = addDays(asOf, -EFFECT_DAYS);
	const met = measures('prevention_done')
		.select(sql<Day>`min(own.done_on)`.as('doneOn'))
		.select(({ fn, ref }) => [
			fn.min<string>('claim.category').as('category'),
			ref('claim.category_folded').$notNull().as('folded'),
			fn.countAll<number>().as('measures'),
		])
		.where('own.done_on', '>=', from < shortlyBefore ? from : shortlyBefore)
		.where('own.done_on', '<=', asOf)
		.where('claim.category_folded', 'is not', null)
		.groupBy('claim.category_folded')
		.orderBy('measures', 'desc')
		.orderBy('category');
	return all(journal, met).map(({ doneOn, category, folded, measures: count }) => {
		const days = Math.min(EFFECT_DAYS, daysBetween(doneOn, asOf));
		const within = (start: Day, end: Day) => (days === 0 ? null : timesMet(journal, folded, { from: start, to: end }));
		return {
			...{ category, measures: count, days },
			metBefore: within(addDays(doneOn, -days), addDays(doneOn, -1)),
			metAfter: within(addDays(doneOn, 1), addDays(doneOn, days)),
		};
	});
}

/** How many entries registered in these days have the cause: void ones too, for the index has no more than the days. */
function timesMet(journal: Journal, folded: string, { from, to }: Period): number {
	const met = db
		.selectFrom(byIndex('claim', 'claim_category'))
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('category_folded', '=', folded)
		.where('registered_on', '>=', from)
		.where('registered_on', '<=', to);
	return first(journal, met)?.count ?? 0;
}
