/** What went to court in a period, each question by one index: lawsuits are few. */

import { sql } from 'kysely';
import type { CourtResult } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import { grievances, type LawsuitGroups } from '../domain/figures.ts';
import type { Period } from '../domain/period.ts';
import { all, db, first, literally, type Slot, writtenOnce } from './builder.ts';
import type { Journal } from './open.ts';

interface Asked extends Period {
	readonly asOf: Day;
}

/** Most offices have none: then nothing else is asked. */
const any = writtenOnce(() => db.selectFrom('lawsuit').select('claim').limit(1));

const ended = writtenOnce((slot: Slot<Asked>) =>
	db
		.selectFrom('lawsuit')
		.select(({ fn }) => [fn.countAll<number>().as('count'), sql<number>`coalesce(sum(awarded), 0)`.as('awarded')])
		.select(sql<CourtResult>`result`.as('result'))
		.where(literally('ended_on is not null'))
		.where('ended_on', '>=', slot('from'))
		.where('ended_on', '<=', slot('to'))
		.groupBy('result'),
);

const filed = writtenOnce((slot: Slot<Asked>) =>
	db
		.selectFrom('lawsuit')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('filed_on', '>=', slot('from'))
		.where('filed_on', '<=', slot('to')),
);

const pending = writtenOnce((slot: Slot<Asked>) =>
	db
		.selectFrom('lawsuit')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('filed_on', '<=', slot('asOf'))
		.where(({ or, eb }) => or([eb('ended_on', 'is', null), eb('ended_on', '>', slot('asOf'))])),
);

const closed = writtenOnce((slot: Slot<Asked>) =>
	db
		.selectFrom(db.selectFrom('lawsuit').select('claim').where('filed_on', '<=', slot('asOf')).groupBy('claim').as('sued'))
		.innerJoin('round', 'round.claim', 'sued.claim')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('round.ending', '=', 'closed')
		.where('round.kind', 'in', grievances)
		.where('round.ended_on', '>=', slot('from'))
		.where('round.ended_on', '<=', slot('to')),
);

/** The lawsuits of a period, seen from the end of `asOf`. A file of a former version knows of none. */
export function lawsuitGroups(journal: Journal, { from, to }: Period, asOf: Day): LawsuitGroups {
	if (journal.version < 3 || !first(journal, any({}))) return { filed: 0, ended: [], pending: 0, closed: 0 };
	const asked: Asked = { from, to, asOf };
	return {
		filed: first(journal, filed(asked))?.count ?? 0,
		ended: all(journal, ended(asked)),
		pending: first(journal, pending(asked))?.count ?? 0,
		closed: first(journal, closed(asked))?.count ?? 0,
	};
}
