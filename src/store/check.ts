/** Verification for one who believes nothing: chain, fold, numbers, tables. Memory does not grow with the journal. */

import type { Claim } from '../domain/claim.ts';
import type { ClaimEvent } from '../domain/event.ts';
import { evolve, fold } from '../domain/evolve.ts';
import type { Series } from '../domain/number.ts';
import { CHAIN_START, eventHash, personalDigest } from './chain.ts';
import { numbersIn } from './change.ts';
import { checkNumbers, OrdinalSets, type SeriesFound } from './checkNumbers.ts';
import { claimRow } from './claimRow.ts';
import { DerivedSums, type DerivedTable } from './derived.ts';
import { type EventText, eventOf } from './events.ts';
import { errorCode, StoreFailure, storeFailure } from './failure.ts';
import { foldState, type StateRows, stateRows } from './journalState.ts';
import { migrations } from './migrations/index.ts';
import type { Journal } from './open.ts';
import type { ClaimTable, EventTable, TaskTable } from './schema.ts';
import { taskRows } from './taskRows.ts';

/** What is wrong; its sentence is in `text/`. */
export type Fault =
	| { readonly code: 'integrity'; readonly detail: string }
	| { readonly code: 'schema'; readonly name: string }
	| { readonly code: 'position'; readonly expected: number; readonly found: number }
	| { readonly code: 'previous' | 'hash' | 'personal' | 'unreadable'; readonly position: number }
	| { readonly code: 'sequence'; readonly number: string; readonly expected: number; readonly found: number }
	| {
			readonly code: 'row';
			readonly number: string;
			readonly column: string;
			readonly stored: string | null;
			readonly folded: string | null;
	  }
	| { readonly code: 'rowMissing'; readonly claim: number }
	| { readonly code: 'rowExtra'; readonly number: string }
	| { readonly code: 'gap' | 'duplicate'; readonly series: Series; readonly year: number; readonly ordinal: number }
	| { readonly code: 'counterMissing'; readonly series: Series; readonly year: number }
	| { readonly code: 'counter'; readonly series: Series; readonly year: number; readonly stored: number; readonly last: number }
	| { readonly code: 'tasks'; readonly number: string }
	| { readonly code: 'setting'; readonly table: keyof StateRows }
	| { readonly code: 'derived'; readonly table: DerivedTable }
	| { readonly code: 'opening' };

export interface Checked {
	readonly events: number;
	readonly claims: number;
	readonly voided: ReadonlyMap<number, number>;
	readonly series: readonly SeriesFound[];
	/** The hash of the last event: printed and kept elsewhere, it proves everything before it. */
	readonly head: string;
}

const PAGE = 1000;

/** How many events have been looked at, of how many: each is looked at twice. */
export type CheckStep = (events: number, total: number) => Promise<void>;

/** Checks everything; each fault is told as it is found. */
export async function checkJournal(journal: Journal, tell: (fault: Fault) => void, step: CheckStep = async () => {}): Promise<Checked> {
	const { connection, path } = journal;
	let altered = false;
	try {
		// One state of the journal, whoever records meanwhile: else a claim would seem to lack what was written a moment later.
		connection.exec('begin');
		integrity(journal, tell);
		schema(journal, (fault) => {
			altered = true;
			tell(fault);
		});
		const chain = await checkChain(journal, tell, step);
		const claims = await checkClaims(journal, tell, (done) => step(chain.events + done, 2 * chain.events));
		const series = checkNumbers(journal, claims.numbers, tell);
		return { ...chain, claims: claims.count, voided: claims.voided, series };
	} catch (error) {
		// Where a table or a column is gone, no statement about it runs.
		if (altered && errorCode(error) === 'SQLITE_ERROR') throw new StoreFailure('damaged', path, String(error));
		throw storeFailure(error, path);
	} finally {
		if (connection.inTransaction) connection.exec('rollback');
	}
}

function integrity({ connection }: Journal, tell: (fault: Fault) => void): void {
	const rows = connection.prepare<[], { integrity_check: string }>('pragma integrity_check').all();
	for (const { integrity_check: detail } of rows) if (detail !== 'ok') tell({ code: 'integrity', detail });
}

