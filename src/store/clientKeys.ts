/** The keys of each entry's client, in a table of their own: what earlier entries of the same client are found by. */

import type Database from 'better-sqlite3';
import type { Claim } from '../domain/claim.ts';
import { keysOf } from '../domain/clientKey.ts';
import type { Journal } from './open.ts';
import type { ClientKeyTable } from './schema.ts';

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

/**
 * Compares the keys that claims must have with those that are there without holding either: how many there are, and a sum over all of
 * them in which every key of every claim counts.
 */
export class KeySum {
	#count = 0;
	#sum = 0;

	add(key: string, claim: number): void {
		// FNV-1a, and a product that spreads it: it must tell accidents, not forgeries, for nothing is proved by a key.
		let hash = 0x811c9dc5 ^ claim;
		for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
		this.#count++;
		this.#sum = (this.#sum + (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0)) % Number.MAX_SAFE_INTEGER;
	}

	equals(other: KeySum): boolean {
		return this.#count === other.#count && this.#sum === other.#sum;
	}
}

/** The sum over the keys that are there, read in pages. */
export function storedKeySum({ connection }: Journal, page: number): KeySum {
	const sum = new KeySum();
	const statement = connection.prepare<[string, number, number], ClientKeyTable>(
		'select key, claim from client_key where (key, claim) > (?, ?) order by key, claim limit ?',
	);
	let last: ClientKeyTable = { key: '', claim: 0 };
	for (;;) {
		const rows = statement.all(last.key, last.claim, page);
		for (const { key, claim } of rows) sum.add(key, claim);
		const end = rows.at(-1);
		if (end === undefined || rows.length < page) return sum;
		last = end;
	}
}
