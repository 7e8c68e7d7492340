/** Index rows for finding a client's earlier entries: the keys of each entry, and the words of each client's name. */

import type { Claim } from '../../domain/claim.ts';
import { keysOf } from '../../domain/client/clientKey.ts';
import { wordsOf } from '../../domain/client/clientName.ts';
import { normalizeText } from '../../domain/text/normalizeText.ts';

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
