/** Searches entries by anything known of them, the likeliest first. */

import { sql } from 'kysely';
import { wordsOf } from '../domain/clientName.ts';
import { normalizeText } from '../domain/normalizeText.ts';
import { all, db } from './builder.ts';
import { claimsOfClient } from './clients.ts';
import type { Journal } from './open.ts';

/**
 * The ids of at most `most` entries: first the client's, by name, telephone, mail address or contract, off their indexes; then those in
 * whose texts all the words stand, the latest first. Where fewer than `most` are found, all texts are read through.
 */
export function searchClaims(journal: Journal, typed: string, most: number): readonly number[] {
	const ids = new Set(claimsOfClient(journal, typed, most));
	const words = [...new Set(wordsOf(normalizeText(typed)))];
	if (ids.size < most && words.length > 0) {
		let texts = db.selectFrom('claim').select('id').orderBy('id', 'desc').limit(most);
		for (const word of words) texts = texts.where(sql<boolean>`instr(search, ${word}) > 0`);
		for (const { id } of all(journal, texts)) ids.add(id);
	}
	return [...ids].slice(0, most);
}
