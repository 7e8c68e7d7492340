/**
 * Rounds begun and ended in a period, and the balance: whole months from their sums, part of a month from its rounds, what is open now
 * from the claims themselves.
 */

import { type Compilable, sql } from 'kysely';
import { type BalanceParts, type Counted, type Moved, movements } from '../domain/balance.ts';
import { addDays, type Day } from '../domain/day.ts';
import { monthWith, type Period } from '../domain/period.ts';
import { endings } from '../domain/round.ts';
import { type Dimension, openBy, Tallies, type TallyCounts, type TallyDimension, tallyColumns } from '../domain/tally.ts';
import { all, byIndex, db, literally, type Slot, writtenOnce } from './builder.ts';
import { IS_OPEN } from './indexConditions.ts';
import type { Journal } from './open.ts';

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

/** The sums over the days by kind and by these dimensions; of others they say nothing. */
export function movedIn(journal: Journal, stretch: Stretch, dimensions: readonly TallyDimension[]): Tallies {
	const { months, days } = monthsIn(stretch);
	const moved = new Tallies();
	const sums = months ? all(journal, summed(months, dimensions)) : [];
	for (const { dimension, value, ...counts } of sums) moved.add(dimension, '', value, counts);
	for (const range of days) {
		for (const { count, ...round } of all(journal, began(range, dimensions))) moved.began('', round, count);
		for (const { count, ...round } of all(journal, ended(range, dimensions))) moved.ended('', round, count);
	}
	return moved;
}

/** The same as `writtenOnce`, for each choice of dimensions. */
function writtenBy<Given extends object, Row>(
	write: (slot: Slot<Given>, dimensions: readonly TallyDimension[]) => Compilable<Row>,
): (given: Given, dimensions: readonly TallyDimension[]) => Compilable<Row> {
	const written = new Map<string, (given: Given) => Compilable<Row>>();
	return (given, dimensions) => {
		const name = dimensions.join(' ');
		const known = written.get(name) ?? writtenOnce((slot: Slot<Given>) => write(slot, dimensions));
		written.set(name, known);
		return known(given);
	};
}

const summed = writtenBy((slot: Slot<{ readonly from: string; readonly to: string }>, dimensions) =>
	db
		.selectFrom('tally')
		.select(['dimension', 'value'])
		.select(({ fn }) => tallyColumns.map((column) => fn.sum<number>(column).as(column)))
		.where('dimension', 'in', ['kind', ...dimensions])
		.where('month', '>=', slot('from'))
		.where('month', '<=', slot('to'))
		.groupBy(['dimension', 'value']),
);

/** Which column of a round each dimension needs. What is grouped by fewer columns is counted faster, so the others are left out. */
const balanced = { channel: 'channel', department: 'department', responsible: 'responsible' } as const;
const begun = { ...balanced, category: 'cause' } as const;
const over = { ...balanced, satisfaction: 'outcome', ground: 'outcome' } as const;

const began = writtenBy((slot: Slot<Required<Stretch>>, dimensions) =>
	rounds(begun, dimensions).select('place').groupBy('place').where('opened_on', '>=', slot('from')).where('opened_on', '<=', slot('to')),
);

const ended = writtenBy((slot: Slot<Required<Stretch>>, dimensions) =>
	rounds(over, dimensions).where('ended_on', '>=', slot('from')).where('ended_on', '<=', slot('to')),
);

function rounds<Column extends keyof typeof begun | keyof typeof over>(
	columns: Readonly<Record<Column, TallyDimension>>,
	dimensions: readonly TallyDimension[],
) {
	const names = Object.keys(columns) as Column[];
	const needed = names.filter((column) => dimensions.includes(columns[column]));
	return db
		.selectFrom('round')
		.select(['ending', 'kind'])
		.select(names.map((column) => (needed.includes(column) ? sql.ref<string | null>(column) : sql<string | null>`null`).as(column)))
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.groupBy(['ending', 'kind', ...needed]);
}

/** The parts of the balance of a period by each of these dimensions. `moved`: what moved in the period. */
export function balanceBy(
	journal: Journal,
	{ from, to }: Period,
	moved: Tallies,
	dimensions: readonly TallyDimension[],
): (dimension: Dimension) => BalanceParts {
	const start = movedIn(journal, { to: addDays(from, -1) }, dimensions);
	const since = movedIn(journal, { from: addDays(to, 1) }, dimensions);
	const open = all(journal, openNow({}, dimensions));
	return (dimension) => ({
		start: countedBy(start, dimension, openBy),
		moved: movements.flatMap((movement) =>
			countedBy(moved, dimension, (counts) => counts[movement]).map((counted): Moved => ({ ...counted, movement })),
		),
		counted: [
			...open.map((one): Counted => ({ what: one[dimension], count: one.count })),
			// Minus what moved since.
			...countedBy(since, dimension, (counts) => -openBy(counts)),
		],
	});
}

/** The claims that are open at this moment, by their own rows: by kind and by these dimensions. */
const openNow = writtenBy((_: Slot<object>, dimensions) => {
	const names = ['channel', 'department', 'responsible'] as const;
	const needed = names.filter((name) => dimensions.includes(name));
	return db
		.selectFrom(byIndex('claim', 'claim_open'))
		.select('kind')
		.select(names.map((name) => (needed.includes(name) ? sql.ref<string | null>(name) : sql<string | null>`null`).as(name)))
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where(literally(IS_OPEN))
		.groupBy(['kind', ...needed]);
});

function countedBy(tallies: Tallies, dimension: Dimension, numberOf: (counts: TallyCounts) => number): readonly Counted[] {
	return [
		...tallies.by(dimension).map(({ value, counts }) => ({ what: value, count: numberOf(counts) })),
		{ what: null, count: numberOf(tallies.rest(dimension)) },
	];
}

export interface MonthMoved {
	/** `YYYY-MM`. */
	readonly month: string;
	readonly received: number;
	readonly closed: number;
	/** Received and reopened; of every ending. */
	readonly opened: number;
	readonly ended: number;
	/** Open at its end. */
	readonly end: number;
}

/** Opened, ended and left open in each of the last `most` months with any movement, up to the month of `to`. */
export function trend(journal: Journal, to: Day, most: number): readonly MonthMoved[] {
	const months = db
		.with('moved', (query) =>
			query
				.selectFrom('tally')
				.select([
					'month',
					sql<number>`sum(received)`.as('received'),
					sql<number>`sum(closed)`.as('closed'),
					sql<number>`sum(received + reopened)`.as('opened'),
					sql<number>`sum(${sql.raw(endings.join(' + '))})`.as('ended'),
				])
				.where('dimension', '=', 'kind')
				.where('month', '<=', to.slice(0, 7))
				.groupBy('month')
				.having(sql<boolean>`opened <> 0 or ended <> 0`),
		)
		.selectFrom('moved')
		.select(['month', 'received', 'closed', 'opened', 'ended', sql<number>`sum(opened - ended) over (order by month)`.as('end')])
		.orderBy('month', 'desc')
		.limit(most);
	return all(journal, months).toReversed();
}
