/** Closes a month: what was counted is sealed only if nothing was recorded meanwhile. */

import type { Day } from '../domain/day.ts';
import type { Seal, Sealed } from '../domain/seal.ts';
import { db } from './builder.ts';
import { inTransaction, type Recording } from './change.ts';
import type { Journal } from './open.ts';
import { first, query } from './query.ts';
import { type ClaimFilter, statementOver } from './rows.ts';

/** The last event there is. */
export function headOf(journal: Journal): Pick<Sealed, 'upTo' | 'hash'> {
	const last = first(journal, db.selectFrom('event').select(['position as upTo', 'hash']).orderBy('position', 'desc').limit(1));
	if (!last) throw new RangeError('the journal has no events');
	return last;
}

/** How many entries the file of the month has, and the first and last of them. */
export function entriesOf(journal: Journal, filter: ClaimFilter): Pick<Sealed, 'entries' | 'first' | 'last'> {
	const { sql, parameters } = statementOver(filter, 'count(*) as entries', 'coalesce(min(id), 0) as first', 'coalesce(max(id), 0) as last');
	const entries = query(journal, (connection) =>
		connection.prepare<unknown[], Pick<Sealed, 'entries' | 'first' | 'last'>>(sql).get(...parameters),
	);
	if (!entries) throw new RangeError('a count is always one row');
	return entries;
}

/**
 * Records the seal and gives it as it stands in the journal; on trial its hash is empty, for nothing stands. Undefined where something was
 * recorded since it was counted: count again. Throws StoreFailure where it cannot be written.
 */
export async function sealMonth(journal: Journal, recording: Recording, on: Day, sealed: Sealed): Promise<Seal | undefined> {
	return inTransaction<Seal | undefined>(journal, recording, (writer) => {
		if (writer.head.position !== sealed.upTo) return { value: undefined, keep: false };
		writer.changeJournal({ type: 'monthClosed', on, ...sealed });
		const { position, hash } = writer.head;
		return { value: { ...sealed, position, sealHash: recording.dryRun ? '' : hash, on, actor: recording.actor }, keep: true };
	});
}
