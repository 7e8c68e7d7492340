/** Writes the derived rows of claims. Raw SQL: one loop over tables that it knows by name only. */

import type Database from 'better-sqlite3';
import type { Claim } from '../../domain/claim.ts';
import { versionOf } from '../fileVersion.ts';
import { prepared, type StoredValue } from '../query.ts';
import { claimColumns, claimValues } from './claimRow.ts';
import type { GatheredRows } from './gatheredRows.ts';
import { wordChange, writeSums, writeWords } from './sharedRows.ts';
import { type DerivedTable, derivedTables } from './tables.ts';

type Row = ReadonlyMap<string, StoredValue>;

/** How rows are written. */
export interface WritingRows {
	/** In these tables only; left out: in all that the file has. */
	readonly tables?: ReadonlySet<string>;
	/** What several claims share waits here until it is flushed. */
	readonly gathered?: GatheredRows | undefined;
}

/**
 * Makes the rows of the claim what they must be. `before`: what the claim was when they were written last; undefined where there are none.
 */
export function writeRows(
	connection: Database.Database,
	before: Claim | undefined,
	claim: Claim,
	{ tables, gathered }: WritingRows = {},
): void {
	// A file of a former version has those of its version; others only where they were made on purpose.
	const version = tables ? undefined : versionOf(connection);
	for (const derived of derivedTables) {
		const { table, sharing, since = 1 } = derived;
		if (tables ? !tables.has(table) : version !== undefined && since > version) continue;
		if (sharing.by === 'words') {
			const change = wordChange(before, claim);
			if (!change) continue;
			if (gathered) gathered.words(change);
			else writeWords(connection, change);
			continue;
		}
		if (sharing.by === 'sum') {
			const sums = gathered?.sums(derived, sharing.sums) ?? sharing.sums();
			if (before) sums.add(before, -1);
			sums.add(claim, 1);
			if (!gathered) writeSums(connection, derived, sums);
			continue;
		}
		if (!before && table === 'claim') {
			insertClaim(connection, claim);
			continue;
		}
		const rowsNow = derived.rows(claim);
		if (before) replaceRows(connection, derived, derived.rows(before), rowsNow);
		else
			insertRows(connection, derived, sharing.by === 'union' && gathered ? rowsNow.filter((row) => gathered.isNew(derived, row)) : rowsNow);
		if (before && sharing.by === 'union') gathered?.forgetShared();
	}
}

/** The statements that insert a row of a table: all its rows have the same columns. */
const insertions = new Map<DerivedTable, string>();

let claimInsertion: string | undefined;

/** Inserts the row of a new claim by its values: an object of so many properties is not made for it. */
function insertClaim(connection: Database.Database, claim: Claim): void {
	claimInsertion ??= insertion('claim', claimColumns(claim));
	prepared(connection, claimInsertion).run(...claimValues(claim));
}

function insertion(table: DerivedTable['table'], columns: readonly string[], orIgnore = ''): string {
	return `insert${orIgnore} into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
}

function insertRows(connection: Database.Database, derived: DerivedTable, rows: readonly object[]): void {
	for (const row of rows) prepared(connection, insertionOf(derived, row)).run(...Object.values(row));
}

function insertionOf(derived: DerivedTable, row: object): string {
	const known = insertions.get(derived);
	if (known !== undefined) return known;
	const sql = insertion(derived.table, Object.keys(row), derived.sharing.by === 'union' ? ' or ignore' : '');
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
