/** How the terms stood at the end of each of some months: all of them by a few statements, for a report of many months must stay quick. */

import { holdsOn, outcomeOf } from '../domain/cohort.ts';
import { addDays, asDay, type Day } from '../domain/day.ts';
import { monthWith } from '../domain/period.ts';
import { DAY_TALLIES } from './fileVersion.ts';
import { LONG } from './indexConditions.ts';
import type { Journal } from './open.ts';
import { all } from './query.ts';
import * as ask from './statements/monthTerms.ts';

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
	const settledKept = new Map(all(journal, ask.settled(period)).map(({ month, count }) => [month, count]));
	const endedLate = new Map(
		journal.version < DAY_TALLIES ? [] : all(journal, ask.missed({ ...period, asOf: last.asOf })).map(({ month, count }) => [month, count]),
	);
	const singly = journal.version < DAY_TALLIES ? ask.singly : ask.singlyLeft;
	const judged = new Map(
		seen.map(({ month, asOf }) => [month, { asOf, kept: settledKept.get(month) ?? 0, missed: endedLate.get(month) ?? 0 }]),
	);
	for (const { day, due, ...ending } of all(journal, singly(period))) {
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
	const asked = { from: first.asOf, to: last.asOf, soon: addDays(last.asOf, LONG) };
	const found = [ask.overdueOpen, ask.overdueEnded, ask.overdueEndedLater].flatMap((overdue) => all(journal, overdue(asked)));
	// Where the months begin that are not over before a day: a thousand days lie in some sixty months.
	const begins = new Map<string, number>();
	const beginOf = (day: Day): number => {
		const name = day.slice(0, 7);
		const begin = begins.get(name) ?? months.filter(({ month }) => month < name).length;
		begins.set(name, begin);
		return begin;
	};
	// A claim may have several last days, one after another: it is counted once a month.
	const overdueAt = months.map(({ asOf }) => ({ asOf, claims: new Set<number>() }));
	for (const { claim, due_on, known_on, replaced_on, ended_on } of found)
		for (let at = beginOf(due_on); at < overdueAt.length; at++) {
			const seen = overdueAt[at];
			if (!seen || (replaced_on !== null && replaced_on <= seen.asOf) || (ended_on !== null && ended_on <= seen.asOf)) break;
			if (due_on < seen.asOf && known_on <= seen.asOf) seen.claims.add(claim);
		}
	return new Map(months.map(({ month }, at) => [month, overdueAt[at]?.claims.size ?? 0]));
}
