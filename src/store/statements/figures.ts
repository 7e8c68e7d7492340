/** Statements of `figures.ts`. */

import { type AliasedExpression, type Expression, type SqlBool, sql } from 'kysely';
import type { CourtResult, PreventionOutcome, Remedy } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import { grievances } from '../../domain/month/figures.ts';
import type { Period } from '../../domain/period.ts';
import { byIndex, COUNT, count, db, literally, row, rows, type Slot } from '../builder.ts';
import { IS_VISIT } from '../indexConditions.ts';

export const answers = rows((slot: Slot<Period>) =>
	db
		.selectFrom('answer_tally')
		.select(['received_on as receivedOn', 'answered_on as answeredOn', 'count'])
		.where(({ between }) => between('answered_on', slot('from'), slot('to')))
		.where('count', '>', 0),
);

/** The same counted from the rounds: for a file without the sums. */
export const answersCounted = rows((slot: Slot<Period>) =>
	db
		.selectFrom('round')
		.select('received_on as receivedOn')
		.select(sql<Day>`answered_on`.as('answeredOn'))
		.select(COUNT)
		.where(({ between }) => between('answered_on', slot('from'), slot('to')))
		.groupBy(['received_on', 'answered_on']),
);

export const registeredLater = rows((slot: Slot<Period>) =>
	db
		.selectFrom('arrival_tally')
		.select(['received_on as receivedOn', 'opened_on as registeredOn', 'count'])
		.select(sql<Day | null>`nullif(register_by, '')`.as('registerBy'))
		.where(({ between }) => between('opened_on', slot('from'), slot('to')))
		.where('count', '>', 0),
);

/** The same counted from the rounds: for a file without the sums. */
export const registeredLaterCounted = rows((slot: Slot<Period>) =>
	db
		.selectFrom('round')
		.select(['received_on as receivedOn', 'opened_on as registeredOn', 'register_by as registerBy'])
		.select(COUNT)
		.where(({ between }) => between('opened_on', slot('from'), slot('to')))
		.where(literally(`place = 1 and opened_on > received_on and ending is not 'void'`))
		.groupBy(['received_on', 'opened_on', 'register_by']),
);

export const decisions = rows((slot: Slot<Period>) =>
	db
		.selectFrom('round')
		.select(['justified', sql<number>`coalesce(sum(granted), 0)`.as('granted')])
		.select(({ fn, ref }) => [ref('decision').$notNull().as('decision'), fn.countAll<number>().as('count')])
		.where(({ between }) => between('decided_on', slot('from'), slot('to')))
		.groupBy(['decision', 'justified']),
);

/** `remedies` holds pairs of a remedy and its sum. */
export const remedies = rows((slot: Slot<Period>) => {
	const remedy = sql<Remedy>`json_extract(value, '$[0]')`;
	return db
		.selectFrom(['round', sql<{ value: string }>`json_each(remedies)`.as('given')])
		.select([remedy.as('remedy'), sql<number | null>`sum(json_extract(value, '$[1]'))`.as('sum')])
		.select(COUNT)
		.where(({ between }) => between('decided_on', slot('from'), slot('to')))
		.where('remedies', 'is not', null)
		.groupBy(remedy)
		.orderBy('count', 'desc')
		.orderBy('remedy');
});

/** `since`: how far back an earlier visit counts; `from`: the first day that is not earlier. */
interface Earlier {
	readonly since: Day;
	readonly from: Day;
}

const month = sql<string>`substr(opened_on, 1, 7)`;

/** The clients of one whole month, of equal names: they lie in order in an index. */
export const clientsOfMonth = row((slot: Slot<Earlier & { readonly month: string }>) =>
	counted(
		slot,
		visits(sql`${month} = ${slot('month')}`)
			.groupBy('client')
			.as('here'),
	),
);

/** Of several months, and of two stretches of days outside them. */
interface Stretches extends Earlier {
	readonly firstMonth: string;
	readonly lastMonth: string;
	readonly from1: string;
	readonly to1: string;
	readonly from2: string;
	readonly to2: string;
}

export const clientsOfStretches = row((slot: Slot<Stretches>) => {
	const monthly = visits(sql`${month} >= ${slot('firstMonth')}`, sql`${month} <= ${slot('lastMonth')}`).groupBy([month, 'client']);
	const daily = ([from, to]: readonly ['from1' | 'from2', 'to1' | 'to2']) =>
		visits(sql`opened_on >= ${slot(from)}`, sql`opened_on <= ${slot(to)}`).groupBy('client');
	const visited = monthly.unionAll(daily(['from1', 'to1'])).unionAll(daily(['from2', 'to2']));
	const added = db
		.selectFrom(visited.as('visit'))
		.select('client')
		.select(({ fn }) => fn.sum<number>('times').as('times'))
		.groupBy('client');
	return counted(slot, added.as('here'));
});

/** How often each client came. */
function visits(...conditions: readonly Expression<SqlBool>[]) {
	return db
		.selectFrom('round')
		.select('client')
		.select(({ fn }) => fn.countAll<number>().as('times'))
		.where(literally(IS_VISIT))
		.where(({ and }) => and(conditions));
}

