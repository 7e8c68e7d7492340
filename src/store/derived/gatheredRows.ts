/** Collects what many claims of one transaction write to shared tables, to write it once. */

import type Database from 'better-sqlite3';
import { type WordChange, writeSums, writeWords } from './sharedRows.ts';
import type { ClaimSums, DerivedTable } from './tables.ts';

/** Of how many claims the words are held back, and how many shared rows are remembered: a few megabytes. */
const MOST = 1_000;
const MOST_SHARED = 20_000;

/**
 * Each sum is written once instead of once a claim. Words go into their index many claims at a time: an insertion into any table that opens a
 * savepoint makes FTS5 write out what it holds, so that claim by claim it would write a segment of its own for each, and merge them again.
 */
export class GatheredRows {
	readonly #connection: Database.Database;
	readonly #sums = new Map<DerivedTable, ClaimSums>();
	readonly #words: WordChange[] = [];
	readonly #shared = new Set<string>();

	constructor(connection: Database.Database) {
		this.#connection = connection;
	}

	/** The sums of a table, to add to. */
	sums(derived: DerivedTable, none: () => ClaimSums): ClaimSums {
		const known = this.#sums.get(derived);
		if (known) return known;
		const sums = none();
		this.#sums.set(derived, sums);
		return sums;
	}

	words(change: WordChange): void {
		this.#words.push(change);
		if (this.#words.length >= MOST) this.#flushWords();
	}

	/** Whether a row that several claims may make in that table has still to be written, as far as is known. */
	isNew({ table }: DerivedTable, row: object): boolean {
		const name = [table, ...Object.values(row)].join('\n');
		if (this.#shared.has(name)) return false;
		if (this.#shared.size >= MOST_SHARED) this.#shared.clear();
		this.#shared.add(name);
		return true;
	}

	/** Rows that several claims made may be gone. */
	forgetShared(): void {
		this.#shared.clear();
	}

	/** Writes all that waits. */
	flush(): void {
		for (const [derived, sums] of this.#sums) writeSums(this.#connection, derived, sums);
		this.#sums.clear();
		this.#flushWords();
	}

	#flushWords(): void {
		for (const change of this.#words) writeWords(this.#connection, change);
		this.#words.length = 0;
	}
}
