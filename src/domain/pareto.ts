/** The causes of a period by how often they were met. */

import type { PeriodGroups } from './figures.ts';
import { normalizeText } from './normalizeText.ts';

/** A cause, and what part of all the causes up to this one make. */
interface Cause {
	readonly count: number;
	readonly category: string;
	readonly share: number;
	readonly upTo: number;
}

/** The causes as a Pareto, the most frequent first; `unknown`: how many claims have none. */
export function pareto({ causes }: Pick<PeriodGroups, 'causes'>): { readonly causes: readonly Cause[]; readonly unknown: number } {
	const merged = new Map<string, { readonly category: string; count: number }>();
	let unknown = 0;
	for (const { category, count } of causes) {
		if (category === null) {
			unknown += count;
			continue;
		}
		const known = merged.get(normalizeText(category));
		if (known) known.count += count;
		else merged.set(normalizeText(category), { category, count });
	}
	const all = [...merged.values()].reduce((sum, one) => sum + one.count, 0);
	let running = 0;
	const found = [...merged.values()].toSorted((left, right) => right.count - left.count || (left.category < right.category ? -1 : 1));
	return {
		causes: found.map((one) => {
			running += one.count;
			return { ...one, share: one.count / all, upTo: running / all };
		}),
		unknown,
	};
}
