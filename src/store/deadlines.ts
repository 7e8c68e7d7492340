/** Kept and missed terms, what was overdue on a day and how long those waited that were open: each question goes to one index. */

import { sql } from 'kysely';
import { type Age, ages, agesOf, type DueGroup } from '../domain/cohort.ts';
import { addDays, type Day, daysBetween } from '../domain/day.ts';
import { duePurposes, type OverdueClaim } from '../domain/dueDay.ts';
import type { Period } from '../domain/period.ts';
import { all, byIndex, db, first, literally, type Slot, writtenOnce } from './builder.ts';
import type { RoundTable } from './derivedSchema.ts';
import { DAY_TALLIES } from './fileVersion.ts';
import { LASTED_LONG, LONG, NOT_COUNTED_LATE, OVER_FOR_CLIENT, OVER_LATE_FOR_CLIENT } from './indexConditions.ts';
import type { Journal } from './open.ts';

interface Seen extends Period {
	/** The day at whose end it is seen. */
	readonly asOf: Day;
}

/** The last days that were not settled on their day: how many ended so many days after theirs. */
function missed(slot: Slot<Seen>, alike: ReturnType<typeof singly>) {
	// Of a year there are ten thousand of them, of which a few hundred ended so many days late.
	const late = sql<number | null>`iif(ended_on > ${slot('asOf')}, null, max(0, cast(julianday(ended_on) - julianday(due_on) as integer)))`;
	return db
		.selectFrom(alike.as('alike'))
		.select(['purpose', 'how', late.as('late')])
		.select(({ fn }) => fn.sum<number>('count').as('count'))
		.groupBy(['purpose', 'how', 'late']);
}

/** Those kept one by one, in the order of the index: nothing is sorted. */
function singly(slot: Slot<Seen>, index: 'due_day_counts' | 'due_day_single') {
	return db
		.selectFrom(byIndex('due_day', index))
		.select(['purpose', 'due_on', 'ended_on', 'how'])
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('purpose', 'in', duePurposes)
		.where('counts_on', '>=', slot('from'))
		.where('counts_on', '<=', slot('to'))
		.where('known_on', '<=', slot('asOf'))
		.where(({ or, eb }) => or([eb('replaced_on', 'is', null), eb('replaced_on', '>', slot('asOf'))]))
		.groupBy(['purpose', 'counts_on', 'due_on', 'ended_on', 'how']);
}

const missedAndCounted = writtenOnce((slot: Slot<Seen>) => {
	const counted = db
		.selectFrom('late_tally')
		.select(['purpose', 'due_on', 'ended_on', 'how', 'count'])
		.where('purpose', 'in', duePurposes)
		.where('day', '>=', slot('from'))
		.where('day', '<=', slot('to'))
		.where('count', '>', 0);
	return missed(slot, singly(slot, 'due_day_single').where(literally(NOT_COUNTED_LATE)).unionAll(counted));
});

/** Of a file that does not count those which ended late. */
const missedSingly = writtenOnce((slot: Slot<Seen>) => missed(slot, singly(slot, 'due_day_counts')));

/** Those that were settled on their day. */
const settled = writtenOnce((slot: Slot<Period>) =>
	db
		.selectFrom('due_tally')
		.select('purpose')
		.select(({ fn }) => (['kept', 'ended', 'extended'] as const).map((column) => fn.sum<number>(column).as(column)))
		.where('purpose', 'in', duePurposes)
		.where('day', '>=', slot('from'))
		.where('day', '<=', slot('to'))
		.groupBy('purpose'),
);

/**
 * The last days that count in the period and have passed, as they were known at its end, or today where it is not over. Those of a group ended so
 * many days after theirs: which days they were is not kept.
 */
export function dueGroups(journal: Journal, period: Period, today: Day): readonly DueGroup[] {
	const { from } = period;
	const to = period.to < today ? period.to : addDays(today, -1);
	const asOf = period.to < today ? period.to : today;
	const counted = all(journal, settled({ from, to })).flatMap(({ purpose, kept, ended, extended }): readonly DueGroup[] => {
		const group = { purpose, due: from, endedOn: from };
		return [
			{ ...group, how: 'done', count: kept },
			{ ...group, how: 'ended', count: ended },
			{ ...group, how: 'extended', count: extended },
		];
	});
	const late = all(journal, (journal.version < DAY_TALLIES ? missedSingly : missedAndCounted)({ from, to, asOf })).map(
		({ late, ...group }): DueGroup => ({ ...group, due: addDays(asOf, -(late ?? 0)), endedOn: late === null ? null : asOf }),
	);
	return [...late, ...counted.filter(({ count }) => count > 0)];
}

