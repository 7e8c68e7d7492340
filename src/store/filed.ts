/**
 * Which entries belong to the file of a month that are not registered in it. Each entry is in the file of one month only: in that of the day it
 * is registered on, or, where that month was closed when it was recorded, in the next one. So the files of all months together are the journal.
 */

import { sql } from 'kysely';
import { addDays, asDay, type Day } from '../domain/day.ts';
import { monthWith, type Period } from '../domain/period.ts';
import type { Seal } from '../domain/seal.ts';
import { byIndex, db } from './builder.ts';
import { claimOf } from './events.ts';
import type { Journal } from './open.ts';
import { all, first, query } from './query.ts';

/** Numbers of claims. */
export interface Filed {
	/** Registered on a day of a month that was closed already; they stand in this file. */
	readonly late: ReadonlySet<number>;
	/** Registered in this month, but in the file of another. */
	readonly elsewhere: ReadonlySet<number>;
}

/** The seals in order, each with the last claim that was registered before it. */
type Closed = Seal & { readonly period: Period; readonly lastClaim: number };

/**
 * The entries of the file of the month beside those registered in it. `seals`: those in force when the file is, or was, made, in order. `upTo`: the
 * last event that it knows of. Months before the first that was closed have no file any more.
 */
export function filedIn(journal: Journal, month: Period, seals: readonly Seal[], upTo: number): Filed {
	const earlier = seals.filter((seal) => seal.month < month.from.slice(0, 7));
	const [oldest] = earlier;
	if (!oldest) return { late: new Set(), elsewhere: new Set(seals.length > 0 ? registeredIn(journal, month) : []) };
	const closed: readonly Closed[] = earlier.map((seal) => ({
		...seal,
		period: monthWith(asDay(`${seal.month}-01`)),
		lastClaim: lastClaim(journal, seal.upTo),
	}));
	const takesLate = closed.at(-1)?.period.to === addDays(month.from, -1);
	const late = new Set(takesLate ? lateFor(journal, month, closed, lastClaim(journal, upTo)) : []);
	const elsewhere = new Set<number>();
	for (const id of movedSince(journal, oldest.upTo)) {
		late.delete(id);
		const registeredOn = registrationAt(journal, id, upTo);
		if (registeredOn === undefined || registeredOn > month.to) continue;
		const filed = wasFiled(journal, id, closed);
		if (registeredOn >= month.from && filed) elsewhere.add(id);
		if (registeredOn < month.from && !filed && takesLate) late.add(id);
	}
	return { late, elsewhere };
}

function registeredIn(journal: Journal, { from, to }: Period): readonly number[] {
	const claims = db.selectFrom('claim').select('id').where('registered_on', '>=', from).where('registered_on', '<=', to);
	return all(journal, claims).map(({ id }) => id);
}

/** The last claim that had been registered when this event was recorded: they are numbered in that order. */
function lastClaim(journal: Journal, upTo: number): number {
	const registration = db
		.selectFrom('event')
		.select('claim')
		.where('position', '<=', upTo)
		.where('claim', '>', 0)
		.where(sql<boolean>`+sequence = 1`)
		.orderBy('position', 'desc')
		.limit(1);
	return first(journal, registration)?.claim ?? 0;
}

/** Registered before the month, recorded after the file of their own month was made, and in none that was made since. */
function lateFor(journal: Journal, { from }: Period, closed: readonly Closed[], last: number): readonly number[] {
	// Files of the first edition had those registered in the month alone: what was late for them is in none.
	const taken = Math.max(0, ...closed.filter(({ exported }) => exported).map(({ lastClaim }) => lastClaim));
	const known = JSON.stringify(Object.fromEntries(closed.map(({ month, lastClaim }) => [month, lastClaim])));
	// The claims after a number are few; all of them are read by their index.
	const claims = taken > 0 ? db.selectFrom('claim') : db.selectFrom(byIndex('claim', 'claim_registered'));
	const late = claims
		.select('id')
		.where(sql<boolean>`${sql.raw(taken > 0 ? '+registered_on' : 'registered_on')} < ${from}`)
		.where('id', '>', taken)
		.where('id', '<=', last)
		.where(sql<boolean>`id > coalesce((select value from json_each(${known}) where key = substr(registered_on, 1, 7)), 0)`);
	return all(journal, late).map(({ id }) => id);
}

/** The claims whose day of registration was corrected after this event: which file they are in is asked one by one. */
function movedSince(journal: Journal, position: number): readonly number[] {
	const moved = db
		.selectFrom('event')
		.select('claim')
		.distinct()
		.where('position', '>', position)
		.where('type', '=', 'corrected')
		.where(sql<boolean>`data ->> 'field' = 'registeredOn'`);
	return all(journal, moved).map(({ claim }) => claim);
}

/** On which day the claim was registered, as it stood after this event; undefined where it was not there yet. */
function registrationAt(journal: Journal, id: number, upTo: number): Day | undefined {
	const events = db
		.selectFrom('event')
		.select(['type', 'data', 'personal', 'personal_digest'])
		.where('claim', '=', id)
		.where('position', '<=', upTo)
		.orderBy('sequence');
	const rows = all(journal, events);
	return rows.length === 0 ? undefined : query(journal, () => claimOf(id, rows, journal.path)).registeredOn;
}

function wasFiled(journal: Journal, id: number, closed: readonly Closed[]): boolean {
	return closed.some(({ period, upTo, exported }) => {
		const registeredOn = registrationAt(journal, id, upTo);
		return registeredOn !== undefined && registeredOn <= period.to && (exported !== undefined || registeredOn >= period.from);
	});
}
