/** What the balance of a period is made of, counted by SQLite: the start by months summed up, the end by the claims themselves. */

import { type BalanceParts, type Counted, type Moved, type Movement, movements } from '../domain/balance.ts';
import type { Day } from '../domain/day.ts';
import { statuses } from '../domain/status.ts';
import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';
import type { Dimension } from './rounds.ts';

export interface Days {
	readonly from: Day;
	readonly to: Day;
}

/** The parts of the balance by one dimension. */
export function balanceParts({ connection, path }: Journal, { from, to }: Days, dimension: Dimension): BalanceParts {
	const parameters = { dimension, from, to, fromMonth: from.slice(0, 7), toMonth: to.slice(0, 7) };
	const all = <Row>(sql: string) => connection.prepare<[typeof parameters], Row>(sql).all(parameters);
	try {
		const moved = [
			...all<Counted & { readonly place: number }>(OPENED(dimension)).map(
				({ what, count, place }): Moved => ({ what, count, movement: place === 1 ? 'received' : 'reopened' }),
			),
			...all<Counted & { readonly ending: string }>(ENDED(dimension)).map(
				({ what, count, ending }): Moved => ({ what, count, movement: movementOf(ending) }),
			),
		];
		return {
			start: all<Counted>(START(dimension)),
			moved,
			counted: [...all<Counted>(OPEN_NOW(dimension)), ...all<Counted>(SINCE(dimension))],
		};
	} catch (error) {
		throw storeFailure(error, path);
	}
}

function movementOf(ending: string): Movement {
	const found = movements.find((movement) => movement === ending);
	if (!found) throw new RangeError(`no such ending: ${ending}`);
	return found;
}

// The kinds are those that every entry has: what has no value elsewhere is the rest of them.
const rest = (dimension: Dimension, sign: string, months: string) =>
	dimension === 'kind' || dimension === 'channel'
		? ''
		: `union all select null, ${sign} (coalesce((select sum(opened - ended) from tally where dimension = 'kind' and month ${months}), 0)
			- coalesce((select sum(opened - ended) from tally where dimension = @dimension and month ${months}), 0))`;

/** Whole months by their sums, and the days of a month begun by its rounds. */
const START = (dimension: Dimension) => `
	select value as what, sum(opened - ended) as count from tally where dimension = @dimension and month < @fromMonth group by value
	${rest(dimension, '', '< @fromMonth')}
	union all select ${dimension}, count(*) from round where opened_on >= @fromMonth and opened_on < @from group by 1
	union all select ${dimension}, -count(*) from round where ended_on >= @fromMonth and ended_on < @from group by 1`;

/** The kinds in the order of the index, so that nothing is sorted: of a kind there are several counts. */
const OPENED = (dimension: Dimension) => `
	select ${dimension} as what, min(place, 2) as place, count(*) as count from round
	where opened_on >= @from and opened_on <= @to group by ${dimension === 'kind' ? 'opened_on, place, ending, kind' : '1, 2'}`;

const ENDED = (dimension: Dimension) => `
	select ${dimension} as what, ending, count(*) as count from round where ended_on >= @from and ended_on <= @to
	group by ${dimension === 'kind' ? 'ended_on, ending, kind' : '1, 2'}`;

const open = Object.entries(statuses).flatMap(([status, { open }]) => (open ? [`'${status}'`] : []));

/** The claims that are open at this moment, by their own rows. */
const OPEN_NOW = (dimension: Dimension) => `
	select ${dimension} as what, count(*) as count from claim where status in (${open.join(', ')}) group by 1`;

/** What moved since, taken back. */
const SINCE = (dimension: Dimension) => `
	select value as what, -sum(opened - ended) as count from tally where dimension = @dimension and month > @toMonth group by value
	${rest(dimension, '-', '> @toMonth')}
	union all select ${dimension}, -count(*) from round where opened_on > @to and opened_on < @toMonth || '-99' group by 1
	union all select ${dimension}, count(*) from round where ended_on > @to and ended_on < @toMonth || '-99' group by 1`;
