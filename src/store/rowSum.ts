/** A sum over the rows of a table, to compare it with another without holding either. */

/** How many rows there are, and a sum in which every row of every claim counts. */
export class RowSum {
	#count = 0;
	#sum = 0;

	add(claim: number, row: string): void {
		// FNV-1a, and a product that spreads it: it must tell accidents, not forgeries, for nothing is proved by these rows.
		let hash = 0x811c9dc5 ^ claim;
		for (let at = 0; at < row.length; at++) hash = Math.imul(hash ^ row.charCodeAt(at), 0x01000193);
		this.#count++;
		this.#sum = (this.#sum + (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0)) % Number.MAX_SAFE_INTEGER;
	}

	equals(other: RowSum): boolean {
		return this.#count === other.#count && this.#sum === other.#sum;
	}
}
