/** Statements of `lawsuits.ts`. */

import { sql } from 'kysely';
import type { CourtResult } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import { grievances } from '../../domain/figures.ts';
import type { Period } from '../../domain/period.ts';
import { db, literally, type Slot, statement } from '../builder.ts';

interface Asked extends Period {
	readonly asOf: Day;
}

export const any = statement(() => db.selectFrom('lawsuit').select('claim').limit(1));

export const ended = statement((slot: Slot<Asked>) =>
	db
		.selectFrom('lawsuit')
		.select(({ fn }) => [fn.countAll<number>().as('count'), sql<number>`coalesce(sum(awarded), 0)`.as('awarded')])
		.select(sql<CourtResult>`result`.as('result'))
		.where(literally('ended_on is not null'))
		.where('ended_on', '>=', slot('from'))
		.where('ended_on', '<=', slot('to'))
		.groupBy('result'),
);

export const filed = statement((slot: Slot<Asked>) =>
	db
		.selectFrom('lawsuit')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('filed_on', '>=', slot('from'))
		.where('filed_on', '<=', slot('to')),
);

export const pending = statement((slot: Slot<Asked>) =>
	db
		.selectFrom('lawsuit')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('filed_on', '<=', slot('asOf'))
		.where(({ or, eb }) => or([eb('ended_on', 'is', null), eb('ended_on', '>', slot('asOf'))])),
);

export const closed = statement((slot: Slot<Asked>) =>
	db
		.selectFrom(db.selectFrom('lawsuit').select('claim').where('filed_on', '<=', slot('asOf')).groupBy('claim').as('sued'))
		.innerJoin('round', 'round.claim', 'sued.claim')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('round.ending', '=', 'closed')
		.where('round.kind', 'in', grievances)
		.where('round.ended_on', '>=', slot('from'))
		.where('round.ended_on', '<=', slot('to')),
);
