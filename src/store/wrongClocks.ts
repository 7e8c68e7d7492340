/** Which events were recorded while the clock of the machine was ahead. */

import { sql } from 'kysely';
import { all, db } from './builder.ts';
import type { Journal } from './open.ts';

/** Their first and last positions, as the events say that tell of it. */
export function wrongClocks(journal: Journal): readonly { readonly from: number; readonly to: number }[] {
	const told = db.selectFrom('event').where('claim', '=', 0).where('type', '=', 'clockWasWrong');
	return all(journal, told.select([sql<number>`data ->> 'from'`.as('from'), sql<number>`data ->> 'to'`.as('to')]));
}
