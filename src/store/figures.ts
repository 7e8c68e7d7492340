/** The groups behind the figures of a period: those that can be summed by month from the sums, each of the others from one index. */

import { type Expression, type SqlBool, sql } from 'kysely';
import type { Remedy } from '../domain/code.ts';
import { addDays, type Day } from '../domain/day.ts';
import type { PeriodGroups } from '../domain/figures.ts';
import { movedGroups } from '../domain/movedGroups.ts';
import type { Period } from '../domain/period.ts';
import type { Tallies } from '../domain/tally.ts';
import { monthsIn } from './balance.ts';
import { all, db, first, literally, type Slot, writtenOnce } from './builder.ts';
import { dueGroups, overdueOn, paidIn } from './deadlines.ts';
import { DAY_TALLIES } from './fileVersion.ts';
import { IS_VISIT } from './indexConditions.ts';
import { recordedLate } from './late.ts';
import { lawsuitGroups } from './lawsuits.ts';
import type { Journal } from './open.ts';
import { preventionGroups } from './preventionGroups.ts';
import { returningClients, YEAR } from './returningClients.ts';

/** The groups of a period, of which `moved` says what moved; a term whose last day is today has not fallen due. */
export function periodGroups(journal: Journal, period: Period, moved: Tallies, today: Day): PeriodGroups {
	const asOf = period.to < today ? period.to : today;
	const hasTallies = journal.version >= DAY_TALLIES;
	return {
		...movedGroups(moved),
		answers: all(journal, (hasTallies ? answers : answersCounted)(period)),
		registeredLater: all(journal, (hasTallies ? registeredLater : registeredLaterCounted)(period)),
		recordedLate: recordedLate(journal, period),
		asOf,
		due: dueGroups(journal, period, today),
		overdue: overdueOn(journal, asOf, 0),
		payments: paidIn(journal, period),
		lawsuits: lawsuitGroups(journal, period, asOf),
		preventions: preventionGroups(journal, period, asOf),
		decisions: all(journal, decisions(period)),
		remedies: all(journal, remedies(period)),
		clients: returningClients(journal, period) ?? first(journal, clients(period)) ?? { all: 0, again: 0 },
	};
}

const answers = writtenOnce((slot: Slot<Period>) =>
	db
		.selectFrom('answer_tally')
		.select(['received_on as receivedOn', 'answered_on as answeredOn', 'count'])
		.where('answered_on', '>=', slot('from'))
		.where('answered_on', '<=', slot('to'))
		.where('count', '>', 0),
);

const answersCounted = writtenOnce((slot: Slot<Period>) =>
	db
		.selectFrom('round')
		.select('received_on as receivedOn')
		.select(sql<Day>`answered_on`.as('answeredOn'))
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('answered_on', '>=', slot('from'))
		.where('answered_on', '<=', slot('to'))
		.groupBy(['received_on', 'answered_on']),
);

const registeredLater = writtenOnce((slot: Slot<Period>) =>
	db
		.selectFrom('arrival_tally')
		.select(['received_on as receivedOn', 'opened_on as registeredOn', 'count'])
		.select(sql<Day | null>`nullif(register_by, '')`.as('registerBy'))
		.where('opened_on', '>=', slot('from'))
		.where('opened_on', '<=', slot('to'))
		.where('count', '>', 0),
);

const registeredLaterCounted = writtenOnce((slot: Slot<Period>) =>
	db
		.selectFrom('round')
		.select(['received_on as receivedOn', 'opened_on as registeredOn', 'register_by as registerBy'])
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('opened_on', '>=', slot('from'))
		.where('opened_on', '<=', slot('to'))
		.where(literally(`place = 1 and opened_on > received_on and ending is not 'void'`))
		.groupBy(['received_on', 'opened_on', 'register_by']),
);

const decisions = writtenOnce((slot: Slot<Period>) =>
	db
		.selectFrom('round')
		.select(['justified', sql<number>`coalesce(sum(granted), 0)`.as('granted')])
		.select(({ fn, ref }) => [ref('decision').$notNull().as('decision'), fn.countAll<number>().as('count')])
		.where('decided_on', '>=', slot('from'))
		.where('decided_on', '<=', slot('to'))
		.groupBy(['decision', 'justified']),
);

/** `remedies` holds pairs of a remedy and its sum. */
const remedies = writtenOnce((slot: Slot<Period>) => {
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

/** The clients of a period with very many entries: of equal names; of whole months they lie in order in an index. */
function clients({ from, to }: Period) {
	const { months, days } = monthsIn({ from, to });
	const month = sql<string>`substr(opened_on, 1, 7)`;
	const visits = (...conditions: readonly Expression<SqlBool>[]) =>
		db
			.selectFrom('round')
			.select('client')
			.select(({ fn }) => fn.countAll<number>().as('times'))
			.where(literally(IS_VISIT))
			.where(({ and }) => and(conditions));
	const monthly = ({ from: earliest, to: latest }: NonNullable<typeof months>) =>
		earliest === latest
			? visits(sql`${month} = ${earliest}`).groupBy('client')
			: visits(sql`${month} >= ${earliest}`, sql`${month} <= ${latest}`).groupBy([month, 'client']);
	const sources = [
		...(months ? [monthly(months)] : []),
		...days.map((range) => visits(sql`opened_on >= ${range.from}`, sql`opened_on <= ${range.to}`).groupBy('client')),
	];
	const [some, ...others] = sources;
	if (!some) throw new RangeError('a period without days');
	const visited = others.reduce((union, other) => union.unionAll(other), some);
	const added = db
		.selectFrom(visited.as('visit'))
		.select('client')
		.select(({ fn }) => fn.sum<number>('times').as('times'))
		.groupBy('client');
	// In one month, and among other days, each client stands once.
	const isOnce = others.length === 0 && months?.from === months?.to;
	return db
		.selectFrom((isOnce ? some : added).as('here'))
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
									.where('other.opened_on', '>=', addDays(to, -YEAR))
									.where('other.opened_on', '<', from)
									.where(literally(`other.place = 1 and other.ending is not 'void'`)),
							),
						]),
					),
					sql<number>`0`,
				)
				.as('again'),
		]);
}
