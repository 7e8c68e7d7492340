/** The measures against recurrence of a period, and how often the causes were met that they were taken against. */

import { sql } from 'kysely';
import type { PreventionOutcome } from '../domain/code.ts';
import { addDays, type Day, daysBetween } from '../domain/day.ts';
import { EFFECT_DAYS, type PreventionEffect, type PreventionGroups } from '../domain/figures.ts';
import type { Period } from '../domain/period.ts';
import { all, byIndex, db, first, type Slot, writtenOnce } from './builder.ts';
import type { Journal } from './open.ts';

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

/** Where there is none, nothing else is asked. */
const any = writtenOnce(() => db.selectFrom('prevention').select('claim').limit(1));

const done = writtenOnce((slot: Slot<Asked>) =>
	measures('prevention_done')
		.select(sql<PreventionOutcome>`own.outcome`.as('outcome'))
		.select(({ fn }) => [fn.countAll<number>().as('count'), sql<number>`sum(own.done_on > own.due_on)`.as('late')])
		.where('own.done_on', '>=', slot('from'))
		.where('own.done_on', '<=', slot('to'))
		.groupBy('own.outcome'),
);

const stillOverdue = writtenOnce((slot: Slot<Asked>) =>
	measures('prevention_open')
		.where('own.done_on', 'is', null)
		.where('own.due_on', '<', slot('asOf'))
		.select(({ fn }) => fn.countAll<number>().as('count')),
);

const overdueThen = writtenOnce((slot: Slot<Asked>) =>
	measures('prevention_done')
		.where('own.done_on', '>', slot('asOf'))
		.where('own.due_on', '<', slot('asOf'))
		.select(({ fn }) => fn.countAll<number>().as('count')),
);

/** The measures of a period, seen from the end of `asOf`. */
export function preventionGroups(journal: Journal, { from, to }: Period, asOf: Day): PreventionGroups {
	if (!first(journal, any({}))) return { done: [], overdue: 0, effects: [] };
	const asked: Asked = { from, to, asOf };
	const overdue = [stillOverdue(asked), overdueThen(asked)].map((query) => first(journal, query)?.count ?? 0);
	return {
		done: all(journal, done(asked)),
		overdue: overdue.reduce((sum, count) => sum + count, 0),
		effects: effects(journal, { from, to }, asOf),
	};
}

/** The causes that measures of these days were carried out against. */
const met = writtenOnce((slot: Slot<Period>) =>
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

/** The causes that measures were carried out against in the period or shortly before its end. */
function effects(journal: Journal, { from }: Period, asOf: Day): readonly PreventionEffect[] {
	const shortlyBefore = addDays(asOf, -EFFECT_DAYS);
	const lately = { from: from < shortlyBefore ? from : shortlyBefore, to: asOf };
	return all(journal, met(lately)).map(({ doneOn, category, folded, measures: count }) => {
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
