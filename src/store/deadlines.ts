/** Kept and missed terms, what was overdue on a day and how long those waited that were open: each question goes to one index. */

import { type Age, ages, agesOf, type DueGroup } from '../domain/cohort.ts';
import { addDays, type Day, daysBetween } from '../domain/day.ts';
import type { OverdueClaim } from '../domain/dueDay.ts';
import type { Period } from '../domain/period.ts';
import { DAY_TALLIES } from './fileVersion.ts';
import { LONG } from './indexConditions.ts';
import type { Journal } from './open.ts';
import { all, first } from './query.ts';
import * as ask from './statements/deadlines.ts';

/**
 * The last days that count in the period and have passed, as they were known at its end, or today where it is not over. Those of a group ended so
 * many days after theirs: which days they were is not kept.
 */
export function dueGroups(journal: Journal, period: Period, today: Day): readonly DueGroup[] {
	const { from } = period;
	const to = period.to < today ? period.to : addDays(today, -1);
	const asOf = period.to < today ? period.to : today;
	const counted = all(journal, ask.settled({ from, to })).flatMap(({ purpose, kept, ended, extended }): readonly DueGroup[] => {
		const group = { purpose, due: from, endedOn: from };
		return [
			{ ...group, how: 'done', count: kept },
			{ ...group, how: 'ended', count: ended },
			{ ...group, how: 'extended', count: extended },
		];
	});
	const late = all(journal, (journal.version < DAY_TALLIES ? ask.missedSingly : ask.missedAndCounted)({ from, to, asOf })).map(
		({ late, ...group }): DueGroup => ({ ...group, endedOn: late === null ? null : asOf }),
	);
	return [...late, ...counted.filter(({ count }) => count > 0)];
}

/** A day, and the last on which what was open or overdue on it ends, unless it lasts long. */
function daysOf(on: Day) {
	return { on, soon: addDays(on, LONG) };
}

export interface OverdueOn {
	readonly count: number;
	/** The earliest last day; null where none is overdue. */
	readonly oldest: Day | null;
	/** The longest overdue first; as many as were asked for. */
	readonly claims: readonly OverdueClaim[];
}

/** What was overdue at the end of a day, and the first `most` of it. */
export function overdueOn(journal: Journal, on: Day, most: number): OverdueOn {
	if (most === 0) return { count: 0, oldest: null, ...first(journal, ask.overdueWhole(daysOf(on))), claims: [] };
	const longest = all(journal, ask.longestOverdue({ ...daysOf(on), most }));
	const [one] = longest;
	return {
		count: one?.count ?? 0,
		oldest: one?.oldest ?? null,
		claims: longest.map(({ count, oldest, ...claim }) => ({ ...claim, days: daysBetween(claim.due, on) })),
	};
}

/** How long those had waited by the end of a day that were open then. */
export function agesOn(journal: Journal, on: Day): readonly Age[] {
	const { waiting, left, leftLater } = journal.version < 3 ? ask.openRoundsWithoutIndexes : ask.openRounds;
	const ends = JSON.stringify(Array.from({ length: LONG }, (_, index) => addDays(on, index + 1)));
	const since = Object.fromEntries(ages.slice(1).map(([days], group) => [`since${group}`, addDays(on, -days)]));
	return agesOf(
		[waiting, left, leftLater].flatMap((rounds) => all(journal, rounds({ ...daysOf(on), ends, ...since }))),
		on,
	);
}

export interface Paid {
	/** Kopecks. */
	readonly paid: number;
	/** Of that, paid after the last day. */
	readonly paidLate: number;
}

/** What was paid in the period of what had been granted. */
export function paidIn(journal: Journal, period: Period): Paid {
	return first(journal, ask.paid(period)) ?? { paid: 0, paidLate: 0 };
}
