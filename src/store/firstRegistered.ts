/** When the journal's first entry was registered. */

import type { Day } from '../domain/day.ts';
import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';

/** The day; undefined in an empty journal. */
export function firstRegistered({ connection, path }: Journal): Day | undefined {
	try {
		return connection.prepare<[], Day | null>('select min(registered_on) from claim').pluck().get() ?? undefined;
	} catch (error) {
		throw storeFailure(error, path);
	}
}
