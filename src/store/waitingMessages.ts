/** The messages that wait for somebody to decide: `messages.ts` has what they are. */

import type { Day } from '../domain/day.ts';
import { MESSAGES } from './fileVersion.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';

export interface WaitingMessages {
	readonly waiting: number;
	/** Those of them that came before a day. */
	readonly late: number;
}

/** How many wait for somebody to decide, and how many of them came before the day. */
export function waitingMessages(journal: Journal, before: Day): WaitingMessages {
	if (journal.version < MESSAGES) return { waiting: 0, late: 0 };
	return query(journal, (connection) => {
		const count = connection
			.prepare<[Day], [number, number]>(
				`select count(*), coalesce(sum(received_on < ?), 0) from message indexed by message_waiting where state in ('draft', 'unread')`,
			)
			.raw()
			.get(before);
		return { waiting: count?.[0] ?? 0, late: count?.[1] ?? 0 };
	});
}
