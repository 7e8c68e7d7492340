/**
 * The tables derived from the events of claims, in one list: recording writes them, `check` compares them with what the events give, and a
 * repair rebuilds them.
 */

import type Database from 'better-sqlite3';
import type { Claim } from '../domain/claim.ts';
import { claimRow } from './claimRow.ts';
import { isClientWord, keyRows, wordRows } from './clientRows.ts';
import { lawsuitRows, preventionRows, taskRows, unacceptedRows, unanalysedRows } from './dayRows.ts';
import { dueDayRows, dueTallyRows, paymentRows } from './dueRows.ts';
import { versionOf } from './fileVersion.ts';
import { prepared } from './prepared.ts';
import { roundRows, tallyRows } from './rounds.ts';
import { columnsSince, type StoredValue } from './storedValue.ts';
import { writeWords } from './wordIndex.ts';

/** How the rows of several claims come together in one table. */
export type Sharing =
	/** Each row is that of one claim. */
	| { readonly by: 'none' }
	/** Rows of the same key are added up, column by column. */
	| { readonly by: 'sum' }
	/** No rows, but the words of claims in an index that `wordIndex.ts` writes and compares. */
	| { readonly by: 'words' }
	/** Several claims may produce the same row; it is kept while `isMade` finds one that does. */
	| { readonly by: 'union'; readonly isMade: (connection: Database.Database, row: object) => boolean };

export interface DerivedTable {
	readonly table:
		| 'claim'
		| 'task'
		| 'prevention'
		| 'round'
		| 'client_key'
		| 'tally'
		| 'client_word'
		| 'claim_word'
		| 'due_day'
		| 'due_tally'
		| 'payment'
		| 'lawsuit'
		| 'unaccepted'
		| 'unanalysed';
	/** The columns of its primary key; where the first is the claim, the rows of a stretch of claims lie side by side. */
	readonly key: readonly string[];
	/** The rows that come of a claim, in the order of the key; all have the same columns in the same order. */
	readonly rows: (claim: Claim) => readonly object[];
	readonly sharing: Sharing;
	/** The version of the journal file that brought it, where that is not the first: whoever upgrades a file fills it. */
	readonly since?: number;
	/** The events that it is made of came with that version, too: an older file has nothing to fill it with. */
	readonly eventsSince?: number;
}

const own: Sharing = { by: 'none' };

/** In the order in which they are written: words of names are looked up among the claims. */
export const derivedTables: readonly DerivedTable[] = [
	{ table: 'claim', key: ['id'], rows: (claim) => [claimRow(claim)], sharing: own },
	{ table: 'task', key: ['claim', 'what', 'place'], rows: taskRows, sharing: own },
	{ table: 'prevention', key: ['claim', 'place'], rows: preventionRows, sharing: own },
	{ table: 'round', key: ['claim', 'place'], rows: roundRows, sharing: own },
	{ table: 'client_key', key: ['key', 'claim'], rows: keyRows, sharing: own },
	{ table: 'tally', key: ['dimension', 'month', 'value'], rows: tallyRows, sharing: { by: 'sum' } },
	{ table: 'due_day', key: ['claim', 'place'], rows: dueDayRows, sharing: own, since: 2 },
	{ table: 'due_tally', key: ['purpose', 'day'], rows: dueTallyRows, sharing: { by: 'sum' }, since: 2 },
	{ table: 'payment', key: ['claim', 'place'], rows: paymentRows, sharing: own, since: 2 },
	{ table: 'lawsuit', key: ['claim', 'place'], rows: lawsuitRows, sharing: own, since: 3, eventsSince: 3 },
	{ table: 'unaccepted', key: ['claim'], rows: unacceptedRows, sharing: own, since: 5 },
	{ table: 'unanalysed', key: ['claim'], rows: unanalysedRows, sharing: own, since: 5 },
	{ table: 'client_word', key: ['word', 'name'], rows: wordRows, sharing: { by: 'union', isMade: isClientWord } },
	{ table: 'claim_word', key: [], rows: () => [], sharing: { by: 'words' }, since: 2 },
];

/** Those that a file of this version has. */
export function derivedTablesOf(version: number): readonly DerivedTable[] {
	return derivedTables.filter(({ since = 1 }) => since <= version);
}

/** A claim with the rows that come of it, table by table. */
export interface Derivation {
	readonly claim: Claim;
	readonly rows: ReadonlyMap<DerivedTable['table'], readonly object[]>;
}

/** The rows as a file of this version holds them. */
export function deriveRows(claim: Claim, version: number): Derivation {
	return {
		claim,
		rows: new Map(
			derivedTablesOf(version).map(({ table, rows }) => [
				table,
				table === 'claim' ? rows(claim).map((row) => columnsIn(row, version)) : rows(claim),
			]),
		),
	};
}

/** Without the columns that later versions brought. */
function columnsIn(row: object, version: number): object {
	if (![...columnsSince.values()].some((since) => since > version)) return row;
	return Object.fromEntries(Object.entries(row).filter(([column]) => (columnsSince.get(column) ?? 1) <= version));
}

/** Whether a row stands behind the last claim: it would stop the next that is registered. For tables whose first column of the key is the claim. */
export function reachesBeyond(connection: Database.Database, { table, key }: DerivedTable): boolean {
	const last = 'select max(id) from (select max(claim) as id from event union all select max(id) from claim)';
	return connection.prepare<[], object>(`select 1 from ${table} where ${key[0]} > (${last})`).get() !== undefined;
}

