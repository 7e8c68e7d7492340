/** Tables and indexes that a file of a former version does not have, made for as long as it is read: a reader changes no file. */

import { deadlineTables } from '../migrations/0002.ts';
import { deadlineIndexes } from '../migrations/0003.ts';
import type { Journal } from '../open.ts';
import { query } from '../query.ts';
import { loadedClaim } from '../record/apply.ts';
import type { DerivedTable } from './tables.ts';
import { writeRows } from './writeRows.ts';

const tables: ReadonlySet<DerivedTable['table']> = new Set(['due_day', 'due_tally', 'payment'] as const);

/** Makes the tables of last days, of all claims, where the file has none or has them without their indexes. Throws StoreFailure where the journal cannot be read. */
export function makeDeadlineTables(journal: Journal): void {
	if (journal.version >= 3) return;
	query(journal, (connection) => {
		const reading = connection.pragma('query_only', { simple: true });
		// Even a temporary table counts as writing.
		connection.pragma('query_only = off');
		connection.exec('begin');
		for (const statement of deadlineTables)
			if (statement.startsWith('create table ')) connection.exec(statement.replace(/^create table /, 'create temp table '));
		if (journal.version === 2) for (const table of tables) connection.exec(`insert into temp.${table} select * from main.${table}`);
		else makeRows(connection);
		// An index is made faster of rows that are there.
		for (const statement of [...deadlineTables, ...deadlineIndexes])
			if (/^(?:create|drop) index /.test(statement)) connection.exec(statement.replace(/^(create|drop) index /, '$1 index temp.'));
		connection.exec('commit');
		connection.pragma(`query_only = ${Number(reading)}`);
	});
}

function makeRows(connection: Journal['connection']): void {
	const next = connection.prepare<[number], number | null>('select min(id) from claim where id > ?').pluck();
	for (let id = next.get(0); typeof id === 'number'; id = next.get(id))
		writeRows(connection, undefined, loadedClaim(connection, id), { tables });
}
