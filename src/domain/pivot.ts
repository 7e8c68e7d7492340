/** Counts by one or two dimensions; spellings that normalize alike are merged. */

import { normalizeText } from './text/normalizeText.ts';

/** How many entries have these values; null where they have none. */
export interface PivotCell {
	readonly values: readonly (string | null)[];
	readonly count: number;
}

/** The cells with like spellings as one, in the order of their values, those without a value last. */
export function mergedCells(cells: readonly PivotCell[]): readonly PivotCell[] {
	const merged = new Map<string, { readonly values: readonly (string | null)[]; count: number }>();
	const spelling = new Map<string, string>();
	for (const { values, count } of cells) {
		const normalized = values.map((value) => value && normalizeText(value));
		// Every cell of a value shows the spelling that was met first.
		const shown = values.map((value, index) => {
			if (value === null) return null;
			const key = `${index} ${normalized[index]}`;
			if (!spelling.has(key)) spelling.set(key, value);
			return spelling.get(key) ?? value;
		});
		const key = JSON.stringify(normalized);
		const known = merged.get(key);
		if (known) known.count += count;
		else merged.set(key, { values: shown, count });
	}
	return [...merged.values()].toSorted((left, right) => compared(left.values, right.values));
}

/** The sums by the value at one index, in the order in which they are met. */
export function sumsBy(cells: readonly PivotCell[], index: number): ReadonlyMap<string | null, number> {
	const sums = new Map<string | null, number>();
	for (const { values, count } of cells) {
		const value = values[index] ?? null;
		sums.set(value, (sums.get(value) ?? 0) + count);
	}
	return sums;
}

function compared(left: readonly (string | null)[], right: readonly (string | null)[]): number {
	for (const [index, value] of left.entries()) {
		const against = right[index] ?? null;
		if (value === against) continue;
		if (value === null || against === null) return value === null ? 1 : -1;
		return value < against ? -1 : 1;
	}
	return 0;
}
