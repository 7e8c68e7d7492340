/** Compares the derived tables with the rows that the claims produce, page by page, without holding either in memory. */

import type Database from 'better-sqlite3';
import type { Claim } from '../../domain/claim.ts';
import { grouped } from '../../domain/grouped.ts';
import { errorCode } from '../../errorCode.ts';
import { type ClaimSums, type DerivedTable, derivedTablesOf, reachesBeyond } from '../derived/tables.ts';
import type { Journal } from '../open.ts';
import type { StoredValue } from '../query.ts';
import { isColumnIn } from '../storedValue.ts';
import type { ReportFault } from './fault.ts';
import { RowSum, WordSum } from './sums.ts';
import { RowValues } from './values.ts';

/** Claims of these numbers. */
interface Range {
	readonly after: number;
	readonly through: number;
}

type StoredRow = Readonly<Record<string, StoredValue>>;

/** How many rows are read at once where a table is looked through. */
const PAGE = 20_000;
/** How many shared rows are remembered. */
const MOST_FOUND = 20_000;

export class RowComparison {
	readonly #connection: Database.Database;
	readonly #report: ReportFault;
	readonly #version: number;
	readonly #tables: readonly DerivedTable[];
	/** How the rows of a claim compare, for each table in which they lie side by side. */
	readonly #values: ReadonlyMap<DerivedTable['table'], RowValues>;
	/** Sums over all claims: of tables that hold sums, and checksums of tables in which the rows of a claim lie apart. */
	readonly #sums: ReadonlyMap<DerivedTable['table'], ClaimSums>;
	readonly #rowSums: ReadonlyMap<DerivedTable['table'], RowSum>;
	/** Of the words that all claims together have; undefined in a file that has no index of them. */
	readonly #words: WordSum | undefined;
	/** Rows that claims share and that are stored. */
	readonly #found = new Set<string>();
	readonly #differing = new Set<DerivedTable['table']>();
	/** Claims that cannot be read or have no events: their rows cannot be compared. */
	#complete = true;
	/** Whether the rows of the claims are right: words of names are looked up in them. */
	#claimsRight = true;

	constructor({ connection, version }: Pick<Journal, 'connection' | 'version'>, report: ReportFault) {
		this.#connection = connection;
		this.#report = report;
		this.#version = version;
		this.#tables = derivedTablesOf(version);
		this.#values = new Map(this.#tables.filter(isOfClaims).map((derived) => [derived.table, new RowValues(connection, derived, version)]));
		this.#sums = new Map(this.#tables.flatMap(({ table, sharing }) => (sharing.by === 'sum' ? [[table, sharing.sums()] as const] : [])));
		this.#words = this.#tables.some(({ sharing }) => sharing.by === 'words') ? new WordSum() : undefined;
		this.#rowSums = new Map(this.#tables.filter(isScattered).map(({ table }) => [table, new RowSum()]));
	}

	/** Counts the claim as it is now, replacing its earlier count. */
	count(before: Claim | undefined, now: Claim | undefined): void {
		if (before) this.#add(before, -1);
		if (now) this.#add(now, 1);
	}

