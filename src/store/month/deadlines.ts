/** Kept and missed deadlines, also by month; what was overdue on a day; how long open claims had waited. Each question reads one index. */

import { addDays, type Day, daysBetween } from '../../domain/day.ts';
import { type Age, ages, agesOf, type DueGroup, holdsOn, outcomeOf } from '../../domain/month/cohort.ts';
import { monthPeriod, type Period } from '../../domain/period.ts';
import type { OverdueClaim } from '../../domain/term/dueDay.ts';
import { DAY_TALLIES } from '../fileVersion.ts';
import { LONG } from '../indexConditions.ts';
import type { Journal } from '../open.ts';
import * as queries from '../statements/deadlines.ts';

/**
 * The last days that count in the period and have passed, as they were known at its end, or today where it is not over. A group
 * has those that ended so many days after their last day; which days these were is not kept.
 */
export function dueGroups(journal: Journal, period: Period, today: Day): readonly DueGroup[] {
	const { from } = period;
	const to = period.to < today ? period.to : addDays(today, -1);
	const asOf = period.to < today ? period.to : today;
	const counted = queries.settled(journal, { from, to }).flatMap(({ purpose, kept, ended, extended }): readonly DueGroup[] => {
		const group = { purpose, due: from, endedOn: from };
		return [
			{ ...group, how: 'done', count: kept },
			{ ...group, how: 'ended', count: ended },
			{ ...group, how: 'extended', count: extended },
		];
	});
	const late = (journal.version < DAY_TALLIES ? queries.missedSingly : queries.missedAndCounted)(journal, { from, to, asOf }).map(
		({ purpose, how, late, due, count }): DueGroup => ({ purpose, how, due, endedOn: late === null ? null : asOf, count }),
	);
	return [...late, ...counted.filter(({ count }) => count > 0)];
}

/** A day, and the last day on which entries open or overdue on it end, unless they last long. */
function daysOf(on: Day) {
	return { on, soon: addDays(on, LONG) };
}

export interface OverdueOn {
	readonly count: number;
	/** The earliest last day; null where none is overdue. */
	readonly oldest: Day | null;
	/** The longest overdue first, `most` of them. */
	readonly claims: readonly OverdueClaim[];
}

/** What was overdue at the end of a day, and the first `most` of it. */
export function overdueOn(journal: Journal, on: Day, most: number): OverdueOn {
	if (most === 0) return { count: 0, oldest: null, ...queries.overdueWhole(journal, daysOf(on)), claims: [] };
	const longest = queries.longestOverdue(journal, { ...daysOf(on), most });
	const [one] = longest;
	return {
		count: one?.count ?? 0,
		oldest: one?.oldest ?? null,
		claims: longest.map(({ number, due, kind, category, department }) => ({
			number,
			due,
			kind,
			category,
			department,
			days: daysBetween(due, on),
		})),
	};
}

/** How long the claims that were open at the end of a day had waited. */
export function agesOn(journal: Journal, on: Day): readonly Age[] {
	const { waiting, left, leftLater } = journal.version < 3 ? queries.openRoundsWithoutIndexes : queries.openRounds;
	const ends = JSON.stringify(Array.from({ length: LONG }, (_, index) => addDays(on, index + 1)));
	const since = Object.fromEntries(ages.slice(1).map(([days], group) => [`since${group}`, addDays(on, -days)]));
	return agesOf(
		[waiting, left, leftLater].flatMap((rounds) => rounds(journal, { ...daysOf(on), ends, ...since })),
		on,
	);
}

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
		const { from, to } = monthPeriod(month);
		return to < today ? { month, from, to, asOf: to } : { month, from, to: addDays(today, -1), asOf: today };
	});
	const [first, last] = [seen[0], seen.at(-1)];
	if (!first || !last) return [];
	const overdue = overdueBy(journal, seen, first, last);
	const period = { from: first.from, to: last.to };
	const settledKept = new Map(queries.settledByMonth(journal, period).map(({ month, count }) => [month, count]));
	const endedLate = new Map(
		journal.version < DAY_TALLIES
			? []
			: queries.missedByMonth(journal, { ...period, asOf: last.asOf }).map(({ month, count }) => [month, count]),
	);
	const singly = journal.version < DAY_TALLIES ? queries.dueDays : queries.dueDaysLeft;
	const judged = new Map(
		seen.map(({ month, asOf }) => [month, { asOf, kept: settledKept.get(month) ?? 0, missed: endedLate.get(month) ?? 0 }]),
	);
	for (const row of singly(journal, period)) {
		const month = judged.get(row.day.slice(0, 7));
		if (!month || !holdsOn(row, month.asOf)) continue;
		const outcome = outcomeOf(row, month.asOf);
		if (outcome === 'kept') month.kept++;
		if (outcome === 'late' || outcome === 'open') month.missed++;
	}
	return seen.map(({ month }) => {
		const { kept = 0, missed = 0 } = judged.get(month) ?? {};
		return { overdue: overdue.get(month) ?? 0, keptShare: kept + missed === 0 ? null : kept / (kept + missed) };
	});
}

/** Claims with a last day before, and an end after, the day as of which a month is counted. */
function overdueBy(journal: Journal, months: readonly Month[], first: Month, last: Month): ReadonlyMap<string, number> {
	const asked = { from: first.asOf, to: last.asOf, soon: addDays(last.asOf, LONG) };
	const found = [queries.overdueOpen, queries.overdueEnded, queries.overdueEndedLater].flatMap((overdue) => overdue(journal, asked));
	// Where the months begin that are not over before a day: a thousand days lie in some sixty months.
	const begins = new Map<string, number>();
	const beginOf = (day: Day): number => {
		const name = day.slice(0, 7);
		const begin = begins.get(name) ?? months.filter(({ month }) => month < name).length;
		begins.set(name, begin);
		return begin;
	};
	// Most overdue claims have been so for long, at the end of several months.
	const isAlways = ({ due_on, known_on, replaced_on, ended_on }: (typeof found)[number]) =>
		due_on < first.asOf && known_on <= first.asOf && replaced_on === null && ended_on === null;
	const always = new Set(found.filter(isAlways).map(({ claim }) => claim));
	// A claim may have several last days, one after another: it is counted once a month.
	const overdueAt = months.map(({ asOf }) => ({ asOf, claims: new Set<number>() }));
	for (const { claim, due_on, known_on, replaced_on, ended_on } of found) {
		if (always.has(claim)) continue;
		for (let at = beginOf(due_on); at < overdueAt.length; at++) {
			const seen = overdueAt[at];
			if (!seen || (replaced_on !== null && replaced_on <= seen.asOf) || (ended_on !== null && ended_on <= seen.asOf)) break;
			if (due_on < seen.asOf && known_on <= seen.asOf) seen.claims.add(claim);
		}
	}
	return new Map(months.map(({ month }, at) => [month, always.size + (overdueAt[at]?.claims.size ?? 0)]));
}
