/**
 * Rounds begun and ended in a period, and the balance: whole months from their sums, part of a month from its rounds, what is open now
 * from the claims themselves.
 */

import { addDays, type Day } from '../../domain/day.ts';
import { type BalanceParts, type Counted, type Moved, movements } from '../../domain/month/balance.ts';
import { type Dimension, openBy, Tallies, type TallyCounts, type TallyDimension } from '../../domain/month/tally.ts';
import { monthPeriod, monthWith, type Period } from '../../domain/period.ts';
import type { Journal } from '../open.ts';
import type { RowOf } from '../query.ts';
import * as queries from '../statements/balance.ts';

/** Both ends are included; an open end is undefined. */
export interface Stretch {
	readonly from?: Day;
	readonly to?: Day;
}

/** Whole months, and the days outside them. */
export interface Months {
	readonly months: { readonly from: string; readonly to: string } | undefined;
	readonly days: readonly Required<Stretch>[];
}

/** Cuts the days into whole months and the rest. */
export function monthsIn({ from, to }: Stretch): Months {
	const days: Required<Stretch>[] = [];
	let [first, last] = ['', '9999-99'];
	if (from !== undefined) {
		const month = monthWith(from);
		first = from.slice(0, 7);
		if (from > month.from) {
			days.push({ from, to: to !== undefined && to < month.to ? to : month.to });
			first = addDays(month.to, 1).slice(0, 7);
		}
	}
	if (to !== undefined) {
		const month = monthWith(to);
		last = to.slice(0, 7);
		if (to < month.to) {
			if (first <= last) days.push({ from: month.from, to });
			last = addDays(month.from, -1).slice(0, 7);
		}
	}
	return { months: first <= last ? { from: first, to: last } : undefined, days };
}

/** The sums over the days by kind and by these dimensions. */
export function movedIn(journal: Journal, stretch: Stretch, dimensions: readonly TallyDimension[]): Tallies {
	const { months, days } = monthsIn(stretch);
	const { began, ended } = neededFor(dimensions);
	const moved = new Tallies();
	const sums = months ? queries.summed(journal, { ...months, dimensions: JSON.stringify(['kind', ...dimensions]) }) : [];
	for (const sum of sums) moved.add(sum.dimension, '', sum.value, sum);
	for (const range of days) {
		for (const rounds of began(journal, range)) moved.began('', rounds, rounds.count);
		for (const rounds of ended(journal, range)) moved.ended('', rounds, rounds.count);
	}
	return moved;
}

/** The statements for these dimensions: grouping by fewer columns is faster. */
function neededFor(dimensions: readonly TallyDimension[]) {
	if (dimensions.includes('responsible')) return queries.named;
	return dimensions.some((dimension) => dimension !== 'kind' && dimension !== 'outcome') ? queries.nameless : queries.whole;
}

/** The parts of the balance of a period by each of these dimensions. `moved`: what moved in the period. */
export function balanceBy(
	journal: Journal,
	period: Period,
	moved: Tallies,
	dimensions: readonly TallyDimension[],
): (dimension: Dimension) => BalanceParts {
	const flow = flowBy(journal, period, moved, dimensions);
	const since = movedIn(journal, { from: addDays(period.to, 1) }, dimensions);
	const open = neededFor(dimensions).openNow(journal);
	return (dimension) => ({
		...flow(dimension),
		counted: [
			...open.map((one): Counted => ({ what: one[dimension], count: one.count })),
			// Minus what moved since.
			...valuesBy(since, dimension).map(({ what, counts }) => ({ what, count: -openBy(counts) })),
		],
	});
}

/** The parts of the balance without the count of open entries, which proves it: enough for a period that is only compared with. */
export function flowBy(
	journal: Journal,
	{ from }: Period,
	moved: Tallies,
	dimensions: readonly TallyDimension[],
): (dimension: Dimension) => Omit<BalanceParts, 'counted'> {
	const start = movedIn(journal, { to: addDays(from, -1) }, dimensions);
	return (dimension) => {
		const movedBy = valuesBy(moved, dimension);
		return {
			start: valuesBy(start, dimension).map(({ what, counts }) => ({ what, count: openBy(counts) })),
			moved: movements.flatMap((movement) => movedBy.map(({ what, counts }): Moved => ({ what, movement, count: counts[movement] }))),
		};
	};
}

/** The parts of a dimension by its values, and the part without a value. */
function valuesBy(tallies: Tallies, dimension: Dimension): readonly { readonly what: string | null; readonly counts: TallyCounts }[] {
	return [...tallies.by(dimension).map(({ value, counts }) => ({ what: value, counts })), { what: null, counts: tallies.rest(dimension) }];
}

/** What moved in a month, `YYYY-MM`. `opened`: received and reopened; `ended`: of every ending; `end`: open at its end. */
export type MonthMoved = Readonly<RowOf<typeof queries.trend>>;

/** Opened, ended and left open in each of the last `most` months, up to the month of `to`; none before the first entry came. */
export function trend(journal: Journal, to: Day, most: number): readonly MonthMoved[] {
	const moved = queries.trend(journal, { month: to.slice(0, 7), most }).toReversed();
	return everyMonth(moved, to).slice(-most);
}

/** The months, those in which nothing moved included, up to that of `to`. */
function everyMonth(moved: readonly MonthMoved[], to: Day): readonly MonthMoved[] {
	const [first] = moved;
	const months: MonthMoved[] = [];
	if (first === undefined) return months;
	const byMonth = new Map(moved.map((one) => [one.month, one]));
	const last = to.slice(0, 7);
	let { month } = first;
	let open = 0;
	while (month <= last) {
		const one = byMonth.get(month) ?? { month, received: 0, closed: 0, opened: 0, ended: 0, end: open };
		months.push(one);
		open = one.end;
		month = addDays(monthPeriod(month).to, 1).slice(0, 7);
	}
	return months;
}
