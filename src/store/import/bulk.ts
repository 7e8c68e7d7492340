/**
 * Many entries at once, within one transaction. Raw SQL: indexes are taken away and made again, for filling them row by row takes several
 * times as long.
 */

import type Database from 'better-sqlite3';
import { GatheredRows } from '../derived/gatheredRows.ts';
import type { Writer } from '../record/writer.ts';

/** Fewer entries are recorded in less time than the indexes take to be made again. */
const MANY = 1_000;

interface Index {
	readonly name: string;
	readonly sql: string;
}

/** The indexes to which nearly every entry adds a row. In the others few have one: they stay, for to rebuild one a whole table is read. */
export const indexesOfAll: readonly string[] = [
	...['claim_registered', 'claim_received', 'claim_status', 'claim_closed', 'claim_client'],
	...['round_opened', 'round_ended', 'round_answered', 'round_decided', 'round_client', 'round_visit', 'round_left'],
];

/**
 * Does the work in which the writer records `count` entries. Sums and words are written for many entries together. Where more entries come than
 * were there, the indexes of all entries are dropped meanwhile; a rollback brings them back. `step` is called as they are made again.
 */
export async function inBulk<T>(
	connection: Database.Database,
	writer: Writer,
	count: number,
	work: () => Promise<T>,
	step: () => Promise<void>,
): Promise<T> {
	if (count < MANY) return work();
	const cache = connection.pragma('cache_size', { simple: true });
	try {
		// Room for the pages that are written to again and again.
		connection.pragma('cache_size = -16384');
		const indexes = isMostOf(connection, count) ? indexesOf(connection) : [];
		for (const { name } of indexes) connection.exec(`drop index ${name}`);
		const gathered = new GatheredRows(connection);
		writer.gather(gathered);
		const done = await work();
		gathered.flush();
		for (const { sql } of indexes) {
			await step();
			connection.exec(sql);
		}
		return done;
	} finally {
		writer.gather(undefined);
		connection.pragma(`cache_size = ${cache}`);
	}
}

function isMostOf(connection: Database.Database, count: number): boolean {
	return count > (connection.prepare<[], number | null>('select max(id) from claim').pluck().get() ?? 0);
}

function indexesOf(connection: Database.Database): readonly Index[] {
	const all = connection.prepare<[], Index>(`select name, sql from sqlite_schema where type = 'index' and sql is not null`).all();
	return all.filter(({ name }) => indexesOfAll.includes(name));
}
