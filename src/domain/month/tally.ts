/** Counts of rounds begun and ended, by month and sort: balances and most figures of a month are sums of them. */

import { grounds, type Kind, kinds, satisfactions } from '../code.ts';
import { type Ending, endings } from '../status.ts';
import type { PeriodGroups } from './figures.ts';

/** The dimensions of a balance. An entry without a value counts in the whole only, which is the sum over the kinds. */
export const dimensions = ['kind', 'channel', 'department', 'responsible'] as const;
export type Dimension = (typeof dimensions)[number];

/** The dimensions that are counted: also the category of a cause, and the outcome of what ended. */
export type TallyDimension = Dimension | 'cause' | 'outcome';

/** `annulled`: of those received, the ones that are void by now. What ended is counted by the day of its end. */
export const tallyColumns = ['received', 'reopened', 'annulled', ...endings] as const;
type TallyColumn = (typeof tallyColumns)[number];
export type TallyCounts = Readonly<Record<TallyColumn, number>>;

/** What of a round is counted, as it is stored. */
interface TalliedRound {
	readonly place: number;
	readonly ending: string | null;
	readonly kind: string;
	readonly channel: string | null;
	readonly department: string | null;
	readonly responsible: string | null;
	readonly category: string | null;
	readonly satisfaction: string | null;
	readonly ground: string | null;
}

interface Sum {
	readonly dimension: TallyDimension;
	readonly month: string;
	readonly value: string;
	readonly counts: Record<TallyColumn, number>;
}

/** Sums by dimension, month and value. Figures without a month have the month ''. */
export class Tallies {
	readonly #sums = new Map<string, Sum>();

	/** So many rounds began; a negative number takes them back. */
	began(month: string, round: Omit<TalliedRound, 'satisfaction' | 'ground'>, times: number): void {
		const first = round.place === 1;
		const columns: readonly TallyColumn[] = first ? (round.ending === 'void' ? ['received', 'annulled'] : ['received']) : ['reopened'];
		for (const dimension of dimensions) this.#count(dimension, month, round[dimension], columns, times);
		if (first && hasCause(round.kind)) this.#count('cause', month, round.category, columns, times);
	}

	/** So many rounds ended. */
	ended(month: string, round: Omit<TalliedRound, 'place' | 'category'>, times: number): void {
		const ending = endingOf(round.ending);
		for (const dimension of dimensions) this.#count(dimension, month, round[dimension], [ending], times);
		this.#count('outcome', month, [round.kind, round.satisfaction ?? '', round.ground ?? ''].join(' '), [ending], times);
	}

	/** Takes in what was summed up before. */
	add(dimension: TallyDimension, month: string, value: string, counts: TallyCounts): void {
		const { counts: so } = this.#of(dimension, month, value);
		for (const column of tallyColumns) so[column] += counts[column];
	}

	/** What does not come to nothing. */
	rows(): readonly Sum[] {
		return [...this.#sums.values()].filter(hasCounts);
	}

	/** The values of one dimension in their order. */
	by(dimension: TallyDimension): readonly Sum[] {
		return [...this.#sums.values()]
			.filter((sum) => sum.dimension === dimension && hasCounts(sum))
			.toSorted((left, right) => (left.value < right.value ? -1 : 1));
	}

	/** The counts of entries without a value in the dimension: those of the kinds, which every entry has, minus the others. */
	rest(dimension: Dimension): TallyCounts {
		const counts = { ...none };
		if (dimension === 'kind') return counts;
		for (const sum of this.#sums.values()) {
			if (sum.dimension !== 'kind' && sum.dimension !== dimension) continue;
			const times = sum.dimension === 'kind' ? 1 : -1;
			for (const column of tallyColumns) counts[column] += times * sum.counts[column];
		}
		return counts;
	}

	#count(dimension: TallyDimension, month: string, value: string | null, columns: readonly TallyColumn[], times: number): void {
		if (value === null) return;
		const { counts } = this.#of(dimension, month, value);
		for (const column of columns) counts[column] += times;
	}

	#of(dimension: TallyDimension, month: string, value: string): Sum {
		const name = `${dimension} ${month} ${value}`;
		const known = this.#sums.get(name);
		if (known) return known;
		const sum = { dimension, month, value, counts: { ...none } };
		this.#sums.set(name, sum);
		return sum;
	}
}

function hasCounts({ counts }: Sum): boolean {
	return tallyColumns.some((column) => counts[column] !== 0);
}

/** How many are open by what came and ended. */
export function openBy(counts: TallyCounts): number {
	return endings.reduce((total, ending) => total - counts[ending], counts.received + counts.reopened);
}

/** What has a cause to be looked for. */
export function hasCause(kind: string): boolean {
	return withCause.some((one) => one === kind);
}

const withCause: readonly Kind[] = ['claim', 'complaint', 'anonymous'];

const none: TallyCounts = { received: 0, reopened: 0, annulled: 0, closed: 0, unconsidered: 0, withdrawn: 0, void: 0 };

function endingOf(ending: string | null): Ending {
	const found = endings.find((one) => one === ending);
	if (!found) throw new RangeError(`no such ending: ${ending}`);
	return found;
}

/** The groups of a period that are sums over its months: outcomes, arrivals, causes. Entries that are void by now do not count as received. */
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
