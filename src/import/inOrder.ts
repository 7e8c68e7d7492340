/** Which of a row of values stand out of order: the fewest whose removal leaves the rest in order. */

/** More of them than this, and nobody kept any order: then none is out of it. */
const MOST = 1 / 3;

/**
 * The indexes of the values that stand out of order, ascending or descending, whichever fewer are out of; `undefined` values have no place. Of
 * two that contradict each other the later one is out of order.
 */
export function outOfOrder(values: readonly (number | undefined)[]): ReadonlySet<number> {
	const placed = values.flatMap((value, index) => (value === undefined ? [] : [{ index, value }]));
	const ascending = longest(placed.map(({ value }) => value));
	const descending = ascending.size * 2 > placed.length ? ascending : longest(placed.map(({ value }) => -value));
	const kept = descending.size > ascending.size ? descending : ascending;
	if (placed.length - kept.size > placed.length * MOST) return new Set();
	return new Set(placed.flatMap(({ index }, at) => (kept.has(at) ? [] : [index])));
}

/** The indexes of a longest subsequence that never falls; read from behind, so that of two the earlier is kept. */
function longest(values: readonly number[]): ReadonlySet<number> {
	/** At n, the index of the value with which a subsequence of n + 1 begins: the largest there is. */
	const begins: number[] = [];
	const next = new Map<number, number>();
	for (let index = values.length - 1; index >= 0; index--) {
		const value = values[index] ?? 0;
		let [low, high] = [0, begins.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((values[begins[middle] ?? 0] ?? 0) >= value) low = middle + 1;
			else high = middle;
		}
		const behind = begins[low - 1];
		if (behind !== undefined) next.set(index, behind);
		begins[low] = index;
	}
	const kept = new Set<number>();
	for (let at = begins.at(-1); at !== undefined; at = next.get(at)) kept.add(at);
	return kept;
}