/** How many of these clients there are, and how many of them came more than once, or had come before. */
function counted(slot: Slot<Earlier>, here: AliasedExpression<{ readonly client: string | null; readonly times: number }, 'here'>) {
	return db
		.selectFrom(here)
		.select(({ fn, exists, selectFrom, or }) => [
			fn.countAll<number>().as('all'),
			fn
				.coalesce(
					fn.sum<number>(
						or([
							sql<boolean>`here.times > 1`,
							exists(
								selectFrom('round as other')
									.select(sql`1`.as('one'))
									.whereRef('other.client', '=', 'here.client')
									.where('other.opened_on', '>=', slot('since'))
									.where('other.opened_on', '<', slot('from'))
									.where(literally(`other.place = 1 and other.ending is not 'void'`)),
							),
						]),
					),
					sql<number>`0`,
				)
				.as('again'),
		]);
}

/** The day at whose end it is seen. */
interface AsOf {
	readonly asOf: Day;
}

export const anyLawsuit = row(() => db.selectFrom('lawsuit').select('claim').limit(1));

export const lawsuitsEnded = rows((slot: Slot<Period>) =>
	db
		.selectFrom('lawsuit')
		.select(({ fn }) => [fn.countAll<number>().as('count'), sql<number>`coalesce(sum(awarded), 0)`.as('awarded')])
		.select(sql<CourtResult>`result`.as('result'))
		.where(literally('ended_on is not null'))
		.where(({ between }) => between('ended_on', slot('from'), slot('to')))
		.groupBy('result'),
);

export const lawsuitsFiled = count((slot: Slot<Period>) =>
	db
		.selectFrom('lawsuit')
		.select(COUNT)
		.where(({ between }) => between('filed_on', slot('from'), slot('to'))),
);

export const lawsuitsPending = count((slot: Slot<AsOf>) =>
	db
		.selectFrom('lawsuit')
		.select(COUNT)
		.where('filed_on', '<=', slot('asOf'))
		.where(({ or, eb }) => or([eb('ended_on', 'is', null), eb('ended_on', '>', slot('asOf'))])),
);

export const suedClosed = count((slot: Slot<Period & AsOf>) =>
	db
		.selectFrom(db.selectFrom('lawsuit').select('claim').where('filed_on', '<=', slot('asOf')).groupBy('claim').as('sued'))
		.innerJoin('round', 'round.claim', 'sued.claim')
		.select(COUNT)
		.where('round.ending', '=', 'closed')
		.where('round.kind', 'in', grievances)
		.where(({ between }) => between('round.ended_on', slot('from'), slot('to'))),
);

/** The preventive measures of entries that are not void, by one of the two indexes. */
function measures(index: 'prevention_open' | 'prevention_done') {
	return db
		.selectFrom(byIndex('prevention', index, 'own'))
		.innerJoin('claim', 'claim.id', 'own.claim')
		.where('claim.status', '<>', 'void');
}

export const anyPrevention = row(() => db.selectFrom('prevention').select('claim').limit(1));

export const measuresDone = rows((slot: Slot<Period>) =>
	measures('prevention_done')
		.select(sql<PreventionOutcome>`own.outcome`.as('outcome'))
		.select(({ fn }) => [fn.countAll<number>().as('count'), sql<number>`sum(own.done_on > own.due_on)`.as('late')])
		.where(({ between }) => between('own.done_on', slot('from'), slot('to')))
		.groupBy('own.outcome'),
);

export const measuresOverdue = count((slot: Slot<AsOf>) =>
	measures('prevention_open').where('own.done_on', 'is', null).where('own.due_on', '<', slot('asOf')).select(COUNT),
);

export const measuresOverdueThen = count((slot: Slot<AsOf>) =>
	measures('prevention_done').where('own.done_on', '>', slot('asOf')).where('own.due_on', '<', slot('asOf')).select(COUNT),
);

/** The causes that measures of these days were carried out against. */
export const causesMet = rows((slot: Slot<Period>) =>
	measures('prevention_done')
		.select(sql<Day>`min(own.done_on)`.as('doneOn'))
		.select(({ fn, ref }) => [
			fn.min<string>('claim.category').as('category'),
			ref('claim.category_folded').$notNull().as('folded'),
			fn.countAll<number>().as('measures'),
		])
		.where(({ between }) => between('own.done_on', slot('from'), slot('to')))
		.where('claim.category_folded', 'is not', null)
		.groupBy('claim.category_folded')
		.orderBy('measures', 'desc')
		.orderBy('category'),
);

/** How many entries registered in these days have the cause: void ones too, for the index has no more than the days. */
export const timesMet = count((slot: Slot<Period & { readonly folded: string }>) =>
	db
		.selectFrom(byIndex('claim', 'claim_category'))
		.select(COUNT)
		.where('category_folded', '=', slot('folded'))
		.where(({ between }) => between('registered_on', slot('from'), slot('to'))),
);
