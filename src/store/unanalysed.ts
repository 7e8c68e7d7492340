/** What is not known yet of entries that are done or closed: the table `unanalysed`, in the order in which they ended. */

import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import { type FindingName, findingNames } from '../domain/findings.ts';
import type { Month } from '../domain/seal.ts';
import { all, byIndex, db, first } from './builder.ts';
import type { OpenClaim } from './morning.ts';
import type { Journal } from './open.ts';

/** The version of the file that brought the table. */
const SINCE = 5;

/** `day`: on which it was done, or closed. */
export interface UnanalysedClaim extends Pick<OpenClaim, 'number' | 'year' | 'ordinal' | 'client' | 'responsible' | 'day'> {
	readonly lacks: readonly FindingName[];
}

/** Those that ended in these days, the first that ended first, `limit` at most. */
export function unanalysedIn(
	journal: Journal,
	{ from, to }: { readonly from: Day; readonly to: Day },
	limit: number,
): readonly UnanalysedClaim[] {
	// A file of a former version gets its table with the first write.
	if (journal.version < SINCE) return [];
	const found = db
		.selectFrom(byIndex('unanalysed', 'unanalysed_ended', 'own'))
		.innerJoin('claim', 'claim.id', 'own.claim')
		.select(['claim.number', 'claim.year', 'claim.ordinal', 'claim.client', 'claim.responsible', 'own.ended_on as day', 'own.lacks'])
		.where('own.ended_on', '>=', from)
		.where('own.ended_on', '<=', to)
		.orderBy('own.ended_on')
		.orderBy('own.claim')
		.limit(limit);
	return all(journal, found).map(({ lacks, ...claim }) => ({
		...claim,
		lacks: findingNames.filter((name) => lacks.split(',').includes(name)),
	}));
}

/** The last month that is closed: months are closed in their order, and the last one is reopened first. Undefined where none is. */
export function lastClosing(journal: Journal): { readonly month: Month; readonly stands: boolean } | undefined {
	const event = db
		.selectFrom('event')
		.select(['type', sql<string>`data ->> '$.month'`.as('month')])
		.where('claim', '=', 0)
		.where('type', 'in', ['monthClosed', 'monthReopened'])
		.orderBy('sequence', 'desc')
		.limit(1);
	const found = first(journal, event);
	return found && { month: found.month, stands: found.type === 'monthClosed' };
}
