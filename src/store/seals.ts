/** The seals of closed months, from the journal's own events; and what was recorded afterwards about their days. */

import { sql } from 'kysely';
import { asDay, isDay } from '../domain/day.ts';
import type { ClaimEventType } from '../domain/event.ts';
import type { JournalEvent } from '../domain/journal.ts';
import { oldOrdinal } from '../domain/number.ts';
import type { Period } from '../domain/period.ts';
import type { LateChange, Seal } from '../domain/seal.ts';
import { all, db, first } from './builder.ts';
import { journalEventOf } from './events.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';
import type { EventTable } from './schema.ts';

type SealRow = Pick<EventTable, 'position' | 'hash' | 'type' | 'data' | 'actor'>;

/** The journal's own events that close or reopen a month. */
function sealEvents(types: readonly ('monthClosed' | 'monthReopened')[]) {
	return db.selectFrom('event').select(['position', 'hash', 'type', 'data', 'actor']).where('claim', '=', 0).where('type', 'in', types);
}

/** The seals in force (set and not reopened), in order; or those that were when the event at `before` was recorded. */
export function sealsOf(journal: Journal, before = Number.MAX_SAFE_INTEGER): readonly Seal[] {
	const rows = all(journal, sealEvents(['monthClosed', 'monthReopened']).where('position', '<', before).orderBy('sequence'));
	return query(journal, () => {
		const seals = new Map<string, Seal>();
		for (const row of rows) {
			const event = journalEventOf(row);
			if (event.type === 'monthReopened') seals.delete(event.month);
			else if (event.type === 'monthClosed') seals.set(event.month, sealOf(row, event));
		}
		return [...seals.values()];
	});
}

/** The seal that was set by this event, whether it stands or not; undefined where it is another event. */
export function sealAt(journal: Journal, position: number): Seal | undefined {
	const row = first(journal, sealEvents(['monthClosed']).where('position', '=', position));
	if (!row) return undefined;
	const event = query(journal, () => journalEventOf(row));
	return event.type === 'monthClosed' ? sealOf(row, event) : undefined;
}

function sealOf({ position, hash: sealHash, actor }: SealRow, { type, ...sealed }: Extract<JournalEvent, { type: 'monthClosed' }>): Seal {
	return { ...sealed, position, sealHash, actor };
}

/** The first month that the journal knows of, `YYYY-MM`: that of its first entry, or of its opening. */
export function firstMonth(journal: Journal): string {
	const day = db.selectNoFrom(({ fn, selectFrom }) =>
		fn
			.coalesce(
				// What was brought in from an old journal had its months there.
				selectFrom('claim')
					.select('registered_on as day')
					.where('registered_on', '>', asDay('1900-01-01'))
					.where('ordinal', '<', oldOrdinal(0))
					.orderBy('registered_on')
					.limit(1),
				selectFrom('event').select('office_day').where('position', '=', 1),
			)
			.as('day'),
	);
	return first(journal, day)?.day?.slice(0, 7) ?? '';
}

/** What was recorded about entries in the period, after `position`. */
export function recordedIn(journal: Journal, { from, to }: Period, position: number): readonly LateChange[] {
	const changes = db
		.selectFrom('event')
		.innerJoin('claim', 'claim.id', 'event.claim')
		.select([
			'event.position',
			sql<ClaimEventType>`type`.as('type'),
			'claim.number',
			'claim.registered_on as registeredOn',
			sql<string>`coalesce(data ->> 'on', data ->> 'registeredOn', '')`.as('on'),
			'event.office_day as recordedOn',
			sql<string | null>`data ->> 'field'`.as('field'),
		])
		.where('event.position', '>', position)
		.where('event.office_day', '>=', from)
		.where('event.office_day', '<=', to)
		.where('event.claim', '>', 0)
		.where('event.type', '<>', 'termSet')
		.orderBy('event.position');
	return all(journal, changes).map((row) => ({ ...row, on: isDay(row.on) ? row.on : null, recordedOn: asDay(row.recordedOn) }));
}
