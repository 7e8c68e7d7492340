/** Statements of `monthTerms.ts`. */

import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import { byIndex, db, literally, type Slot, statement } from '../builder.ts';
import { NOT_COUNTED_LATE, OVER_FOR_CLIENT, OVER_LATE_FOR_CLIENT } from '../indexConditions.ts';

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

export const overdueOpen = statement((slot: Slot<Overdue>) =>
	overdue(slot, 'due_day_open').where('purpose', 'in', ['answer', 'satisfy']).where(literally('ended_on is null')),
);

export const overdueEnded = statement((slot: Slot<Overdue>) =>
	overdue(slot, 'due_day_ended')
		.where(literally(OVER_FOR_CLIENT))
		.where('ended_on', '>', slot('from'))
		.where('ended_on', '<=', slot('soon'))
		// Most end in the month in which they were due: those were overdue at no end of a month.
		.where(({ or, eb }) => or([sql<boolean>`substr(due_on, 1, 7) < substr(ended_on, 1, 7)`, eb('ended_on', '>', slot('to'))])),
);

export const overdueEndedLater = statement((slot: Slot<Overdue>) =>
	overdue(slot, 'due_day_long').where(literally(OVER_LATE_FOR_CLIENT)).where('ended_on', '>', slot('soon')),
);

/** Those that were settled on their day, by month: they are kept. */
export const settled = statement((slot: Slot<Period>) =>
	db
		.selectFrom('due_tally')
		.select(sql<string>`substr(day, 1, 7)`.as('month'))
		.select(({ fn }) => fn.sum<number>('kept').as('count'))
		.where('day', '>=', slot('from'))
		.where('day', '<=', slot('to'))
		.where('purpose', 'in', ['answer', 'satisfy'])
		.groupBy('month'),
);

/** Those that ended late, by month: they are missed, unless they were extended or annulled by the end of the month, or by the day on which it is seen. */
export const missed = statement((slot: Slot<Period & { readonly asOf: Day }>) =>
	db
		.selectFrom('late_tally')
		.select(sql<string>`substr(day, 1, 7)`.as('month'))
		.select(({ fn }) => fn.sum<number>('count').as('count'))
		.where('day', '>=', slot('from'))
		.where('day', '<=', slot('to'))
		.where('purpose', 'in', ['answer', 'satisfy'])
		.where(sql<boolean>`(how in ('done', 'ended') or substr(ended_on, 1, 7) > substr(day, 1, 7) or ended_on > ${slot('asOf')})`)
		.groupBy('month'),
);

function oneByOne(slot: Slot<Period>, index: 'due_day_counts' | 'due_day_single') {
	return db
		.selectFrom(byIndex('due_day', index))
		.select(['counts_on as day', 'due_on as due', 'ended_on as endedOn', 'how', 'known_on as knownOn', 'replaced_on as replacedOn'])
		.where('purpose', 'in', ['answer', 'satisfy'])
		.where('counts_on', '>=', slot('from'))
		.where('counts_on', '<=', slot('to'));
}

/** The others, one by one. */
export const singlyLeft = statement((slot: Slot<Period>) => oneByOne(slot, 'due_day_single').where(literally(NOT_COUNTED_LATE)));

/** Of a former file those that ended late, too. */
export const singly = statement((slot: Slot<Period>) => oneByOne(slot, 'due_day_counts'));
