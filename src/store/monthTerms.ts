/** How the terms stood at the end of each of some months: all of them by a few statements, for a report of many months must stay quick. */

import { sql } from 'kysely';
import { holdsOn, outcomeOf } from '../domain/cohort.ts';
import { addDays, asDay, type Day } from '../domain/day.ts';
import { monthWith, type Period } from '../domain/period.ts';
import { all, byIndex, db, literally, type Slot, writtenOnce } from './builder.ts';
import { DAY_TALLIES } from './fileVersion.ts';
import { LONG, NOT_COUNTED_LATE, OVER_FOR_CLIENT, OVER_LATE_FOR_CLIENT } from './indexConditions.ts';
import type { Journal } from './open.ts';

export interface MonthTerms {
	/** How many claims were overdue at its end, or are today where it is not over. */
	readonly overdue: number;
	/** Of the last days to answer and to satisfy that fell due and were not ended otherwise, those kept; null where there is none. */
	readonly keptShare: number | null;
}

interface Month {
	readonly month: string;
	readonly from: Day;
	/** The last day that has passed. */
	readonly to: Day;
	readonly asOf: Day;
}

/** `months`: `YYYY-MM`, the earliest first; none may lie ahead. */
export function monthTerms(journal: Journal, months: readonly string[], today: Day): readonly MonthTerms[] {
	const seen = months.map((month): Month => {
		const { from, to } = monthWith(asDay(`${month}-01`));
		return to < today ? { month, from, to, asOf: to } : { month, from, to: addDays(today, -1), asOf: today };
	});
	const [first, last] = [seen[0], seen.at(-1)];
	if (!first || !last) return [];
	const overdue = overdueBy(journal, seen, first, last);
	const period = { from: first.from, to: last.to };
	const settledKept = new Map(all(journal, settled(period)).map(({ month, count }) => [month, count]));
	const endedLate = new Map(
		journal.version < DAY_TALLIES ? [] : all(journal, missed({ ...period, asOf: last.asOf })).map(({ month, count }) => [month, count]),
	);
	const judged = new Map(
		seen.map(({ month, asOf }) => [month, { asOf, kept: settledKept.get(month) ?? 0, missed: endedLate.get(month) ?? 0 }]),
	);
	for (const { day, due, ...ending } of all(journal, singly(journal, period))) {
		const month = judged.get(day.slice(0, 7));
		if (!month || !holdsOn(ending, month.asOf)) continue;
		const outcome = outcomeOf({ due, ...ending }, month.asOf);
		if (outcome === 'kept') month.kept++;
		if (outcome === 'late' || outcome === 'open') month.missed++;
	}
	return seen.map(({ month }) => {
		const { kept = 0, missed = 0 } = judged.get(month) ?? {};
		return { overdue: overdue.get(month) ?? 0, keptShare: kept + missed === 0 ? null : kept / (kept + missed) };
	});
}

/** Claims with a last day before, and an end after, the day at which a month is seen. */
function overdueBy(journal: Journal, months: readonly Month[], first: Month, last: Month): ReadonlyMap<string, number> {
	const missed = (index: 'due_day_open' | 'due_day_ended' | 'due_day_long') =>
		db
			.selectFrom(byIndex('due_day', index))
			.select(['claim', 'due_on', 'known_on', 'replaced_on', 'ended_on'])
			.where('due_on', '<', last.asOf);
	const open = all(journal, missed('due_day_open').where('purpose', 'in', ['answer', 'satisfy']).where(literally('ended_on is null')));
	const soon = addDays(last.asOf, LONG);
	const ended = all(
		journal,
		missed('due_day_ended')
			.where(literally(OVER_FOR_CLIENT))
			.where('ended_on', '>', first.asOf)
			.where('ended_on', '<=', soon)
			// Most end in the month in which they were due: those were overdue at no end of a month.
			.where(({ or, eb }) => or([sql<boolean>`substr(due_on, 1, 7) < substr(ended_on, 1, 7)`, eb('ended_on', '>', last.asOf)])),
	);
	const endedLater = all(journal, missed('due_day_long').where(literally(OVER_LATE_FOR_CLIENT)).where('ended_on', '>', soon));
	const claims = new Map(months.map(({ month }) => [month, new Set<number>()]));
	for (const { claim, due_on, known_on, replaced_on, ended_on } of [...open, ...ended, ...endedLater])
		for (const { month, asOf } of months)
			if (due_on < asOf && known_on <= asOf && (replaced_on === null || replaced_on > asOf) && (ended_on === null || ended_on > asOf))
				claims.get(month)?.add(claim);
	return new Map([...claims].map(([month, found]) => [month, found.size]));
}

/** Those that were settled on their day, by month: they are kept. */
const settled = writtenOnce((slot: Slot<Period>) =>
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
const missed = writtenOnce((slot: Slot<Period & { readonly asOf: Day }>) =>
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

/** The others, one by one; of a former file those that ended late, too. */
function singly({ version }: Journal, { from, to }: Period) {
	const kept = version < DAY_TALLIES ? 'due_day_counts' : 'due_day_single';
	return db
		.selectFrom(byIndex('due_day', kept))
		.select(['counts_on as day', 'due_on as due', 'ended_on as endedOn', 'how', 'known_on as knownOn', 'replaced_on as replacedOn'])
		.where('purpose', 'in', ['answer', 'satisfy'])
		.where('counts_on', '>=', from)
		.where('counts_on', '<=', to)
		.$if(kept === 'due_day_single', (query) => query.where(literally(NOT_COUNTED_LATE)));
}
