/** When the journal's first entry was registered. */

import type { Day } from '../domain/day.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';

/** The day; undefined in an empty journal. */
export function firstRegistered(journal: Journal): Day | undefined {
	return query(
		journal,
		(connection) => connection.prepare<[], Day | null>('select min(registered_on) from claim').pluck().get() ?? undefined,
	);
}
