/** Statements of `analysis.ts`. */

import type { JournalEvent } from '../../domain/journal.ts';
import { db, type Slot, statement } from '../builder.ts';

/** The journal's own events of these types, in order. */
const journalEvents = (types: readonly JournalEvent['type'][]) =>
	statement((_: Slot<object>) =>
		db
			.selectFrom('event')
			.select(['type', 'data', 'office_day as officeDay'])
			.where('claim', '=', 0)
			.where('type', 'in', types)
			.orderBy('sequence'),
	);

export const settingsChanges = journalEvents(['journalOpened', 'settingsChanged']);

export const approvals = journalEvents(['reportApproved', 'analysisMeasureDone']);
