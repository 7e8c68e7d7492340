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
import { roundRows, tallyRows } from './rounds.ts';
import { columnsSince, type StoredValue } from './storedValue.ts';

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
