/** Statements of `deadlines.ts`: each question goes to one index. */

import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import { ages } from '../../domain/month/cohort.ts';
import type { Period } from '../../domain/period.ts';
import { duePurposes } from '../../domain/term/trail.ts';
import { byIndex, COUNT, db, literally, row, rows, type Slot } from '../builder.ts';
import { LASTED_LONG, NOT_COUNTED_LATE, OVER_FOR_CLIENT, OVER_LATE_FOR_CLIENT } from '../indexConditions.ts';
import type { Schema } from '../schema.ts';

interface Seen extends Period {
	/** The day at whose end it is seen. */
	readonly asOf: Day;
}

/** The last days that were not settled on their day: how many ended so many days after theirs, and the day that is as many before `asOf`. */
function missed(slot: Slot<Seen>, alike: ReturnType<typeof singly>) {
	// Of a year there are ten thousand of them, of which a few hundred ended so many days late.
	const late = sql<number | null>`iif(ended_on > ${slot('asOf')}, null, max(0, cast(julianday(ended_on) - julianday(due_on) as integer)))`;
	const due = sql<Day>`date(${slot('asOf')}, -coalesce(${late}, 0) || ' days')`;
	return db
		.selectFrom(alike.as('alike'))
		.select(['purpose', 'how', late.as('late'), due.as('due')])
		.select(({ fn }) => fn.sum<number>('count').as('count'))
		.groupBy(['purpose', 'how', 'late']);
}

/** Those kept one by one, in the order of the index: nothing is sorted. */
function singly(slot: Slot<Seen>, index: 'due_day_counts' | 'due_day_single') {
	return db
		.selectFrom(byIndex('due_day', index))
		.select(['purpose', 'due_on', 'ended_on', 'how'])
		.select(COUNT)
		.where('purpose', 'in', duePurposes)
		.where(({ between }) => between('counts_on', slot('from'), slot('to')))
		.where('known_on', '<=', slot('asOf'))
		.where(({ or, eb }) => or([eb('replaced_on', 'is', null), eb('replaced_on', '>', slot('asOf'))]))
		.groupBy(['purpose', 'counts_on', 'due_on', 'ended_on', 'how']);
}

export const missedAndCounted = rows((slot: Slot<Seen>) => {
	const counted = db
		.selectFrom('late_tally')
		.select(['purpose', 'due_on', 'ended_on', 'how', 'count'])
		.where('purpose', 'in', duePurposes)
		.where(({ between }) => between('day', slot('from'), slot('to')))
		.where('count', '>', 0);
	return missed(slot, singly(slot, 'due_day_single').where(literally(NOT_COUNTED_LATE)).unionAll(counted));
});

/** Of a file that does not count those which ended late. */
export const missedSingly = rows((slot: Slot<Seen>) => missed(slot, singly(slot, 'due_day_counts')));

/** Those that were settled on their day. */
export const settled = rows((slot: Slot<Period>) =>
	db
		.selectFrom('due_tally')
		.select('purpose')
		.select(({ fn }) => (['kept', 'ended', 'extended'] as const).map((column) => fn.sum<number>(column).as(column)))
		.where('purpose', 'in', duePurposes)
		.where(({ between }) => between('day', slot('from'), slot('to')))
		.groupBy('purpose'),
);

/** A day, and the last on which what was open or overdue on it ends, unless it lasts long. */
interface On {
	readonly on: Day;
	readonly soon: Day;
}

