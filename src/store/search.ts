/** Entries by anything that is known of them, the likeliest first. */

import { claimsOfClient } from './clients.ts';
import type { Journal } from './open.ts';
import { claimsWithWords } from './withWords.ts';

/** The ids of at most `most` entries: first the client's, by name, telephone, mail address or contract; then those in whose texts the words stand. */
export function searchClaims(journal: Journal, typed: string, most: number): readonly number[] {
	const ids = new Set(claimsOfClient(journal, typed, most));
	if (ids.size < most) for (const id of claimsWithWords(journal, typed, most)) ids.add(id);
	return [...ids].slice(0, most);
}
