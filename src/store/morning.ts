/** What the morning asks besides what `statements/morning.ts` answers as it stands. */

import type { Day } from '../domain/day.ts';
import { type FindingName, findingNames } from '../domain/findings.ts';
import type { Month } from '../domain/month/seal.ts';
import type { Period } from '../domain/period.ts';
import { MESSAGES } from './fileVersion.ts';
import type { Journal } from './open.ts';
import * as queries from './statements/morning.ts';

/** The version of the file that brought the tables `unaccepted` and `unanalysed`: a former one gets them with the first write. */
const SINCE = 5;

/** The claims that have waited to be accepted since before this day, the longest waiting first. */
export function unaccepted(journal: Journal, before: Day, today: Day): readonly queries.OpenClaim[] {
	return journal.version < SINCE ? [] : queries.unaccepted(journal, { before, today });
}

/** The entries of these ids, in their order; each with its last day to answer while that is awaited. */
export function claimsWithIds(journal: Journal, ids: readonly number[], today: Day): readonly queries.FoundClaim[] {
	if (ids.length === 0) return [];
	const found = new Map(queries.claimsWithIds(journal, { ids: JSON.stringify(ids), today }).map((claim) => [claim.id, claim]));
	return ids.map((id) => found.get(id)).filter((claim) => claim !== undefined);
}

/** `day`: on which it was done, or closed. */
export interface UnanalysedClaim extends Pick<queries.OpenClaim, 'number' | 'year' | 'ordinal' | 'client' | 'responsible' | 'day'> {
	readonly lacks: readonly FindingName[];
}

/** The claims that ended in these days and whose findings are incomplete, in the order of their ends, `limit` at most. */
export function unanalysedIn(journal: Journal, { from, to }: Period, limit: number): readonly UnanalysedClaim[] {
	if (journal.version < SINCE) return [];
	return queries.unanalysedIn(journal, { from, to, limit }).map(({ number, year, ordinal, client, responsible, day, lacks }) => {
		const names = lacks.split(',');
		return { number, year, ordinal, client, responsible, day, lacks: findingNames.filter((name) => names.includes(name)) };
	});
}

/** The last month that is closed: months are closed in their order, and the last one is reopened first. Undefined where none is. */
export function lastClosing(journal: Journal): { readonly month: Month; readonly stands: boolean } | undefined {
	const found = queries.lastClosing(journal);
	return found && { month: found.month, stands: found.type === 'monthClosed' };
}

/** How many messages wait for somebody to decide, and how many of them came before the day. */
export function waitingMessages(journal: Journal, before: Day): { readonly waiting: number; readonly late: number } {
	return (journal.version < MESSAGES ? undefined : queries.waitingMessages(journal, { before })) ?? { waiting: 0, late: 0 };
}
