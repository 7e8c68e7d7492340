/** Groups of a period that are sums over its months: outcomes, arrivals, causes. */

import { grounds, kinds, satisfactions } from './code.ts';
import type { PeriodGroups } from './figures.ts';
import { endings } from './round.ts';
import { hasCause, type Tallies, type TallyCounts } from './tally.ts';

/** The groups; what is void by now was not received. */
export function movedGroups(moved: Tallies): Pick<PeriodGroups, 'ended' | 'received' | 'causes'> {
	const byKind = moved.by('kind').map(({ value, counts }) => ({ kind: kindOf(value), count: received(counts) }));
	const causes = moved.by('cause').map(({ value, counts }) => ({ category: value, count: received(counts) }));
	const toBeLookedFor = byKind.filter(({ kind }) => hasCause(kind));
	return {
		ended: moved.by('outcome').flatMap(({ value, counts }) => {
			const [kind = '', satisfaction, ground] = value.split(' ');
			return endings.map((ending) => ({
				...{ ending, kind: kindOf(kind), count: counts[ending] },
				satisfaction: satisfactions.find((one) => one === satisfaction) ?? null,
				ground: grounds.find((one) => one === ground) ?? null,
			}));
		}),
		received: byKind,
		causes: [...causes, { category: null, count: sum(toBeLookedFor) - sum(causes) }].filter(({ count }) => count > 0),
	};
}

function received(counts: TallyCounts): number {
	return counts.received - counts.annulled;
}

function sum(groups: readonly { readonly count: number }[]): number {
	return groups.reduce((total, { count }) => total + count, 0);
}

function kindOf(value: string) {
	const found = kinds.find((kind) => kind === value);
	if (!found) throw new RangeError(`no such kind: ${value}`);
	return found;
}