	#add(claim: Claim, times: 1 | -1): void {
		for (const { table, rows } of this.#tables) {
			this.#sums.get(table)?.add(claim, times);
			this.#rowSums.get(table)?.add(linesOf(rows(claim)), times);
		}
		this.#words?.add(claim, times);
	}

	/** Compares the rows of these claims, which are all that have events in the range; of the unreadable ones nothing is known. */
	compare(range: Range, claims: readonly Claim[], unreadable: ReadonlySet<number>): void {
		if (unreadable.size > 0) this.#complete = false;
		const unknown = new Set(unreadable);
		for (const derived of this.#tables) {
			if (isOfClaims(derived)) this.#compareRange(derived, range, claims, unknown);
			else if (derived.sharing.by === 'union' && !this.#areThere(derived, claims)) this.#differs(derived.table);
		}
	}

	/** Compares what is known only when all claims are counted. To be called at the moment as of which they were counted. */
	finish(): void {
		for (const derived of this.#tables.filter(isOfClaims)) if (reachesBeyond(this.#connection, derived)) this.#differs(derived.table);
		if (!this.#complete) return;
		for (const derived of this.#tables) {
			const { table } = derived;
			const sums = this.#sums.get(table);
			if (sums && !this.#addsUp(derived, sums)) this.#differs(table);
			const rowSum = this.#rowSums.get(table);
			if (rowSum && !RowSum.stored(this.#connection, derived, PAGE).equals(rowSum)) this.#differs(table);
			if (derived.sharing.by === 'words' && !this.#hasWords()) this.#differs(table);
		}
	}

	/** Looks through the tables whose rows several claims share for rows that none makes; `pause` is called after each page. */
	async lookThrough(read: (page: () => void) => void, pause: () => Promise<void>): Promise<void> {
		for (const { table, key, sharing } of this.#tables) {
			if (sharing.by !== 'union') continue;
			const names = key.join(', ');
			const page = this.#connection.prepare<StoredValue[], object>(
				`select * from ${table} where (${names}) > (${key.map(() => '?').join(', ')}) order by ${names} limit ${PAGE}`,
			);
			let rows: readonly object[] = [];
			let last: StoredValue[] = key.map(() => '');
			do {
				read(() => {
					rows = page.all(...last);
					if (this.#complete && this.#claimsRight && rows.some((row) => !sharing.isMade(this.#connection, row))) this.#differs(table);
				});
				last = Object.values(rows.at(-1) ?? {}).slice(0, key.length);
				await pause();
			} while (rows.length === PAGE && !this.#differing.has(table));
		}
	}

	#differs(table: DerivedTable['table']): void {
		if (!this.#differing.has(table)) this.#report({ code: 'derived', table });
		this.#differing.add(table);
	}

	/** Compares the rows of a stretch of claims; row by row only where something differs. */
	#compareRange(derived: DerivedTable, range: Range, claims: readonly Claim[], unknown: Set<number>): void {
		if (this.#values.get(derived.table)?.areStored(range, claims)) return;
		const { table, key } = derived;
		const found = this.#connection
			.prepare<[number, number], StoredRow>(`select * from ${table} where ${key[0]} > ? and ${key[0]} <= ? order by ${key.join(', ')}`)
			.all(range.after, range.through);
		this.#reportRows(derived, claims, found, unknown);
	}

	/** Reports what differs. A claim whose row is there without events is added to the unknown ones. */
	#reportRows(
		{ table, key: [ofClaim = ''], rows }: DerivedTable,
		claims: readonly Claim[],
		found: readonly StoredRow[],
		unknown: Set<number>,
	): void {
		const byClaim = grouped(found, (row) => Number(row[ofClaim]));
		if (table === 'claim') for (const id of unknown) if (!byClaim.has(id)) this.#report({ code: 'rowMissing', claim: id });
		for (const claim of claims) {
			const { id, number } = claim;
			const stored = byClaim.get(id) ?? [];
			byClaim.delete(id);
			if (table === 'claim') this.#reportColumns(id, rows(claim)[0] ?? {}, stored[0]);
			else if (JSON.stringify(rows(claim)) === JSON.stringify(stored)) continue;
			else if (table === 'task') this.#report({ code: 'tasks', number: number.text });
			else this.#differs(table);
		}
		for (const [id, [row]] of byClaim) {
			if (unknown.has(id)) continue;
			if (table === 'claim') {
				this.#complete = false;
				unknown.add(id);
				this.#report({ code: 'rowExtra', number: String(row?.number) });
			} else this.#differs(table);
		}
	}

	#reportColumns(id: number, folded: object, stored: StoredRow | undefined): void {
		this.#claimsRight = false;
		if (!stored) {
			this.#report({ code: 'rowMissing', claim: id });
			return;
		}
		for (const [column, value] of Object.entries(folded) as readonly (readonly [string, StoredValue])[]) {
			if (!isColumnIn(column, this.#version)) continue;
			const there = stored[column] ?? null;
			if (there !== value)
				this.#report({ code: 'row', number: String(stored.number), column, stored: textOf(there), folded: textOf(value) });
		}
	}

	/** Whether the rows that claims share are stored. Rows found recently are not looked up again. */
	#areThere({ table, rows }: DerivedTable, claims: readonly Claim[]): boolean {
		const made = new Map<string, object>();
		for (const row of claims.flatMap(rows)) {
			const name = `${table}\n${Object.values(row).join('\n')}`;
			if (!this.#found.has(name)) made.set(name, row);
		}
		const matches = Object.keys(made.values().next().value ?? {}).map((column, index) => `stored.${column} = made.value ->> ${index}`);
		if (matches.length === 0) return true;
		const found = this.#connection
			.prepare<[string], number>(`select count(*) from json_each(?) as made cross join ${table} as stored on ${matches.join(' and ')}`)
			.pluck()
			.get(JSON.stringify([...made.values()].map((row) => Object.values(row))));
		if (found !== made.size) return false;
		if (this.#found.size > MOST_FOUND) this.#found.clear();
		for (const name of made.keys()) this.#found.add(name);
		return true;
	}

	#addsUp({ table, key }: DerivedTable, sums: ClaimSums): boolean {
		const stored = this.#connection.prepare<[], StoredValue[]>(`select * from ${table}`).raw().all();
		// A row whose sums are all zero may remain.
		const counted = stored.filter((values) => values.slice(key.length).some((value) => value !== 0));
		return asText(counted) === asText(sums.rows().map((row) => Object.values(row)));
	}

	/** Whether the index has the words of the claims, and no others. */
	#hasWords(): boolean {
		try {
			const erases = this.#connection.prepare<[], number>(`select v from claim_word_config where k = 'secure-delete'`).pluck().get();
			return erases === 1 && (this.#words?.equals(WordSum.stored(this.#connection)) ?? true);
		} catch (error) {
			// The index's own pages are damaged: `check --repair` rebuilds it.
			if (errorCode(error) === 'SQLITE_CORRUPT_VTAB') return false;
			throw error;
		}
	}
}

/** Whether the rows of a stretch of claims lie side by side. */
function isOfClaims({ key: [first], sharing }: DerivedTable): boolean {
	return sharing.by === 'none' && (first === 'id' || first === 'claim');
}

/** Whether each row is that of one claim, but those of a claim lie apart. */
function isScattered(derived: DerivedTable): boolean {
	return derived.sharing.by === 'none' && !isOfClaims(derived);
}

/** A row in each line, as SQLite's `json_array` writes them. */
function linesOf(rows: readonly object[]): Buffer {
	return Buffer.from(rows.map((row) => JSON.stringify(Object.values(row))).join('\n'));
}

/** Rows in any order. */
export function asText(rows: readonly unknown[]): string {
	return JSON.stringify(rows.map((row) => JSON.stringify(row)).toSorted());
}

function textOf(value: StoredValue): string | null {
	return value === null ? null : String(value);
}
