/**
 * Writes what claims have in common: sums over all of them, and the index of words by which they are found, a contentless FTS5 table of (word, claim).
 * What leaves a claim leaves the pages of the index at once (`secure-delete`): a name that was destroyed must not stay there.
 */

import type Database from 'better-sqlite3';
import type { Claim } from '../../domain/claim.ts';
import { claimText, indexedWords } from '../../domain/text/searchWords.ts';
import { prepared } from '../query.ts';
import type { ClaimSums, DerivedTable } from './tables.ts';

/** What the index gets to know of a claim. */
export interface WordChange {
	readonly claim: number;
	/** The words that leave it; undefined where it has none of the claim yet. */
	readonly gone: string | undefined;
	readonly added: string;
}

/** What makes the index that of the claim; undefined: nothing. `before`: what the claim was when its words were written last. */
export function wordChange(before: Claim | undefined, claim: Claim): WordChange | undefined {
	const text = claimText(claim);
	if (!before) return { claim: claim.id, gone: undefined, added: [...indexedWords(text)].join(' ') };
	const textBefore = claimText(before);
	if (textBefore === text) return undefined;
	const [wordsBefore, words] = [indexedWords(textBefore), indexedWords(text)];
	return {
		claim: claim.id,
		gone: [...wordsBefore].filter((word) => !words.has(word)).join(' '),
		added: [...words].filter((word) => !wordsBefore.has(word)).join(' '),
	};
}

/** Writes a change of the words of a claim into the index. */
export function writeWords(connection: Database.Database, { claim, gone, added }: WordChange): void {
	// Both or neither, for the index counts its rows.
	if (gone !== undefined)
		prepared(connection, `insert into claim_word (claim_word, rowid, words) values ('delete', ?, ?)`).run(claim, gone);
	prepared(connection, 'insert into claim_word (rowid, words) values (?, ?)').run(claim, added);
}

/** The statements that add up a row of a table: all its rows have the same columns. */
const additions = new Map<DerivedTable, string>();

/** Adds the sums to those that are stored. */
export function writeSums(connection: Database.Database, derived: DerivedTable, sums: ClaimSums): void {
	const { table, key } = derived;
	for (const sum of sums.rows()) {
		let sql = additions.get(derived);
		if (sql === undefined) {
			const columns = Object.keys(sum);
			const added = columns.filter((column) => !key.includes(column)).map((column) => `${column} = ${column} + excluded.${column}`);
			sql = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})
				on conflict (${key.join(', ')}) do update set ${added.join(', ')}`;
			additions.set(derived, sql);
		}
		prepared(connection, sql).run(...Object.values(sum));
	}
}
