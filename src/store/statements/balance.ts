/** Statements of `balance.ts`. */

import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import { type TallyDimension, tallyColumns } from '../../domain/month/tally.ts';
import { endings } from '../../domain/status.ts';
import { byIndex, COUNT, db, literally, rows, type Slot } from '../builder.ts';
import { IS_OPEN } from '../indexConditions.ts';

interface Days {
	readonly from: Day;
	readonly to: Day;
}

/** `dimensions`: a list in JSON. */
interface Months {
	readonly from: string;
	readonly to: string;
	readonly dimensions: string;
}

export const summed = rows((slot: Slot<Months>) =>
	db
		.selectFrom('tally')
		.select(['dimension', 'value'])
		.select(({ fn }) => tallyColumns.map((column) => fn.sum<number>(column).as(column)))
		.where('dimension', 'in', sql<TallyDimension>`(select value from json_each(${slot('dimensions')}))`)
		.where(({ between }) => between('month', slot('from'), slot('to')))
		.groupBy(['dimension', 'value']),
);

/** Of the columns that a dimension may need some are left out: what is grouped by fewer columns is counted faster. */
type Optional = 'channel' | 'department' | 'responsible' | 'category';

type Needed = readonly Optional[];

/** These columns; the others of the dimensions are null. */
function columns<Column extends Optional>(names: readonly Column[], chosen: Needed) {
	return names.map((name) => (chosen.includes(name) ? sql.ref<string | null>(name) : sql<string | null>`null`).as(name));
}

function rounds(chosen: Needed) {
	return db
		.selectFrom('round')
		.select(['ending', 'kind'])
		.select(COUNT)
		.groupBy(['ending', 'kind', ...chosen]);
}

const began = (chosen: Needed) =>
	rows((slot: Slot<Days>) =>
		rounds(chosen)
			.select('place')
			.select(columns(['channel', 'department', 'responsible', 'category'], chosen))
			.groupBy('place')
			.where(({ between }) => between('opened_on', slot('from'), slot('to'))),
	);

const ended = (chosen: Needed) =>
	rows((slot: Slot<Days>) =>
		rounds(chosen.filter((column) => column !== 'category'))
			.select(['satisfaction', 'ground'])
			.select(columns(['channel', 'department', 'responsible'], chosen))
			.groupBy(['satisfaction', 'ground'])
			.where(({ between }) => between('ended_on', slot('from'), slot('to'))),
	);

/** The claims that are open at this moment, by their own rows. */
const openNow = (chosen: Needed) =>
	rows(() =>
		db
			.selectFrom(byIndex('claim', 'claim_open'))
			.select('kind')
			.select(columns(['channel', 'department', 'responsible'], chosen))
			.select(COUNT)
			.where(literally(IS_OPEN))
			.groupBy(['kind', ...chosen.filter((column) => column !== 'category')]),
	);

const all = (chosen: Needed) => ({ began: began(chosen), ended: ended(chosen), openNow: openNow(chosen) });

/** For the whole; for every dimension but that of people; for every dimension. */
export const whole = all([]);
export const nameless = all(['channel', 'department', 'category']);
export const named = all(['channel', 'department', 'responsible', 'category']);

/** The months are written as `YYYY-MM`. */
export const trend = rows((slot: Slot<{ readonly month: string; readonly most: number }>) =>
	db
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
				.where('month', '<=', slot('month'))
				.groupBy('month')
				.having(sql<boolean>`opened <> 0 or ended <> 0`),
		)
		.selectFrom('moved')
		.select(['month', 'received', 'closed', 'opened', 'ended', sql<number>`sum(opened - ended) over (order by month)`.as('end')])
		.orderBy('month', 'desc')
		.limit(slot('most')),
);
