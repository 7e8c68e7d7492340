/** The marks of an axis: round numbers from nothing to at least the greatest value, whole ones only. */

/** Four or five steps of 1, 2 or 5 times a power of ten. */
export function ticks(most: number): readonly number[] {
	const step = Math.max(1, stepOf(most / 4));
	return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step);
}

function stepOf(rough: number): number {
	if (rough <= 1) return 1;
	const power = 10 ** Math.floor(Math.log10(rough));
	return power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10);
}