/** A day, and the last on which what was open or overdue on it ends, unless it lasts long. */
interface On {
	readonly on: Day;
	readonly soon: Day;
}

function daysOf(on: Day): On {
	return { on, soon: addDays(on, LONG) };
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

export interface OverdueOn {
	readonly count: number;
	/** The earliest last day; null where none is overdue. */
	readonly oldest: Day | null;
	/** The longest overdue first; as many as were asked for. */
	readonly claims: readonly OverdueClaim[];
}

const overdueWhole = writtenOnce((slot: Slot<On>) =>
	db
		.selectFrom(overdueClaims(slot).as('overdue'))
		.select(({ fn }) => [fn.countAll<number>().as('count'), fn.min<Day | null>('due').as('oldest')]),
);

/** What was overdue at the end of a day, and the first `most` of it. */
export function overdueOn(journal: Journal, on: Day, most: number): OverdueOn {
	const found = first(journal, overdueWhole(daysOf(on))) ?? { count: 0, oldest: null };
	return { ...found, claims: found.count === 0 || most === 0 ? [] : longestOverdue(journal, on, most) };
}

const longest = writtenOnce((slot: Slot<On & { readonly most: number }>) => {
	const claims = db
		.selectFrom(overdueClaims(slot).as('overdue'))
		.select(['overdue.claim', 'overdue.due'])
		.orderBy('overdue.due')
		.orderBy('overdue.claim')
		.limit(slot('most'));
	return db
		.selectFrom(claims.as('longest'))
		.innerJoin('claim', 'claim.id', 'longest.claim')
		.select(['claim.number', 'longest.due', 'claim.kind', 'claim.category', 'claim.department'])
		.orderBy('longest.due')
		.orderBy('longest.claim');
});

/** The first `most` of what was overdue at the end of a day, the longest overdue first. */
export function longestOverdue(journal: Journal, on: Day, most: number): readonly OverdueClaim[] {
	return all(journal, longest({ ...daysOf(on), most })).map((claim) => ({ ...claim, days: daysBetween(claim.due, on) }));
}

/** How long those had waited by the end of a day that were open then. */
export function agesOn(journal: Journal, on: Day): readonly Age[] {
	// A file of a former version does not have the indexes.
	const asItStands = sql<RoundTable>`round`.as<'round'>(sql`round`);
	// A row for each group of ages, not for each day.
	const older = ages.slice(1).map(([days]) => sql`(received_on <= ${addDays(on, -days)})`);
	const open = (index: 'round_waiting' | 'round_left' | 'round_long') =>
		db
			.selectFrom(journal.version < 3 ? asItStands : byIndex('round', index))
			.select(({ fn }) => [fn.max('received_on').as('since'), fn.countAll<number>().as('count')])
			.where('opened_on', '<=', on)
			.groupBy(sql`${sql.join(older, sql` + `)}`);
	const soon = addDays(on, LONG);
	return agesOf(
		[
			...all(journal, open('round_waiting').where(literally('ended_on is null'))),
			...all(journal, open('round_left').where('ended_on', '>', on).where('ended_on', '<=', soon)),
			...all(journal, open('round_long').where(literally(LASTED_LONG)).where('ended_on', '>', soon)),
		],
		on,
	);
}

export interface Paid {
	/** Kopecks. */
	readonly paid: number;
	/** Of that, paid after the last day. */
	readonly paidLate: number;
}

const paid = writtenOnce((slot: Slot<Period>) =>
	db
		.selectFrom('payment')
		.select(({ fn }) => fn.coalesce(fn.sum<number>('amount'), sql<number>`0`).as('paid'))
		.select(sql<number>`coalesce(sum(iif(paid_on > due_on, amount, 0)), 0)`.as('paidLate'))
		.where('paid_on', '>=', slot('from'))
		.where('paid_on', '<=', slot('to')),
);

/** What was paid in the period of what had been granted. */
export function paidIn(journal: Journal, period: Period): Paid {
	return first(journal, paid(period)) ?? { paid: 0, paidLate: 0 };
}
