/** What went to court in a period, each question by one index: lawsuits are few. */

import type { Day } from '../domain/day.ts';
import type { LawsuitGroups } from '../domain/figures.ts';
import type { Period } from '../domain/period.ts';
import type { Journal } from './open.ts';
import { all, first } from './query.ts';
import * as ask from './statements/lawsuits.ts';

/** The lawsuits of a period, seen from the end of `asOf`. A file of a former version knows of none. */
export function lawsuitGroups(journal: Journal, { from, to }: Period, asOf: Day): LawsuitGroups {
	// Most offices have none: then nothing else is asked.
	if (journal.version < 3 || !first(journal, ask.any({}))) return { filed: 0, ended: [], pending: 0, closed: 0 };
	const asked = { from, to, asOf };
	return {
		filed: first(journal, ask.filed(asked))?.count ?? 0,
		ended: all(journal, ask.ended(asked)),
		pending: first(journal, ask.pending(asked))?.count ?? 0,
		closed: first(journal, ask.closed(asked))?.count ?? 0,
	};
}
