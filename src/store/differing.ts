/** Finds claims whose row or rounds differ from their events, when a balance does not add up. Every claim is folded again. */

import { db } from './builder.ts';
import { claimOf } from './events.ts';
import type { Journal } from './open.ts';
import { all } from './query.ts';
import { roundRows } from './rounds.ts';

/** Their numbers, `most` at most. Slow: only for use when something is wrong. */
export function differingClaims(journal: Journal, most: number): readonly string[] {
	const differing: string[] = [];
	for (const { id, number, status } of all(journal, db.selectFrom('claim').select(['id', 'number', 'status']).orderBy('id'))) {
		if (differing.length === most) break;
		const events = db.selectFrom('event').select(['type', 'data', 'personal', 'personal_digest']).where('claim', '=', id);
		const claim = claimOf(id, all(journal, events.orderBy('sequence')), journal.path);
		const rounds = all(journal, db.selectFrom('round').selectAll().where('claim', '=', id).orderBy('place'));
		if (claim.status !== status || JSON.stringify(roundRows(claim)) !== JSON.stringify(rounds)) differing.push(number);
	}
	return differing;
}
