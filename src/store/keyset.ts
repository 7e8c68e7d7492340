/** The one pager: each page is one finished statement, so that no reader holds a lock while it writes. */

/** Rows read at once: a page is one finished statement, so that no reader holds a lock while it writes. */
export const PAGE = 250;

export interface Page<P, Key> {
	readonly page: P;
	/** How many rows it has. */
	readonly rows: number;
	/** The key of its last row: the next page begins after it. */
	readonly last: Key | undefined;
}

/**
 * The pages that `read` gives, each beginning after the last row of the one before: first after `start`, then after `last`. At most
 * `limit` rows (0: all), `pageSize` at once. A page without rows is not given.
 */
export async function* keysetPages<P, Key>(
	start: Key,
	limit: number,
	read: (after: Key, size: number) => Page<P, Key>,
	pageSize = PAGE,
): AsyncGenerator<P> {
	let after = start;
	for (let left = limit === 0 ? Number.POSITIVE_INFINITY : limit; left > 0; ) {
		const size = Math.min(pageSize, left);
		const { page, rows, last } = read(after, size);
		if (rows > 0) yield page;
		if (rows < size || last === undefined) return;
		left -= rows;
		after = last;
	}
}