type Row = ReadonlyMap<string, StoredValue>;

/**
 * Makes the rows of the claim what they must be, in all tables or in these. `before`: what the claim was when they were written last; undefined
 * where there are none.
 */
export function writeRows(connection: Database.Database, before: Claim | undefined, claim: Claim, tables?: ReadonlySet<string>): void {
	// A file of a former version has those of its version; others only where they were made on purpose.
	const version = tables ? undefined : versionOf(connection);
	for (const derived of derivedTables) {
		const { table, since = 1 } = derived;
		if (tables ? !tables.has(table) : version !== undefined && since > version) continue;
		if (derived.sharing.by === 'words') {
			writeWords(connection, before, claim);
			continue;
		}
		const rowsNow = derived.rows(claim);
		if (!before && derived.sharing.by !== 'sum') {
			insertRows(connection, derived, rowsNow);
			continue;
		}
		const rowsBefore = before ? derived.rows(before) : [];
		if (derived.sharing.by === 'sum') addUp(connection, derived, rowsBefore, rowsNow);
		else replaceRows(connection, derived, rowsBefore, rowsNow);
	}
}

/** The statements that insert a row of a table and that add one up: all its rows have the same columns. */
const insertions = new Map<DerivedTable, string>();
const additions = new Map<DerivedTable, string>();

function insertRows(connection: Database.Database, derived: DerivedTable, rows: readonly object[]): void {
	for (const row of rows) prepared(connection, insertionOf(derived, row)).run(...Object.values(row));
}

function insertionOf(derived: DerivedTable, row: object): string {
	const known = insertions.get(derived);
	if (known !== undefined) return known;
	const columns = Object.keys(row);
	const orIgnore = derived.sharing.by === 'union' ? ' or ignore' : '';
	const sql = `insert${orIgnore} into ${derived.table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
	insertions.set(derived, sql);
	return sql;
}

function replaceRows(connection: Database.Database, derived: DerivedTable, before: readonly object[], now: readonly object[]): void {
	const { table, key, sharing } = derived;
	const gone = byKey(derived, before);
	for (const [name, row] of byKey(derived, now)) {
		const old = gone.get(name);
		gone.delete(name);
		if (!old) {
			insertRows(connection, derived, [Object.fromEntries(row)]);
			continue;
		}
		const changed = [...row].filter(([column, value]) => old.get(column) !== value);
		if (changed.length === 0) continue;
		const sql = `update ${table} set ${changed.map(([column]) => `${column} = ?`).join(', ')} where ${isKey(key)}`;
		prepared(connection, sql).run(...changed.map(([, value]) => value), ...keyOf(key, row));
	}
	for (const row of gone.values()) {
		if (sharing.by === 'union' && sharing.isMade(connection, Object.fromEntries(row))) continue;
		prepared(connection, `delete from ${table} where ${isKey(key)}`).run(...keyOf(key, row));
	}
}

function addUp(connection: Database.Database, derived: DerivedTable, before: readonly object[], now: readonly object[]): void {
	const { table, key } = derived;
	const sums = new RowSums(derived);
	for (const row of before) sums.add(row, -1);
	for (const row of now) sums.add(row, 1);
	for (const { columns, values } of sums.rows()) {
		let sql = additions.get(derived);
		if (sql === undefined) {
			const added = columns.filter((column) => !key.includes(column)).map((column) => `${column} = ${column} + excluded.${column}`);
			sql = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})
				on conflict (${key.join(', ')}) do update set ${added.join(', ')}`;
			additions.set(derived, sql);
		}
		prepared(connection, sql).run(...values);
	}
}

/** Rows of a table that adds up, by key. Counts are whole numbers far below 2^53: their sums are exact, in any order. */
export class RowSums {
	readonly #key: readonly string[];
	readonly #sums = new Map<string, { readonly columns: readonly string[]; readonly values: StoredValue[] }>();

	constructor({ key }: DerivedTable) {
		this.#key = key;
	}

	/** Adds the row `times` times; -1 subtracts it. */
	add(row: object, times: 1 | -1): void {
		const values: readonly StoredValue[] = Object.values(row);
		const counts = this.#key.length;
		const name = values.slice(0, counts).join('\n');
		const sum = this.#sums.get(name);
		if (sum)
			for (let index = counts; index < values.length; index++)
				sum.values[index] = Number(sum.values[index]) + times * Number(values[index]);
		else {
			const first = values.map((value, index) => (index < counts ? value : times * Number(value)));
			this.#sums.set(name, { columns: Object.keys(row), values: first });
		}
	}

	/** The rows whose counts are not all zero. */
	rows(): readonly { readonly columns: readonly string[]; readonly values: readonly StoredValue[] }[] {
		return [...this.#sums.values()].filter(({ values }) => values.slice(this.#key.length).some((value) => value !== 0));
	}
}

function byKey({ key }: DerivedTable, rows: readonly object[]): Map<string, Row> {
	return new Map(
		rows.map((row) => {
			const columns = new Map<string, StoredValue>(Object.entries(row));
			return [keyOf(key, columns).join('\n'), columns];
		}),
	);
}

function keyOf(key: readonly string[], row: Row): readonly StoredValue[] {
	return key.map((column) => row.get(column) ?? null);
}

function isKey(key: readonly string[]): string {
	return key.map((column) => `${column} = ?`).join(' and ');
}
