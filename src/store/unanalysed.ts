/** What is not known yet of entries that are done or closed: the table `unanalysed`, in the order in which they ended. */

import type { Day } from '../domain/day.ts';
import { type FindingName, findingNames } from '../domain/findings.ts';
import type { Month } from '../domain/seal.ts';
import type { OpenClaim } from './morning.ts';
import type { Journal } from './open.ts';
import { all, first } from './query.ts';
import * as ask from './statements/unanalysed.ts';

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
	return all(journal, ask.unanalysedIn({ from, to, limit })).map(({ lacks, ...claim }) => ({
		...claim,
		lacks: findingNames.filter((name) => lacks.split(',').includes(name)),
	}));
}

/** The last month that is closed: months are closed in their order, and the last one is reopened first. Undefined where none is. */
export function lastClosing(journal: Journal): { readonly month: Month; readonly stands: boolean } | undefined {
	const found = first(journal, ask.lastClosing({}));
	return found && { month: found.month, stands: found.type === 'monthClosed' };
}