/** The last days that `overdue --as-of` the day tells of, by claim: the earliest of each. */
function overdueClaims(slot: Slot<On>) {
	const missed = (index: 'due_day_open' | 'due_day_ended' | 'due_day_long') =>
		db
			.selectFrom(byIndex('due_day', index))
			.select(['claim', 'due_on'])
			.where('due_on', '<', slot('on'))
			.where('known_on', '<=', slot('on'))
			.where(({ or, eb }) => or([eb('replaced_on', 'is', null), eb('replaced_on', '>', slot('on'))]));
	const open = missed('due_day_open').where('purpose', 'in', ['answer', 'satisfy']).where(literally('ended_on is null'));
	const ended = missed('due_day_ended')
		.where(literally(OVER_FOR_CLIENT))
		.where('ended_on', '>', slot('on'))
		.where('ended_on', '<=', slot('soon'));
	const endedLater = missed('due_day_long').where(literally(OVER_LATE_FOR_CLIENT)).where('ended_on', '>', slot('soon'));
	return db
		.selectFrom(open.unionAll(ended).unionAll(endedLater).as('missed'))
		.select('claim')
		.select(({ fn }) => fn.min<Day>('due_on').as('due'))
		.groupBy('claim');
}

export const overdueWhole = row((slot: Slot<On>) =>
	db
		.selectFrom(overdueClaims(slot).as('overdue'))
		.select(({ fn }) => [fn.countAll<number>().as('count'), fn.min<Day | null>('due').as('oldest')]),
);

/** The longest overdue, each with how many there are in all, and the earliest last day of those. */
export const longestOverdue = rows((slot: Slot<On & { readonly most: number }>) => {
	const claims = db
		.selectFrom(overdueClaims(slot).as('overdue'))
		.select(['overdue.claim', 'overdue.due', sql<number>`count(*) over ()`.as('count'), sql<Day>`min(overdue.due) over ()`.as('oldest')])
		.orderBy('overdue.due')
		.orderBy('overdue.claim')
		.limit(slot('most'));
	return db
		.selectFrom(claims.as('longest'))
		.innerJoin('claim', 'claim.id', 'longest.claim')
		.select(['claim.number', 'longest.due', 'claim.kind', 'claim.category', 'claim.department', 'longest.count', 'longest.oldest'])
		.orderBy('longest.due')
		.orderBy('longest.claim');
});

type Rounds = ReturnType<typeof byIndex<'round'>>;

/**
 * `since0`, `since1` …: the days by which a round of the second group of ages was received, of the third, and so on. `ends`: the days after the
 * day up to `soon`, as a list in JSON.
 */
type Aged = On & { readonly ends: string } & { readonly [Since in `since${number}`]: Day };

/** How many are of each group of ages: a row for each group, not for each day. */
function open(slot: Slot<Aged>, round: Rounds) {
	const older = ages.slice(1).map((_, group) => sql`(received_on <= ${slot(`since${group}`)})`);
	return db
		.selectFrom(round)
		.select(({ fn }) => [fn.max('received_on').as('since'), fn.countAll<number>().as('count')])
		.where('opened_on', '<=', slot('on'))
		.groupBy(sql`${sql.join(older, sql` + `)}`);
}

const waiting = (round: Rounds) => rows((slot: Slot<Aged>) => open(slot, round).where(literally('ended_on is null')));
const leftLater = (round: Rounds) =>
	rows((slot: Slot<Aged>) => open(slot, round).where(literally(LASTED_LONG)).where('ended_on', '>', slot('soon')));

/** The rounds that were open at the end of a day, by what became of them. */
export const openRounds = {
	waiting: waiting(byIndex('round', 'round_waiting')),
	// Day by day, so that of those which ended on it only those are read that were open.
	left: rows((slot: Slot<Aged>) =>
		open(slot, byIndex('round', 'round_left')).where('ended_on', 'in', sql<Day>`(select value from json_each(${slot('ends')}))`),
	),
	leftLater: leftLater(byIndex('round', 'round_long')),
};

/** Of a file of a former version, which does not have the indexes. */
const asItStands: Rounds = sql<Schema['round']>`round`.as<'round'>(sql`round`);
export const openRoundsWithoutIndexes = {
	waiting: waiting(asItStands),
	left: rows((slot: Slot<Aged>) => open(slot, asItStands).where('ended_on', '>', slot('on')).where('ended_on', '<=', slot('soon'))),
	leftLater: leftLater(asItStands),
};

