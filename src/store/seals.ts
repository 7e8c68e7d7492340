/** The seals of closed months, as the journal's own events tell them; and what was recorded after them about their days. */

import { asDay, type Day, isDay } from '../domain/day.ts';
import type { ClaimEventType } from '../domain/event.ts';
import type { Period } from '../domain/period.ts';
import type { LateChange, Seal, Sealed } from '../domain/seal.ts';
import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';
import type { EventTable } from './schema.ts';

type SealRow = Pick<EventTable, 'position' | 'hash' | 'type' | 'data' | 'office_day' | 'actor'>;

const SEALS = `select position, hash, type, data, office_day, actor from event where claim = 0 and type`;

/** Those that stand: closed and not opened again since, in order. */
export function sealsOf({ connection, path }: Journal): readonly Seal[] {
	try {
		const rows = connection.prepare<[], SealRow>(`${SEALS} in ('monthClosed', 'monthReopened') order by sequence`).all();
		const seals = new Map<string, Seal>();
		for (const row of rows) {
			const seal = sealOf(row);
			if (row.type === 'monthReopened') seals.delete(seal.month);
			else seals.set(seal.month, seal);
		}
		return [...seals.values()];
	} catch (error) {
		throw storeFailure(error, path);
	}
}

/** The seal that was set by this event, whether it stands or not; undefined where it is another event. */
export function sealAt({ connection, path }: Journal, position: number): Seal | undefined {
	try {
		const row = connection.prepare<[number], SealRow>(`${SEALS} = 'monthClosed' and position = ?`).get(position);
		return row && sealOf(row);
	} catch (error) {
		throw storeFailure(error, path);
	}
}

function sealOf({ position, hash: sealHash, data, office_day: on, actor }: SealRow): Seal {
	// The program itself wrote this JSON and `check` proves that it is unaltered.
	const sealed: Sealed = JSON.parse(data);
	return { ...sealed, position, sealHash, on: asDay(on), actor };
}

/** The first month that the journal knows of: that of its first entry, or of its opening. */
export function firstMonth({ connection, path }: Journal): string {
	try {
		const row = connection
			.prepare<[], { readonly day: string }>(
				`select coalesce((select min(registered_on) from claim), (select office_day from event where position = 1)) as day`,
			)
			.get();
		return row?.day.slice(0, 7) ?? '';
	} catch (error) {
		throw storeFailure(error, path);
	}
}

/** What was recorded about entries in the period, after `position`. */
export function recordedIn({ connection, path }: Journal, { from, to }: Period, position: number): readonly LateChange[] {
	try {
		return connection
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
			}));
	} catch (error) {
		throw storeFailure(error, path);
	}
}

function dayOrNone(text: string): Day | null {
	return isDay(text) ? text : null;
}
