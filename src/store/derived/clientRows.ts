/** Index rows for finding a client's earlier entries: the keys of each entry, and the words of each client's name. */

import type Database from 'better-sqlite3';
import type { Claim } from '../../domain/claim.ts';
import { keysOf } from '../../domain/client/clientKey.ts';
import { wordsOf } from '../../domain/client/clientName.ts';
import { normalizeText } from '../../domain/text/normalizeText.ts';
import { idsOfName } from '../statements/clients.ts';

/** What an entry is found by as one of the same client: see `domain/client/clientKey.ts`. */
export function keyRows(claim: Claim) {
	return keysOf(claim).map((key) => ({ key, claim: claim.id }));
}

/** Each word of a client's name, both normalized. */
export function wordRows({ client, status }: Claim) {
	if (client === null || status === 'void') return [];
	const name = normalizeText(client);
	return wordsIn(name).map((word) => ({ word, name }));
}

/** Each word of a folded name once. */
export function wordsIn(folded: string): readonly string[] {
	return [...new Set(wordsOf(folded))];
}

/** Whether the row is a word of the name of a claim that is there. */
export function isClientWord(connection: Database.Database, row: object): boolean {
	const [word, name]: readonly unknown[] = Object.values(row);
	if (typeof word !== 'string' || typeof name !== 'string' || !wordsIn(name).includes(word)) return false;
	return idsOfName({ connection }, { name, most: 1 }).length > 0;
}
