/** Counts how often claims have the same row: what a table of sums is made of. */

import type { Claim } from '../domain/claim.ts';

export class RowCounts<Row extends object> {
	readonly #rowsOf: (claim: Claim) => readonly Row[];
	readonly #counts = new Map<string, { readonly row: Row; count: number }>();

	constructor(rowsOf: (claim: Claim) => readonly Row[]) {
		this.#rowsOf = rowsOf;
	}

	/** Counts the rows of the claim so many times; -1 takes them out again. */
	add(claim: Claim, times: 1 | -1): void {
		for (const row of this.#rowsOf(claim)) {
			const name = Object.values(row).join(' ');
			const known = this.#counts.get(name);
			if (known) known.count += times;
			else this.#counts.set(name, { row, count: times });
		}
	}

	/** What does not come to nothing. */
	rows(): readonly (Row & { readonly count: number })[] {
		return [...this.#counts.values()].filter(({ count }) => count !== 0).map(({ row, count }) => ({ ...row, count }));
	}
}
