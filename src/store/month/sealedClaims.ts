/**
 * The entries that belong to the file of a month; for a closed month, as they were when it was closed, for as long as the journal stays
 * open.
 */

import { sql } from 'kysely';
import { addDays, type Day } from '../../domain/day.ts';
import type { Seal } from '../../domain/month/seal.ts';
import { monthPeriod, type Period, wholeMonths } from '../../domain/period.ts';
import { byIndex, db } from '../builder.ts';
import { claimRow } from '../derived/claimRow.ts';
import { storeFailure } from '../failure.ts';
import type { ClaimFilter, Filed } from '../lists/rows.ts';
import type { Journal } from '../open.ts';
import { all, first, query } from '../query.ts';
import { claimOf } from '../record/events.ts';
import { insertInto } from '../schema.ts';
import { textsUpTo } from '../statements/events.ts';
import { sealsOf } from './seals.ts';

/**
 * Makes queries of this connection for claims see those of the month's file: a temporary table hides the stored one. Claims about which
 * nothing was recorded since the seal are copied, the others are folded from their events up to it.
 */
export function overlaySealedClaims(journal: Journal, seal: Seal): void {
	const { connection, path } = journal;
	const { upTo, month } = seal;
	const { late, elsewhere } = filedUnder(journal, seal);
	const isFiled = (id: number, registeredOn: Day) => late.has(id) || (registeredOn.startsWith(month) && !elsewhere.has(id));
	try {
		const reading = connection.pragma('query_only', { simple: true });
		// Even a temporary table counts as writing.
		connection.pragma('query_only = off');
		connection.exec('begin; create temp table claim as select * from main.claim where 0');
		connection
			.prepare<[number, number, string, string, string, number]>(UNTOUCHED)
			.run(seal.first, seal.last, `${month}-*`, JSON.stringify([...late]), JSON.stringify([...elsewhere]), upTo);
		for (const id of connection.prepare<[number, number, number], number>(TOUCHED).pluck().all(seal.first, seal.last, upTo)) {
			const rows = textsUpTo(journal, { claim: id, upTo });
			const claim = rows.length > 0 ? claimOf(id, rows, path) : undefined;
			if (!claim || !isFiled(id, claim.registeredOn)) continue;
			const row = claimRow(claim);
			connection.prepare(insertInto('claim', row)).run(row);
		}
		connection.exec('commit');
		// Columns computed from the events must give what the events said then.
		connection.function('known_to', { deterministic: true }, () => upTo);
		connection.pragma(`query_only = ${Number(reading)}`);
	} catch (error) {
		if (connection.inTransaction) connection.exec('rollback');
		throw storeFailure(error, path);
	}
}

/** How the file of a sealed month differs from the entries registered in it; not at all for seals of the first edition. */
function filedUnder(journal: Journal, { month, upTo, position, exported }: Seal): Filed {
	return exported ? filedIn(journal, monthPeriod(month), sealsOf(journal, position), upTo) : NOTHING_FILED;
}

/**
 * The entries of a month's file, as a filter. Of a closed month the connection shows them from here on as they were when it was sealed. Every entry
 * of the journal is in exactly one file.
 */
export function fileOfMonth(
	journal: Journal,
	month: Period,
	seal: Seal | undefined,
): { readonly filter: ClaimFilter; readonly filed: Filed } {
	if (seal) {
		const filed = filedUnder(journal, seal);
		overlaySealedClaims(journal, seal);
		return { filter: { registered: { to: month.to } }, filed };
	}
	const filed = filedIn(journal, month, sealsOf(journal), Number.MAX_SAFE_INTEGER);
	if (filed.late.size + filed.elsewhere.size === 0) return { filter: { registered: month }, filed };
	const from = earliest(journal, filed.late) ?? month.from;
	return { filter: { registered: { from, to: month.to }, filed: { ...filed, from: month.from } }, filed };
}

/** How a month's file differs from the claims registered in it; other periods have no file. Changes nothing on the connection. */
export function filedOf(journal: Journal, { from, to }: Period, seal: Seal | undefined): Filed {
	if (seal) return filedUnder(journal, seal);
	return wholeMonths({ from, to }) === 1 ? filedIn(journal, { from, to }, sealsOf(journal), Number.MAX_SAFE_INTEGER) : NOTHING_FILED;
}

/** The entries of a period: of a month those of its file, else those registered in it. */
export function entriesIn(journal: Journal, { from, to }: Period, seal: Seal | undefined): ReturnType<typeof fileOfMonth> {
	if (wholeMonths({ from, to }) === 1) return fileOfMonth(journal, { from, to }, seal);
	return { filter: { registered: { from, to } }, filed: NOTHING_FILED };
}

function earliest(journal: Journal, ids: Filed['late']): Day | undefined {
	if (ids.size === 0) return undefined;
	const days = db.selectFrom('claim').select(({ fn }) => fn.min<Day | null>('registered_on').as('day'));
	return first(journal, days.where(sql<boolean>`id in (select value from json_each(${JSON.stringify([...ids])}))`))?.day ?? undefined;
}

const UNTOUCHED = `insert into temp.claim select * from main.claim as stored where id between ? and ?
	and (registered_on glob ? or id in (select value from json_each(?))) and id not in (select value from json_each(?))
	and not exists (select 1 from event where event.claim = stored.id and position > ?)`;

const TOUCHED = `select id from main.claim as stored where id between ? and ?
	and exists (select 1 from event where event.claim = stored.id and position > ?) order by id`;

const NOTHING_FILED: Filed = { late: new Set(), elsewhere: new Set() };

/** The seals in order, each with the last claim that was registered before it. */
type Closed = Seal & { readonly period: Period; readonly lastClaim: number };

/**
 * The entries of the file of the month beside those registered in it. `seals`: those in force when the file is, or was, made, in order. `upTo`: the
 * last event that it knows of. Months before the first that was closed have no file any more.
 */
function filedIn(journal: Journal, month: Period, seals: readonly Seal[], upTo: number): Filed {
	const earlier = seals.filter((seal) => seal.month < month.from.slice(0, 7));
	const [oldest] = earlier;
	if (!oldest) return { late: new Set(), elsewhere: new Set(seals.length > 0 ? registeredIn(journal, month) : []) };
	const closed: readonly Closed[] = earlier.map((seal) => ({
		...seal,
		period: monthPeriod(seal.month),
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

/** Entries registered before the month, recorded after the file of their own month was made, and in no file that was made since. */
function lateFor(journal: Journal, { from }: Period, closed: readonly Closed[], last: number): readonly number[] {
	// Files of the first edition had only entries registered in the month: entries that came late for them are in none.
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

/** The claims whose day of registration was corrected after this event: their files are found one by one. */
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
	const rows = textsUpTo(journal, { claim: id, upTo });
	return rows.length === 0 ? undefined : query(journal, () => claimOf(id, rows, journal.path)).registeredOn;
}

function wasFiled(journal: Journal, id: number, closed: readonly Closed[]): boolean {
	return closed.some(({ period, upTo, exported }) => {
		const registeredOn = registrationAt(journal, id, upTo);
		return registeredOn !== undefined && registeredOn <= period.to && (exported !== undefined || registeredOn >= period.from);
	});
}
