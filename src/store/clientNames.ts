/** The words of each client's name, once for each name: what the client picker searches, whatever the word that is typed. */

import type Database from 'better-sqlite3';
import type { Claim } from '../domain/claim.ts';
import { wordsOf } from '../domain/clientName.ts';
import { normalizeText } from '../domain/fold.ts';
import type { Journal } from './open.ts';
import { RowSum } from './rowSum.ts';

/** The rows of claims whose client can be picked: an entry made by mistake names nobody. Exactly the condition of `claim_client`. */
export const PICKED = `client_folded is not null and status <> 'void'`;

/** Writes the words of a name that is new, and removes those of one that no claim has any more. To be called after the claim's row. */
export function writeNames(connection: Database.Database, before: Claim | undefined, claim: Claim): void {
	const [old, now] = [before ? nameIn(before) : undefined, nameIn(claim)];
	if (old === now) return;
	if (now !== undefined) {
		const statement = connection.prepare<[string, string]>('insert or ignore into client_word (word, name) values (?, ?)');
		// The words of a name come and go together.
		for (const word of wordsIn(now)) if (statement.run(word, now).changes === 0) break;
	}
	if (old !== undefined && !isNamed(connection, old)) {
		const statement = connection.prepare<[string, string]>('delete from client_word where word = ? and name = ?');
		for (const word of wordsIn(old)) statement.run(word, old);
	}
}

function nameIn({ client, status }: Claim): string | undefined {
	return client === null || status === 'void' ? undefined : normalizeText(client);
}

/** Each word of a folded name once. */
export function wordsIn(folded: string): readonly string[] {
	return [...new Set(wordsOf(folded))];
}

function isNamed(connection: Database.Database, name: string): boolean {
	return connection.prepare<[string]>(`select 1 from claim where client_folded = ? and ${PICKED} limit 1`).get(name) !== undefined;
}

/** Whether the words are those of the names that the claims have. Names are read one by one off their index, never all at once. */
export function namesAgree({ connection }: Journal, page: number): boolean {
	const [wanted, stored] = [new RowSum(), new RowSum()];
	const next = connection
		.prepare<[string], string | null>(`select min(client_folded) from claim where client_folded > ? and ${PICKED}`)
		.pluck();
	for (let name = next.get(''); typeof name === 'string'; name = next.get(name))
		for (const word of wordsIn(name)) wanted.add(0, `${word} ${name}`);
	const words = connection.prepare<[string, string, number], { readonly word: string; readonly name: string }>(
		'select word, name from client_word where (word, name) > (?, ?) order by word, name limit ?',
	);
	for (let [word, name] = ['', '']; ; ) {
		const rows = words.all(word, name, page);
		for (const row of rows) stored.add(0, `${row.word} ${row.name}`);
		const last = rows.at(-1);
		if (last === undefined || rows.length < page) return wanted.equals(stored);
		({ word, name } = last);
	}
}
