/**
 * The tables derived from the events of claims, in one list: recording writes them, `check` compares them with what the events give, and a
 * repair rebuilds them.
 */

import type Database from 'better-sqlite3';
import type { Claim } from '../../domain/claim.ts';
import { DAY_TALLIES } from '../fileVersion.ts';
import type { DerivedTables } from '../schema.ts';
import { idsOfName } from '../statements/clients.ts';
import { claimRow } from './claimRow.ts';
import { keyRows, wordRows, wordsIn } from './clientRows.ts';
import { lawsuitRows, preventionRows, taskRows, unacceptedRows, unanalysedRows } from './dayRows.ts';
import {
	answerCounts,
	arrivalCounts,
	dueDayRows,
	endedLateCounts,
	paymentRows,
	RowCounts,
	roundRows,
	settledCounts,
	TallySums,
} from './rounds.ts';

/** How the rows of several claims come together in one table. */
type Sharing =
	/** Each row is that of one claim. */
	| { readonly by: 'none' }
	/** Its rows are sums over all claims. */
	| { readonly by: 'sum'; readonly sums: () => ClaimSums }
	/** No rows, but the words of claims in an index that `sharedRows.ts` writes. */
	| { readonly by: 'words' }
	/** Several claims may produce the same row; it is kept while `isMade` finds one that does. */
	| { readonly by: 'union'; readonly isMade: (connection: Database.Database, row: object) => boolean };

/** What many claims come to in a table that adds them up. */
export interface ClaimSums {
	/** Adds the rows of the claim so many times; -1 takes them out again. */
	add(claim: Claim, times: 1 | -1): void;
	/** The rows that do not come to nothing, in any order; all have the same columns in the same order. */
	rows(): readonly object[];
}

export interface DerivedTable {
	readonly table: keyof DerivedTables | 'claim_word';
	/** The columns of its primary key; where the first is the claim, the rows of a stretch of claims lie side by side. */
	readonly key: readonly string[];
	/** The rows that are of a claim, in the order of the key; all have the same columns in the same order. None where claims are summed up. */
	readonly rows: (claim: Claim) => readonly object[];
	readonly sharing: Sharing;
	/** The version of the journal file that brought it, where that is not the first: whoever upgrades a file fills it. */
	readonly since?: number;
	/** The events that it is made of came with that version, too: an older file has nothing to fill it with. */
	readonly eventsSince?: number;
}

const own: Sharing = { by: 'none' };
const none = (): readonly object[] => [];

/** A table that counts how many of such rows claims make. */
function counted(table: DerivedTable['table'], key: readonly string[], rows: DerivedTable['rows'], since: number): DerivedTable {
	return { table, key, rows: none, sharing: { by: 'sum', sums: () => new RowCounts(key.length, rows) }, since };
}

/** In the order in which they are written: words of names are looked up among the claims. */
export const derivedTables: readonly DerivedTable[] = [
	{ table: 'claim', key: ['id'], rows: (claim) => [claimRow(claim)], sharing: own },
	{ table: 'task', key: ['claim', 'what', 'place'], rows: taskRows, sharing: own },
	{ table: 'prevention', key: ['claim', 'place'], rows: preventionRows, sharing: own },
	{ table: 'round', key: ['claim', 'place'], rows: roundRows, sharing: own },
	{ table: 'client_key', key: ['key', 'claim'], rows: keyRows, sharing: own },
	{ table: 'tally', key: ['dimension', 'month', 'value'], rows: none, sharing: { by: 'sum', sums: () => new TallySums() } },
	counted('answer_tally', ['answered_on', 'received_on'], answerCounts, DAY_TALLIES),
	counted('arrival_tally', ['opened_on', 'received_on', 'register_by'], arrivalCounts, DAY_TALLIES),
	{ table: 'due_day', key: ['claim', 'place'], rows: dueDayRows, sharing: own, since: 2 },
	counted('due_tally', ['purpose', 'day'], settledCounts, 2),
	counted('late_tally', ['purpose', 'day', 'due_on', 'ended_on', 'how'], endedLateCounts, DAY_TALLIES),
	{ table: 'payment', key: ['claim', 'place'], rows: paymentRows, sharing: own, since: 2 },
	{ table: 'lawsuit', key: ['claim', 'place'], rows: lawsuitRows, sharing: own, since: 3, eventsSince: 3 },
	{ table: 'unaccepted', key: ['claim'], rows: unacceptedRows, sharing: own, since: 5 },
	{ table: 'unanalysed', key: ['claim'], rows: unanalysedRows, sharing: own, since: 5 },
	{ table: 'client_word', key: ['word', 'name'], rows: wordRows, sharing: { by: 'union', isMade: isClientWord } },
	{ table: 'claim_word', key: [], rows: none, sharing: { by: 'words' }, since: 2 },
];

/** The derived tables that a file of this version has. */
export function derivedTablesOf(version: number): readonly DerivedTable[] {
	return derivedTables.filter(({ since = 1 }) => since <= version);
}

/** Whether a row stands behind the last claim: it would stop the next that is registered. For tables whose first column of the key is the claim. */
export function reachesBeyond(connection: Database.Database, { table, key }: DerivedTable): boolean {
	const last = 'select max(id) from (select max(claim) as id from event union all select max(id) from claim)';
	return connection.prepare<[], object>(`select 1 from ${table} where ${key[0]} > (${last})`).get() !== undefined;
}

/** Whether the row is a word of the name of a claim that is there. */
function isClientWord(connection: Database.Database, row: object): boolean {
	const [word, name]: readonly unknown[] = Object.values(row);
	if (typeof word !== 'string' || typeof name !== 'string' || !wordsIn(name).includes(word)) return false;
	return idsOfName({ connection }, { name, most: 1 }).length > 0;
}
