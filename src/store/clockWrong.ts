/** Recording at the true time after events that a wrong clock made: the way out is an event itself. */

import type { Day } from '../domain/day.ts';
import { db } from './builder.ts';
import { inTransaction, type Recording } from './change.ts';
import type { Journal } from './open.ts';
import { all, first } from './query.ts';

/** The events that the clock made too late, and the numbers given in them. */
export interface ClockWrong {
	readonly from: number;
	readonly to: number;
	readonly numbers: readonly string[];
}

/**
 * Records that the clock was ahead from the first event with a later time than now to the last one. From then on the time of recording goes on from
 * now. Undefined where no event has a later time. Throws StoreFailure where it cannot be written.
 */
export async function recordClockWrong(journal: Journal, recording: Recording, on: Day, reason: string): Promise<ClockWrong | undefined> {
	return inTransaction<ClockWrong | undefined>(journal, { ...recording, afterWrongClock: true }, (writer) => {
		const right = first(
			journal,
			db.selectFrom('event').select('position').where('recorded_at', '<=', recording.recordedAt).orderBy('position', 'desc').limit(1),
		);
		const [from, to] = [(right?.position ?? 0) + 1, writer.head.position];
		if (from > to) return { value: undefined, keep: false };
		const given = db
			.selectFrom('event')
			.innerJoin('claim', 'claim.id', 'event.claim')
			.select('claim.number')
			.where('event.position', '>=', from)
			.where('event.type', '=', 'registered')
			.orderBy('event.position');
		const numbers = all(journal, given).map(({ number }) => number);
		writer.changeJournal({ type: 'clockWasWrong', on, from, to, reason });
		return { value: { from, to, numbers }, keep: true };
	});
}
