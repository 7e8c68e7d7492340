/** The seals of closed months, from the journal's own events; and what was recorded afterwards about their days. */

import { asDay, isDay } from '../../domain/day.ts';
import type { JournalEvent } from '../../domain/event/journalShape.ts';
import type { LateChange, Seal } from '../../domain/month/seal.ts';
import type { Period } from '../../domain/period.ts';
import type { Journal } from '../open.ts';
import { query } from '../query.ts';
import { journalEventOf } from '../record/journalEvents.ts';
import type { EventTable } from '../schema.ts';
import * as queries from '../statements/seals.ts';

type SealRow = Pick<EventTable, 'position' | 'hash' | 'type' | 'data' | 'actor'>;

/** The seals in force (set and not reopened), in order; or those that were when the event at `before` was recorded. */
export function sealsOf(journal: Journal, before = Number.MAX_SAFE_INTEGER): readonly Seal[] {
	return query(journal, () => {
		const seals = new Map<string, Seal>();
		for (const row of queries.closings(journal, { before })) {
			const event = journalEventOf(row);
			if (event.type === 'monthReopened') seals.delete(event.month);
			else if (event.type === 'monthClosed') seals.set(event.month, sealOf(row, event));
		}
		return [...seals.values()];
	});
}

/** The seal that was set by this event, even if it was removed since; undefined where it is another event. */
export function sealAt(journal: Journal, position: number): Seal | undefined {
	const row = queries.closingAt(journal, { position });
	if (!row) return undefined;
	const event = query(journal, () => journalEventOf(row));
	return event.type === 'monthClosed' ? sealOf(row, event) : undefined;
}

function sealOf({ position, hash: sealHash, actor }: SealRow, { type, ...sealed }: Extract<JournalEvent, { type: 'monthClosed' }>): Seal {
	return { ...sealed, position, sealHash, actor };
}

/** The first month of the journal, `YYYY-MM`: that of its first entry, or of its opening. */
export function firstMonth(journal: Journal): string {
	return queries.firstDay(journal)?.day?.slice(0, 7) ?? '';
}

/** What was recorded about entries in the period, after `position`. */
export function recordedIn(journal: Journal, { from, to }: Period, position: number): readonly LateChange[] {
	return queries.recordedIn(journal, { from, to, position }).map((row) => ({
		...row,
		on: isDay(row.on) ? row.on : null,
		recordedOn: asDay(row.recordedOn),
	}));
}
