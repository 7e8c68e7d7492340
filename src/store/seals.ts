/** The seals of closed months, as the journal's own events tell them; and what was recorded after them about their days. */

import { asDay, type Day, isDay } from '../domain/day.ts';
import type { ClaimEventType } from '../domain/event.ts';
import type { Period } from '../domain/period.ts';
import type { LateChange, Seal, Sealed } from '../domain/seal.ts';
import type { Journal } from './open.ts';
import { query } from './query.ts';
import type { EventTable } from './schema.ts';

type SealRow = Pick<EventTable, 'position' | 'hash' | 'type' | 'data' | 'office_day' | 'actor'>;

const SEALS = `select position, hash, type, data, office_day, actor from event where claim = 0 and type`;

/** Those that stand: closed and not opened again since, in order. */
export function sealsOf(journal: Journal): readonly Seal[] {
	return query(journal, (connection) => {
		const rows = connection.prepare<[], SealRow>(`${SEALS} in ('monthClosed', 'monthReopened') order by sequence`).all();
		const seals = new Map<string, Seal>();
		for (const row of rows) {
			const seal = sealOf(row);
			if (row.type === 'monthReopened') seals.delete(seal.month);
			else seals.set(seal.month, seal);
		}
		return [...seals.values()];
	});
}

/** The seal that was set by this event, whether it stands or not; undefined where it is another event. */
export function sealAt(journal: Journal, position: number): Seal | undefined {
	return query(journal, (connection) => {
		const row = connection.prepare<[number], SealRow>(`${SEALS} = 'monthClosed' and position = ?`).get(position);
		return row && sealOf(row);
	});
}

function sealOf({ position, hash: sealHash, data, office_day: on, actor }: SealRow): Seal {
	// The program itself wrote this JSON and `check` proves that it is unaltered.
	const sealed: Sealed = JSON.parse(data);
	return { ...sealed, position, sealHash, on: asDay(on), actor };
}

/** The first month that the journal knows of: that of its first entry, or of its opening. */
export function firstMonth(journal: Journal): string {
	return query(journal, (connection) => {
		const row = connection
			.prepare<[], { readonly day: string }>(
				`select coalesce((select min(registered_on) from claim), (select office_day from event where position = 1)) as day`,
			)
			.get();
		return row?.day.slice(0, 7) ?? '';
	});
}

/** What was recorded about entries in the period, after `position`. */
export function recordedIn(journal: Journal, { from, to }: Period, position: number): readonly LateChange[] {
	return query(journal, (connection) =>
		connection
			.prepare<
				[number, string, string],
				Omit<LateChange, 'registeredOn' | 'on' | 'recordedOn'> & Record<'registeredOn' | 'on' | 'recordedOn', string>
			>(
				`select position, type, number, registered_on as registeredOn, coalesce(data ->> 'on', data ->> 'registeredOn', '') as "on",
					office_day as recordedOn, data ->> 'field' as field
				from event join claim on claim.id = event.claim
				where position > ? and office_day >= ? and office_day <= ? and event.claim > 0 and type <> 'termSet' order by position`,
			)
			.all(position, from, to)
			.map((row) => ({
				...row,
				type: row.type satisfies ClaimEventType,
				registeredOn: asDay(row.registeredOn),
				on: dayOrNone(row.on),
				recordedOn: asDay(row.recordedOn),
			})),
	);
}

function dayOrNone(text: string): Day | null {
	return isDay(text) ? text : null;
}
