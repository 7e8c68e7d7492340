/** How the terms stood at the end of each of some months: all of them by three statements, for a report of many months must stay quick. */

import { sql } from 'kysely';
import { addDays, asDay, type Day } from '../domain/day.ts';
import { monthWith } from '../domain/period.ts';
import { all, byIndex, db, literally } from './builder.ts';
import { LONG, OVER_FOR_CLIENT, OVER_LATE_FOR_CLIENT } from './indexConditions.ts';
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
	const kept = new Map(all(journal, settled(first, last)).map(({ month, count }) => [month, count]));
	const judged = new Map(all(journal, single(seen)).map(({ month, counts }) => [month, numbersIn(counts)]));
	return seen.map(({ month }) => {
		const [late = 0, keptSingly = 0] = judged.get(month) ?? [];
		const all = late + keptSingly + (kept.get(month) ?? 0);
		return { overdue: overdue.get(month) ?? 0, keptShare: all === 0 ? null : (all - late) / all };
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
function settled({ from }: Month, { to }: Month) {
	return db
		.selectFrom('due_tally')
		.select(sql<string>`substr(day, 1, 7)`.as('month'))
		.select(({ fn }) => fn.sum<number>('kept').as('count'))
		.where('day', '>=', from)
		.where('day', '<=', to)
		.where('purpose', 'in', ['answer', 'satisfy'])
		.groupBy('month');
}

/** Of those that are kept one by one, the numbers of those missed and of those kept, as they stood when the month is seen. */
function single(months: readonly Month[]) {
	const days = JSON.stringify(months.map(({ month, from, to, asOf }) => [month, from, to, asOf]));
	const missed = sql<number>`sum(ended_on is null or ended_on > as_of or (ended_on > due_on and how in ('done', 'ended')))`;
	const kept = sql<number>`sum(how = 'done' and ended_on <= due_on and ended_on <= as_of)`;
	return db
		.with('month', (query) =>
			query
				.selectFrom(sql<{ value: string }>`json_each(${days})`.as('one'))
				.select([
					sql<string>`value ->> 0`.as('month'),
					sql<Day>`value ->> 1`.as('first'),
					sql<Day>`value ->> 2`.as('last'),
					sql<Day>`value ->> 3`.as('as_of'),
				]),
		)
		.selectFrom('month')
		.select('month.month')
		.select(({ selectFrom }) =>
			selectFrom(byIndex('due_day', 'due_day_counts'))
				.select(sql<string>`json_array(${missed}, ${kept})`.as('counts'))
				.where('purpose', 'in', ['answer', 'satisfy'])
				.whereRef('counts_on', '>=', 'month.first')
				.whereRef('counts_on', '<=', 'month.last')
				.whereRef('known_on', '<=', 'month.as_of')
				.where(({ or, eb }) => or([eb('replaced_on', 'is', null), sql<boolean>`replaced_on > as_of`]))
				.as('counts'),
		);
}

function numbersIn(counts: string | null): readonly number[] {
	return [...(counts ?? '').matchAll(/\d+/g)].map(Number);
}
