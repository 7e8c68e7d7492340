/** Statements of `figures.ts`. */

import { type AliasedExpression, type Expression, type SqlBool, sql } from 'kysely';
import type { Remedy } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import { db, literally, type Slot, statement } from '../builder.ts';
import { IS_VISIT } from '../indexConditions.ts';

export const answers = statement((slot: Slot<Period>) =>
	db
		.selectFrom('answer_tally')
		.select(['received_on as receivedOn', 'answered_on as answeredOn', 'count'])
		.where('answered_on', '>=', slot('from'))
		.where('answered_on', '<=', slot('to'))
		.where('count', '>', 0),
);

/** Of a file without the sums. */
export const answersCounted = statement((slot: Slot<Period>) =>
	db
		.selectFrom('round')
		.select('received_on as receivedOn')
		.select(sql<Day>`answered_on`.as('answeredOn'))
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('answered_on', '>=', slot('from'))
		.where('answered_on', '<=', slot('to'))
		.groupBy(['received_on', 'answered_on']),
);

export const registeredLater = statement((slot: Slot<Period>) =>
	db
		.selectFrom('arrival_tally')
		.select(['received_on as receivedOn', 'opened_on as registeredOn', 'count'])
		.select(sql<Day | null>`nullif(register_by, '')`.as('registerBy'))
		.where('opened_on', '>=', slot('from'))
		.where('opened_on', '<=', slot('to'))
		.where('count', '>', 0),
);

/** Of a file without the sums. */
export const registeredLaterCounted = statement((slot: Slot<Period>) =>
	db
		.selectFrom('round')
		.select(['received_on as receivedOn', 'opened_on as registeredOn', 'register_by as registerBy'])
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('opened_on', '>=', slot('from'))
		.where('opened_on', '<=', slot('to'))
		.where(literally(`place = 1 and opened_on > received_on and ending is not 'void'`))
		.groupBy(['received_on', 'opened_on', 'register_by']),
);

export const decisions = statement((slot: Slot<Period>) =>
	db
		.selectFrom('round')
		.select(['justified', sql<number>`coalesce(sum(granted), 0)`.as('granted')])
		.select(({ fn, ref }) => [ref('decision').$notNull().as('decision'), fn.countAll<number>().as('count')])
		.where('decided_on', '>=', slot('from'))
		.where('decided_on', '<=', slot('to'))
		.groupBy(['decision', 'justified']),
);

/** `remedies` holds pairs of a remedy and its sum. */
export const remedies = statement((slot: Slot<Period>) => {
	const remedy = sql<Remedy>`json_extract(value, '$[0]')`;
	return db
		.selectFrom(['round', sql<{ value: string }>`json_each(remedies)`.as('given')])
		.select([remedy.as('remedy'), sql<number | null>`sum(json_extract(value, '$[1]'))`.as('sum')])
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('decided_on', '>=', slot('from'))
		.where('decided_on', '<=', slot('to'))
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
export const clientsOfMonth = statement((slot: Slot<Earlier & { readonly month: string }>) =>
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

export const clientsOfStretches = statement((slot: Slot<Stretches>) => {
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
