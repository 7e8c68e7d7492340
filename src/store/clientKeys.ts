/** The keys of each entry's client, in a table of their own: what earlier entries of the same client are found by. */

import type Database from 'better-sqlite3';
import type { Claim } from '../domain/claim.ts';
import { keysOf } from '../domain/clientKey.ts';

/** Makes the keys of the claim what they must be, given what it was before; undefined: it was not there. */
export function writeKeys(connection: Database.Database, before: Claim | undefined, claim: Claim): void {
	if (
		before &&
		before.kind === claim.kind &&
		before.client === claim.client &&
		before.contact === claim.contact &&
		before.contract === claim.contract
	)
		return;
	const [old, now] = [before ? keysOf(before) : [], keysOf(claim)];
	const gone = old.filter((key) => !now.includes(key));
	const come = now.filter((key) => !old.includes(key));
	if (gone.length > 0) {
		const statement = connection.prepare<[string, number]>('delete from client_key where key = ? and claim = ?');
		for (const key of gone) statement.run(key, claim.id);
	}
	if (come.length > 0) {
		const statement = connection.prepare<[string, number]>('insert into client_key (key, claim) values (?, ?)');
		for (const key of come) statement.run(key, claim.id);
	}
}
