/** Percentiles of counted values. */

/** The least number that so many per cent of all do not exceed; null of none. */
export function percentile(counts: ReadonlyMap<number, number>, percent: number): number | null {
	const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
	let so = 0;
	for (const [value, count] of [...counts].toSorted(([one], [other]) => one - other)) {
		so += count;
		if (so * 100 >= percent * all) return value;
	}
	return null;
}