/** A trigger that was dropped, or a table that was changed, lets pass what should not: every statement is compared. */
function schema({ connection }: Journal, tell: (fault: Fault) => void): void {
	const stored = connection.prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_schema where sql is not null`).all();
	const wanted = new Map(migrations.flat().flatMap((sql) => (nameOf(sql) === undefined ? [] : [[nameOf(sql), sql.trim()] as const])));
	for (const { name, sql } of stored) if (plain(wanted.get(name) ?? '') !== plain(sql)) tell({ code: 'schema', name });
	const there = new Set(stored.map(({ name }) => name));
	for (const name of wanted.keys()) if (name !== undefined && !there.has(name)) tell({ code: 'schema', name });
}

function nameOf(sql: string): string | undefined {
	return /^create (?:unique )?(?:table|index|trigger) (\w+)/.exec(sql.trim())?.[1];
}

/** SQLite keeps a statement as it was written but for its first words. */
function plain(sql: string): string {
	return sql
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/^create (?:unique )?(?:table|index|trigger) /i, (words) => words.toLowerCase());
}

async function checkChain(
	journal: Journal,
	tell: (fault: Fault) => void,
	step: CheckStep,
): Promise<{ readonly events: number; readonly head: string }> {
	const last = journal.connection.prepare<[], number>('select max(position) from event').pluck().get() ?? 0;
	let expected = 1;
	let previous = CHAIN_START;
	let events = 0;
	const own: EventTable[] = [];
	for (let rows = eventsAfter(journal, 0); rows.length > 0; rows = eventsAfter(journal, rows.at(-1)?.position ?? 0)) {
		for (const row of rows) {
			if (row.position !== expected) tell({ code: 'position', expected, found: row.position });
			if (row.previous !== previous) tell({ code: 'previous', position: row.position });
			if (eventHash(row) !== row.hash) tell({ code: 'hash', position: row.position });
			if (!provesPersonal(row)) tell({ code: 'personal', position: row.position });
			if (row.claim === 0) own.push(row);
			expected = row.position + 1;
			previous = row.hash;
			events++;
		}
		await step(events, 2 * last);
	}
	checkState(journal, own, tell);
	return { events, head: previous };
}

function eventsAfter(journal: Journal, position: number): readonly EventTable[] {
	return journal.connection
		.prepare<[number, number], EventTable>('select * from event where position > ? order by position limit ?')
		.all(position, PAGE);
}

/** Personal data that are there must be those that were recorded; those that were destroyed leave their digest. */
function provesPersonal({ personal, salt, personal_digest: digest }: EventTable): boolean {
	if (personal === null || salt === null) return personal === salt;
	return digest === personalDigest(salt, personal);
}

/** The journal's own events must begin with its opening and make the settings, rules and days off that are stored. */
function checkState({ connection }: Journal, own: readonly EventTable[], tell: (fault: Fault) => void): void {
	if (own[0]?.position !== 1 || own[0].type !== 'journalOpened') {
		tell({ code: 'opening' });
		return;
	}
	for (const [index, { position, sequence }] of own.entries()) if (sequence !== index + 1) tell({ code: 'unreadable', position });
	let rows: StateRows;
	try {
		rows = stateRows(foldState(own));
	} catch {
		tell({ code: 'unreadable', position: own.at(-1)?.position ?? 1 });
		return;
	}
	for (const table of ['setting', 'rule', 'calendar_year', 'own_days'] as const) {
		const stored = connection.prepare(`select * from ${table}`).raw().all();
		if (asText(stored) !== asText(rows[table])) tell({ code: 'setting', table });
	}
}

/** In any order. */
function asText(rows: readonly unknown[]): string {
	return JSON.stringify(rows.map((row) => JSON.stringify(row)).toSorted());
}

async function checkClaims(
	journal: Journal,
	tell: (fault: Fault) => void,
	step: (events: number) => Promise<void>,
): Promise<{ readonly count: number; readonly voided: ReadonlyMap<number, number>; readonly numbers: OrdinalSets }> {
	let seen = 0;
	const numbers = new OrdinalSets();
	const derived = new DerivedSums();
	let readable = true;
	const voided = new Map<number, number>();
	let count = 0;
	let last = Number.MIN_SAFE_INTEGER;
	for (let stored = claimsAfter(journal, last); stored.length > 0; stored = claimsAfter(journal, last)) {
		const through = stored.at(-1)?.id ?? last;
		const events = eventsOf(journal, last, through);
		for (const row of stored) {
			// A claim whose events are gone leaves its row behind.
			if (!events.has(row.id)) {
				readable = false;
				tell({ code: 'rowExtra', number: row.number });
			}
			if (row.status === 'void') voided.set(row.year, (voided.get(row.year) ?? 0) + 1);
		}
		const rows = new Map(stored.map((row) => [row.id, row]));
		const tasks = tasksOf(journal, last, through);
		for (const [id, own] of events) {
			seen += own.length;
			const claim = checkClaim(id, own, rows.get(id), tasks.get(id) ?? [], numbers, tell);
			readable &&= claim !== undefined;
			if (claim) derived.add(claim);
		}
		count += stored.length;
		last = through;
		await step(seen);
	}
	for (const id of eventsOf(journal, last, Number.MAX_SAFE_INTEGER).keys()) {
		readable = false;
		tell({ code: 'rowMissing', claim: id });
	}
	// What a claim that cannot be read would make is not known, and that it cannot be read is told.
	if (readable) for (const table of await derived.differing(journal, PAGE, () => step(seen))) tell({ code: 'derived', table });
	return { count, voided, numbers };
}

function claimsAfter(journal: Journal, id: number): readonly ClaimTable[] {
	return journal.connection.prepare<[number, number], ClaimTable>('select * from claim where id > ? order by id limit ?').all(id, PAGE);
}

function tasksOf(journal: Journal, after: number, through: number): ReadonlyMap<number, readonly TaskTable[]> {
	const rows = journal.connection
		.prepare<[number, number], TaskTable>('select * from task where claim > ? and claim <= ? order by claim, what, place')
		.all(after, through);
	return groupedByClaim(rows);
}

function groupedByClaim<Row extends { readonly claim: number }>(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
	const byClaim = new Map<number, Row[]>();
	for (const row of rows) {
		const own = byClaim.get(row.claim);
		if (own) own.push(row);
		else byClaim.set(row.claim, [row]);
	}
	return byClaim;
}

type OwnEvent = EventText & Pick<EventTable, 'position' | 'claim' | 'sequence'>;
type OwnEvents = readonly OwnEvent[];

function eventsOf(journal: Journal, after: number, through: number): ReadonlyMap<number, OwnEvents> {
	const rows = journal.connection
		.prepare<[number, number], OwnEvent>(
			'select position, claim, sequence, type, data, personal, personal_digest from event where claim > ? and claim <= ? order by claim, sequence',
		)
		// Claim 0 is the journal itself.
		.all(Math.max(0, after), through);
	return groupedByClaim(rows);
}

function checkClaim(
	id: number,
	events: OwnEvents,
	stored: ClaimTable | undefined,
	tasks: readonly TaskTable[],
	numbers: OrdinalSets,
	tell: (fault: Fault) => void,
): Claim | undefined {
	let claim: Claim | undefined;
	const read: ClaimEvent[] = [];
	for (const [index, row] of events.entries()) {
		if (row.sequence !== index + 1)
			tell({ code: 'sequence', number: stored?.number ?? String(id), expected: index + 1, found: row.sequence });
		try {
			const event = eventOf(row);
			for (const [series, number] of numbersIn(event)) numbers.add(series, number.year, number.ordinal, tell);
			read.push(event);
			// As far as this event, so that the one that cannot be followed is the one that is told.
			claim = event.type === 'undone' ? fold(id, read) : evolve(claim, id, event);
		} catch {
			tell({ code: 'unreadable', position: row.position });
			return undefined;
		}
	}
	if (!stored) tell({ code: 'rowMissing', claim: id });
	else if (claim) {
		compare(stored, claimRow(claim), tell);
		if (asText(tasks) !== asText(taskRows(claim))) tell({ code: 'tasks', number: stored.number });
	}
	return claim;
}

function compare(stored: ClaimTable, folded: ClaimTable, tell: (fault: Fault) => void): void {
	for (const column of Object.keys(folded) as (keyof ClaimTable)[])
		if (stored[column] !== folded[column])
			tell({ code: 'row', number: stored.number, column, stored: textOf(stored[column]), folded: textOf(folded[column]) });
}

function textOf(value: string | number | null): string | null {
	return value === null ? null : String(value);
}