/** What was paid in the period of what had been granted, in kopecks; `paidLate`: of that, after the last day. */
export const paid = row((slot: Slot<Period>) =>
	db
		.selectFrom('payment')
		.select(({ fn }) => fn.coalesce(fn.sum<number>('amount'), sql<number>`0`).as('paid'))
		.select(sql<number>`coalesce(sum(iif(paid_on > due_on, amount, 0)), 0)`.as('paidLate'))
		.where(({ between }) => between('paid_on', slot('from'), slot('to'))),
);

/** `soon`: the last day on which what was overdue on the last day ends, unless it lasts long. */
interface Overdue extends Period {
	readonly soon: Day;
}

function overdue(slot: Slot<Overdue>, index: 'due_day_open' | 'due_day_ended' | 'due_day_long') {
	return db
		.selectFrom(byIndex('due_day', index))
		.select(['claim', 'due_on', 'known_on', 'replaced_on', 'ended_on'])
		.where('due_on', '<', slot('to'));
}

export const overdueOpen = rows((slot: Slot<Overdue>) =>
	overdue(slot, 'due_day_open').where('purpose', 'in', ['answer', 'satisfy']).where(literally('ended_on is null')),
);

export const overdueEnded = rows((slot: Slot<Overdue>) =>
	overdue(slot, 'due_day_ended')
		.where(literally(OVER_FOR_CLIENT))
		.where('ended_on', '>', slot('from'))
		.where('ended_on', '<=', slot('soon'))
		// Most end in the month in which they were due: those were overdue at no end of a month.
		.where(({ or, eb }) => or([sql<boolean>`substr(due_on, 1, 7) < substr(ended_on, 1, 7)`, eb('ended_on', '>', slot('to'))])),
);

export const overdueEndedLater = rows((slot: Slot<Overdue>) =>
	overdue(slot, 'due_day_long').where(literally(OVER_LATE_FOR_CLIENT)).where('ended_on', '>', slot('soon')),
);

/** Those that were settled on their day, by month: they are kept. */
export const settledByMonth = rows((slot: Slot<Period>) =>
	db
		.selectFrom('due_tally')
		.select(sql<string>`substr(day, 1, 7)`.as('month'))
		.select(({ fn }) => fn.sum<number>('kept').as('count'))
		.where(({ between }) => between('day', slot('from'), slot('to')))
		.where('purpose', 'in', ['answer', 'satisfy'])
		.groupBy('month'),
);

/** Those that ended late, by month: they are missed, unless they were extended or annulled by the end of the month, or by the day on which it is seen. */
export const missedByMonth = rows((slot: Slot<Period & { readonly asOf: Day }>) =>
	db
		.selectFrom('late_tally')
		.select(sql<string>`substr(day, 1, 7)`.as('month'))
		.select(({ fn }) => fn.sum<number>('count').as('count'))
		.where(({ between }) => between('day', slot('from'), slot('to')))
		.where('purpose', 'in', ['answer', 'satisfy'])
		.where(sql<boolean>`(how in ('done', 'ended') or substr(ended_on, 1, 7) > substr(day, 1, 7) or ended_on > ${slot('asOf')})`)
		.groupBy('month'),
);

function oneByOne(slot: Slot<Period>, index: 'due_day_counts' | 'due_day_single') {
	return db
		.selectFrom(byIndex('due_day', index))
		.select(['counts_on as day', 'due_on as due', 'ended_on as endedOn', 'how', 'known_on as knownOn', 'replaced_on as replacedOn'])
		.where('purpose', 'in', ['answer', 'satisfy'])
		.where(({ between }) => between('counts_on', slot('from'), slot('to')));
}

/** The others, one by one. */
export const dueDaysLeft = rows((slot: Slot<Period>) => oneByOne(slot, 'due_day_single').where(literally(NOT_COUNTED_LATE)));

/** Of a former file those that ended late, too. */
export const dueDays = rows((slot: Slot<Period>) => oneByOne(slot, 'due_day_counts'));
