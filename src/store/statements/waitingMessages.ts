/** Statement of `waitingMessages.ts`. */

import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import { byIndex, db, literally, type Slot, statement } from '../builder.ts';

export const waitingMessages = statement((slot: Slot<{ readonly before: Day }>) =>
	db
		.selectFrom(byIndex('message', 'message_waiting'))
		.select(({ fn }) => fn.countAll<number>().as('waiting'))
		.select(sql<number>`coalesce(sum(received_on < ${slot('before')}), 0)`.as('late'))
		.where(literally(`state in ('draft', 'unread')`)),
);
