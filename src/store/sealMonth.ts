/** Closes a month: what was counted is sealed only if nothing was recorded meanwhile. */

import type { Day } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';
import type { Seal, Sealed } from '../domain/seal.ts';
import { inTransaction, type Recording } from './change.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';

/** The last event there is, and the entries of the month. */
export function headOf(journal: Journal, { from, to }: Period): Omit<Sealed, 'month' | 'digest' | 'report'> {
	return query(journal, (connection) => {
		const row = connection
			.prepare<[string, string], Omit<Sealed, 'month' | 'digest' | 'report'>>(
				`select position as upTo, hash, entries, first, last from
					(select position, hash from event order by position desc limit 1),
					(select count(*) as entries, coalesce(min(id), 0) as first, coalesce(max(id), 0) as last
						from claim where registered_on >= ? and registered_on <= ?)`,
			)
			.get(from, to);
		if (!row) throw new RangeError('the journal has no events');
		return row;
	});
}

/**
 * Records the seal and gives it as it stands in the journal; on trial its hash is empty, for nothing stands. Undefined where something was
 * recorded since it was counted: count anew. Throws StoreFailure where it cannot be written.
 */
export async function sealMonth(journal: Journal, recording: Recording, on: Day, sealed: Sealed): Promise<Seal | undefined> {
	return inTransaction<Seal | undefined>(journal, recording, (writer) => {
		if (writer.head.position !== sealed.upTo) return { value: undefined, keep: false };
		writer.changeJournal({ type: 'monthClosed', on, ...sealed });
		const { position, hash } = writer.head;
		return { value: { ...sealed, position, sealHash: recording.dryRun ? '' : hash, on, actor: recording.actor }, keep: true };
	});
}
