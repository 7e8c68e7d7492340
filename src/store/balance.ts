/** What the balance of a period is made of, counted by SQLite: the start by months summed up, the end by the claims themselves. */

import { type BalanceParts, type Counted, type Moved, movements } from '../domain/balance.ts';
import { addDays } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';
import { type Dimension, openBy, type Tallies, type TallyCounts, type TallyDimension } from '../domain/tally.ts';
import { movedIn } from './moved.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';
import { IS_OPEN } from './schema.ts';

/** The parts of the balance by each of these dimensions. `moved`: what moved in the period. */
export function balanceBy(
	journal: Journal,
	{ from, to }: Period,
	moved: Tallies,
	dimensions: readonly TallyDimension[],
): (dimension: Dimension) => BalanceParts {
	return query(journal, (connection) => {
		const start = movedIn(journal, { to: addDays(from, -1) }, dimensions);
		const since = movedIn(journal, { from: addDays(to, 1) }, dimensions);
		const open = connection.prepare<[], Open>(OPEN_NOW).all();
		return (dimension) => ({
			start: countedBy(start, dimension, openBy),
			moved: movements.flatMap((movement) =>
				countedBy(moved, dimension, (counts) => counts[movement]).map((one): Moved => ({ ...one, movement })),
			),
			counted: [
				...open.map((one): Counted => ({ what: one[dimension], count: one.count })),
				// What moved since, taken back.
				...countedBy(since, dimension, (counts) => -openBy(counts)),
			],
		});
	});
}

function countedBy(tallies: Tallies, dimension: Dimension, numberOf: (counts: TallyCounts) => number): readonly Counted[] {
	return [
		...tallies.by(dimension).map(({ value, counts }) => ({ what: value, count: numberOf(counts) })),
		{ what: null, count: numberOf(tallies.rest(dimension)) },
	];
}

type Open = Readonly<Record<Dimension, string | null>> & { readonly count: number };

/** The claims that are open at this moment, by their own rows. */
const OPEN_NOW = `
	select kind, channel, department, responsible, count(*) as count from claim indexed by claim_open where ${IS_OPEN} group by 1, 2, 3, 4`;
