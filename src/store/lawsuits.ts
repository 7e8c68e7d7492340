/** What went to court in a period, each question by one index: lawsuits are few. */

import { sql } from 'kysely';
import type { CourtResult } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import { grievances, type LawsuitGroups } from '../domain/figures.ts';
import type { Period } from '../domain/period.ts';
import { all, db, first, literally } from './builder.ts';
import type { Journal } from './open.ts';

/** The lawsuits of a period, seen from the end of `asOf`. A file of a former version knows of none. */
export function lawsuitGroups(journal: Journal, { from, to }: Period, asOf: Day): LawsuitGroups {
	if (journal.version < 3) return { filed: 0, ended: [], pending: 0, closed: 0 };
	const ended = db
		.selectFrom('lawsuit')
		.select(({ fn }) => [fn.countAll<number>().as('count'), sql<number>`coalesce(sum(awarded), 0)`.as('awarded')])
		.select(sql<CourtResult>`result`.as('result'))
		.where(literally('ended_on is not null'))
		.where('ended_on', '>=', from)
		.where('ended_on', '<=', to)
		.groupBy('result');
	const counting = db.selectFrom('lawsuit').select(({ fn }) => fn.countAll<number>().as('count'));
	const sued = db.selectFrom('lawsuit').select('claim').where('filed_on', '<=', asOf).groupBy('claim');
	const closed = db
		.selectFrom(sued.as('sued'))
		.innerJoin('round', 'round.claim', 'sued.claim')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('round.ending', '=', 'closed')
		.where('round.kind', 'in', grievances)
		.where('round.ended_on', '>=', from)
		.where('round.ended_on', '<=', to);
	return {
		filed: first(journal, counting.where('filed_on', '>=', from).where('filed_on', '<=', to))?.count ?? 0,
		ended: all(journal, ended),
		pending:
			first(
				journal,
				counting.where('filed_on', '<=', asOf).where(({ or, eb }) => or([eb('ended_on', 'is', null), eb('ended_on', '>', asOf)])),
			)?.count ?? 0,
		closed: first(journal, closed)?.count ?? 0,
	};
}
