/** The sections of a report of a period: each of one kind of count. */

import type { BalanceLine } from '../domain/month/balance.ts';
import { type Age, cohortsOf } from '../domain/month/cohort.ts';
import { type PeriodGroups, pareto } from '../domain/month/figures.ts';
import {
	comparedColumns,
	deadlineColumns,
	type FigureUnit,
	flowColumns,
	type PeriodColumn,
	type RowLabel,
	type Section,
	type SectionKey,
} from './period.ts';

/** A row under its label, which says by what key machines find it; null: nothing was counted, or nobody recorded it. */
export function rowOf(label: RowLabel, values: readonly (number | null)[]) {
	return { key: keyOf(label), label, values };
}

/** The key of a row for machines. */
export function keyOf(label: RowLabel): string | null {
	if ('figure' in label) return label.figure;
	if ('family' in label) return label.code;
	if ('purpose' in label) return label.purpose;
	if ('month' in label) return label.month;
	if ('days' in label) return label.days[1] === null ? `${label.days[0]}..` : label.days.join('..');
	return label.name;
}

/** Columns of one unit. */
export function columnsOf(keys: readonly PeriodColumn[], unit: FigureUnit = 'count') {
	return keys.map((key) => ({ key, unit }));
}

/** Figures of the period beside those of the periods that it is compared with. */
export function comparedSection(key: SectionKey, rows: Section['rows']): Section {
	return { key, columns: columnsOf(comparedColumns), rows };
}

/** The figures that a report opens with: those of the periods, and how much more or less it is than before. */
export function summarySection(rows: Section['rows']): Section {
	return {
		key: 'summary',
		columns: columnsOf([...comparedColumns, 'change']),
		rows: rows.map((row) => {
			const [now = null, before = null] = row.values;
			return { ...row, values: [...row.values, now === null || before === null ? null : now - before] };
		}),
	};
}

/** A balance line by line: what there was, came, went and was left. */
export function flowSection(key: SectionKey, lines: readonly BalanceLine[], label: (what: string | null) => RowLabel): Section {
	return {
		key,
		columns: columnsOf(flowColumns),
		// Rows without a value last, else the largest first.
		rows: lines
			.toSorted((left, right) => Number(left.what === null) - Number(right.what === null) || weight(right) - weight(left))
			.map((line) =>
				rowOf(
					label(line.what),
					flowColumns.map((column) => line[column]),
				),
			),
	};
}

function weight({ start, received, reopened }: BalanceLine): number {
	return start + received + reopened;
}

/** The section on how terms of each purpose were kept. */
export function deadlineSection({ due, asOf }: PeriodGroups): Section {
	const units: Partial<Record<PeriodColumn, FigureUnit>> = { keptShare: 'share', lateDays: 'days' };
	return {
		key: 'deadlines',
		columns: deadlineColumns.map((key) => ({ key, unit: units[key] ?? 'count' })),
		rows: cohortsOf(due, asOf).map(({ purpose, due: all, kept, late, open, ended, extended, keptShare, lateMedian }) =>
			rowOf({ purpose }, [all, kept, late, open, ended, extended, keptShare, lateMedian]),
		),
	};
}

/** How long those wait that are open, and what part of all each group is; no rows where none is open. */
export function ageSection(ages: readonly Age[]): Section {
	const all = ages.reduce((sum, { count }) => sum + count, 0);
	return {
		key: 'ages',
		columns: [...columnsOf(['count']), ...columnsOf(['share'], 'share')],
		rows: all === 0 ? [] : ages.map(({ days, count }) => rowOf({ days }, [count, count / all])),
		bars: 'count',
	};
}

/** Counts by code and what part of all each is, the most first. */
export function shareSection<G extends { readonly count: number }>(
	key: SectionKey,
	family: 'decision' | 'ground' | 'satisfaction' | 'preventionOutcome',
	groups: readonly G[],
	codeOf: (group: G) => string | null,
): Section {
	const counts = new Map<string, number>();
	for (const group of groups) {
		const code = codeOf(group);
		if (code !== null) counts.set(code, (counts.get(code) ?? 0) + group.count);
	}
	const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
	return {
		key,
		columns: [...columnsOf(['count']), ...columnsOf(['share'], 'share')],
		rows: [...counts].toSorted(([, one], [, other]) => other - one).map(([code, count]) => rowOf({ family, code }, [count, count / all])),
		bars: 'count',
	};
}

/** How often each remedy was given, and the sum in kopecks where one was recorded. */
export function remedySection({ remedies }: PeriodGroups): Section {
	return {
		key: 'remedies',
		columns: [...columnsOf(['count']), ...columnsOf(['sum'], 'kopecks')],
		rows: remedies.map(({ remedy, count, sum }) => rowOf({ family: 'remedy', code: remedy }, [count, sum])),
	};
}

/** The Pareto of causes: the most frequent first, what has no cause last and outside the shares. */
export function causeSection(groups: PeriodGroups): Section {
	const { causes, unknown } = pareto(groups);
	return {
		key: 'causes',
		columns: [...columnsOf(['count']), ...columnsOf(['share', 'upTo'], 'share')],
		rows: [
			...causes.map(({ category, count, share, upTo }) => rowOf({ name: category }, [count, share, upTo])),
			...(unknown > 0 ? [rowOf({ name: null }, [unknown, null, null])] : []),
		],
		bars: 'count',
	};
}

/** The causes that something was done about, with how often each was met before and after. */
export function effectSection({ preventions }: PeriodGroups): Section {
	return {
		key: 'preventionEffects',
		columns: [...columnsOf(['measures']), ...columnsOf(['days'], 'days'), ...columnsOf(['metBefore', 'metAfter'])],
		rows: preventions.effects.map(({ category, measures, days, metBefore, metAfter }) =>
			rowOf({ name: category }, [measures, days, metBefore, metAfter]),
		),
	};
}

const STEPS = [0, 1, 2, 3, 5, 10, 15, 20, 30];

/** The groups of working days that answers took: both bounds included; null: and more. */
export const daysTaken: readonly (readonly [from: number, to: number | null])[] = [...STEPS, null].map((to, index) => [
	index === 0 ? 0 : (STEPS[index - 1] ?? 0) + 1,
	to,
]);

/** Whether so many days are in the group. */
export function isWithin([from, to]: readonly [number, number | null], days: number): boolean {
	return days >= from && (to === null || days <= to);
}

/** How many answers took so many working days; steps behind the last answer are left out. */
export function daysSection(days: ReadonlyMap<number, number>): Section {
	const rows = daysTaken.map((group) =>
		rowOf({ days: group }, [[...days].reduce((sum, [took, count]) => (isWithin(group, took) ? sum + count : sum), 0)]),
	);
	const last = rows.findLastIndex(({ values }) => values[0] !== 0);
	return { key: 'daysToAnswer', columns: columnsOf(['count']), rows: rows.slice(0, last + 1), bars: 'count' };
}
