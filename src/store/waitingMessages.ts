/** The messages that wait for somebody to decide: `messages.ts` has what they are. */

import type { Day } from '../domain/day.ts';
import { MESSAGES } from './fileVersion.ts';
import type { Journal } from './open.ts';
import { first } from './query.ts';
import * as ask from './statements/waitingMessages.ts';

export interface WaitingMessages {
	readonly waiting: number;
	/** Those of them that came before a day. */
	readonly late: number;
}

/** How many wait for somebody to decide, and how many of them came before the day. */
export function waitingMessages(journal: Journal, before: Day): WaitingMessages {
	const none: WaitingMessages = { waiting: 0, late: 0 };
	if (journal.version < MESSAGES) return none;
	return first(journal, ask.waitingMessages({ before })) ?? none;
}
