/** The entries of a closed month as they were when it was closed, in place of what they are: for as long as the journal stays open. */

import type { Seal } from '../domain/seal.ts';
import { claimRow } from './claimRow.ts';
import { claimOf, type EventText } from './events.ts';
import { storeFailure } from './failure.ts';
import type { Journal } from './open.ts';
import { insertInto } from './schema.ts';

/**
 * From here on this connection sees, where it asks for claims, those of the month: a temporary table hides the stored one. What
 * nothing was recorded about since is taken as it stands, the rest is folded from its events up to the seal.
 */
export function seeSealed({ connection, path }: Journal, { first, last, upTo, month }: Seal): void {
	try {
		const reading = connection.pragma('query_only', { simple: true });
		// Even a temporary table counts as writing.
		connection.pragma('query_only = off');
		connection.exec('begin; create temp table claim as select * from main.claim where 0');
		connection.prepare<[number, number, string, number]>(UNTOUCHED).run(first, last, `${month}-*`, upTo);
		const events = connection.prepare<[number, number], EventText>(
			'select type, data, personal, personal_digest from event where claim = ? and position <= ? order by sequence',
		);
		for (const id of connection.prepare<[number, number, number], number>(TOUCHED).pluck().all(first, last, upTo)) {
			const rows = events.all(id, upTo);
			const claim = rows.length > 0 ? claimOf(id, rows, path) : undefined;
			if (!claim?.registeredOn.startsWith(month)) continue;
			const row = claimRow(claim);
			connection.prepare(insertInto('claim', row)).run(row);
		}
		connection.exec('commit');
		connection.pragma(`query_only = ${Number(reading)}`);
	} catch (error) {
		if (connection.inTransaction) connection.exec('rollback');
		throw storeFailure(error, path);
	}
}

const UNTOUCHED = `insert into temp.claim select * from main.claim as stored where id between ? and ? and registered_on glob ?
	and not exists (select 1 from event where event.claim = stored.id and position > ?)`;

const TOUCHED = `select id from main.claim as stored where id between ? and ?
	and exists (select 1 from event where event.claim = stored.id and position > ?) order by id`;
