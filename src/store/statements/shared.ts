/** Statements of the mark in the file that several desks share the journal: it outlives the file beside it, and goes along into every backup. */

import { db, row, run, type Slot } from '../builder.ts';

export const shared = row(() => db.selectFrom('shared').select('server'));

/** Within a write transaction: the journal is shared through this server. */
export const markShared = run((slot: Slot<{ readonly server: string }>) =>
	db
		.insertInto('shared')
		.values({ single: 1, server: slot('server') })
		.onConflict((there) => there.column('single').doUpdateSet(({ ref }) => ({ server: ref('excluded.server') }))),
);

export const unmarkShared = run(() => db.deleteFrom('shared'));
