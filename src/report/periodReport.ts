/** The report of a period, composed of what was counted. */

import type { BalanceLine } from '../domain/balance.ts';
import { type Age, cohortsOf } from '../domain/cohort.ts';
import { type Figures, type PeriodGroups, pareto } from '../domain/figures.ts';
import type { Period } from '../domain/period.ts';
import type { MonthMoved } from '../store/balance.ts';
import {
	type ColumnKey,
	type ComparedColumn,
	comparedColumns,
	deadlineColumns,
	flowColumns,
	type OverdueList,
	type PeriodContext,
	type PeriodReport,
	type RowLabel,
	type Section,
	type SectionKey,
	type Unit,
} from './period.ts';

/** A balance as a whole, and the figures. */
export interface Summary {
	readonly whole: BalanceLine;
	readonly figures: Figures;
}

/** What was counted of a period; the lines are those of its balance. */
export interface Counts {
	readonly kind: readonly BalanceLine[];
	readonly channel: readonly BalanceLine[];
	readonly department: readonly BalanceLine[];
	/** Only where names were asked for. */
	readonly responsible?: readonly BalanceLine[];
	readonly groups: PeriodGroups;
	readonly ages: readonly Age[];
	readonly overdue: OverdueList;
	/** How many answers took so many working days. */
	readonly days: ReadonlyMap<number, number>;
	readonly trend: readonly MonthMoved[];
}

/** The report of a period of which nothing is to be counted: it lies ahead, or before the journal. */
export function withoutFigures({ from, to }: Period, context: PeriodContext): PeriodReport {
	const { on } = context.counted;
	return {
		from,
		to,
		asOf: on,
		...context,
		empty: true,
		still: true,
		seal: null,
		sealedStart: null,
		corrections: [],
		overdue: null,
		sections: [],
	};
}

/**
 * The report. Of the periods that it is compared with it has only the totals; nothing (null) of those that were over when the journal
 * began.
 */
export function periodReport(
	period: Period,
	context: PeriodContext,
	counts: Counts,
	summaries: Readonly<Record<ComparedColumn, Summary | null>> & { readonly now: Summary },
): PeriodReport {
	const { groups } = counts;
	const { whole } = summaries.now;
	const compare = (value: (summary: Summary) => number | null) =>
		comparedColumns.map((key) => {
			const summary = summaries[key];
			return summary && value(summary);
		});
	const figure = (key: keyof Figures, unit: Unit = 'count') => ({
		...rowOf(
			{ figure: key },
			compare(({ figures }) => figures[key]),
		),
		unit,
	});
	const ended = (ending: 'closed' | 'unconsidered') => groups.ended.filter((one) => one.ending === ending);
	return {
		...withoutFigures(period, context),
		overdue: counts.overdue,
		empty: whole.received === 0,
		still: flowColumns.every((column) => whole[column] === 0),
		sections: [
			summarySection([
				...(['received', 'closed', 'end'] as const).map((key) =>
					rowOf(
						{ figure: key },
						compare((summary) => summary.whole[key]),
					),
				),
				figure('overdue'),
				figure('keptShare', 'share'),
			]),
			comparedSection(
				'balance',
				flowColumns.map((key) =>
					rowOf(
						{ figure: key },
						compare((summary) => summary.whole[key]),
					),
				),
			),
			flowSection('byKind', counts.kind, (what) => ({ family: 'kind', code: what ?? '' })),
			flowSection('byChannel', counts.channel, (what) => ({ family: 'channel', code: what ?? '' })),
			flowSection('byDepartment', counts.department, (name) => ({ name })),
			...(counts.responsible ? [flowSection('byResponsible', counts.responsible, (name) => ({ name }))] : []),
			comparedSection('terms', [
				figure('due'),
				figure('kept'),
				figure('late'),
				figure('open'),
				figure('keptShare', 'share'),
				figure('overdue'),
				figure('overdueLongest', 'days'),
				figure('answered'),
				figure('median', 'workingDays'),
				figure('ninetieth', 'workingDays'),
				figure('registeredLate'),
				figure('recordedLate'),
			]),
			deadlineSection(groups),
			ageSection(counts.ages),
			daysSection(counts.days),
			comparedSection('outcomes', [
				figure('decided'),
				figure('justified'),
				figure('unjustified'),
				figure('justifiedUnknown'),
				figure('justifiedShare', 'share'),
				figure('granted', 'kopecks'),
				figure('paid', 'kopecks'),
				figure('paidLate', 'kopecks'),
				figure('settled'),
				figure('settledShare', 'share'),
				figure('praise', 'ratio'),
				figure('clients'),
				figure('repeatClients'),
			]),
			shareSection('decisions', 'decision', groups.decisions, ({ decision }) => decision),
			remedySection(groups),
			shareSection('grounds', 'ground', ended('unconsidered'), ({ ground }) => ground),
			shareSection('satisfaction', 'satisfaction', ended('closed'), ({ satisfaction }) => satisfaction),
			causeSection(groups),
			{
				key: 'trend',
				columns: columnsOf(['received', 'closed', 'opened', 'ended', 'end']),
				rows: counts.trend.map(({ month, received, closed, opened, ended: left, end }) =>
					rowOf({ month }, [received, closed, opened, left, end]),
				),
				bars: 'end',
			},
		],
	};
}

function rowOf(label: RowLabel, values: readonly (number | null)[]) {
	return { key: keyOf(label), label, values };
}

function keyOf(label: RowLabel): string | null {
	if ('figure' in label) return label.figure;
	if ('family' in label) return label.code;
	if ('purpose' in label) return label.purpose;
	if ('month' in label) return label.month;
	if ('days' in label) return label.days[1] === null ? `${label.days[0]}..` : label.days.join('..');
	return label.name;
}

function columnsOf(keys: readonly ColumnKey[], unit: Unit = 'count') {
	return keys.map((key) => ({ key, unit }));
}

function comparedSection(key: SectionKey, rows: Section['rows']): Section {
	return { key, columns: columnsOf(comparedColumns), rows };
}

/** The figures that a report opens with: those of the periods, and how much more or less it is than before. */
function summarySection(rows: Section['rows']): Section {
	return {
		key: 'summary',
		columns: columnsOf([...comparedColumns, 'change']),
		rows: rows.map((row) => {
			const [now = null, before = null] = row.values;
			return { ...row, values: [...row.values, now === null || before === null ? null : now - before] };
		}),
	};
}

function flowSection(key: SectionKey, lines: readonly BalanceLine[], label: (what: string | null) => RowLabel): Section {
	return {
		key,
		columns: columnsOf(flowColumns),
		// What has no value last, else the most first.
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

/** How the terms of each purpose were kept. */
function deadlineSection({ due, asOf }: PeriodGroups): Section {
	const units: Partial<Record<ColumnKey, Unit>> = { keptShare: 'share', lateDays: 'days' };
	return {
		key: 'deadlines',
		columns: deadlineColumns.map((key) => ({ key, unit: units[key] ?? 'count' })),
		rows: cohortsOf(due, asOf).map(({ purpose, due: all, kept, late, open, ended, extended, keptShare, lateMedian }) =>
			rowOf({ purpose }, [all, kept, late, open, ended, extended, keptShare, lateMedian]),
		),
	};
}

function ageSection(ages: readonly Age[]): Section {
	const all = ages.reduce((sum, { count }) => sum + count, 0);
	return {
		key: 'ages',
		columns: [...columnsOf(['count']), ...columnsOf(['share'], 'share')],
		rows: all === 0 ? [] : ages.map(({ days, count }) => rowOf({ days }, [count, count / all])),
		bars: 'count',
	};
}

/** Counts by code and what part of all each is, the most first. */
function shareSection<G extends { readonly count: number }>(
	key: SectionKey,
	family: 'decision' | 'ground' | 'satisfaction',
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

function remedySection({ remedies }: PeriodGroups): Section {
	return {
		key: 'remedies',
		columns: [...columnsOf(['count']), ...columnsOf(['sum'], 'kopecks')],
		rows: remedies.map(({ remedy, count, sum }) => rowOf({ family: 'remedy', code: remedy }, [count, sum])),
	};
}

function causeSection(groups: PeriodGroups): Section {
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

const STEPS = [0, 1, 2, 3, 5, 10, 15, 20, 30];

function daysSection(days: ReadonlyMap<number, number>): Section {
	const within = (from: number, to: number | null) =>
		[...days].reduce((sum, [took, count]) => (took >= from && (to === null || took <= to) ? sum + count : sum), 0);
	const rows = [...STEPS, null].map((to, index) => {
		const from = index === 0 ? 0 : (STEPS[index - 1] ?? 0) + 1;
		return rowOf({ days: [from, to] }, [within(from, to)]);
	});
	const last = rows.findLastIndex(({ values }) => values[0] !== 0);
	return { key: 'daysToAnswer', columns: columnsOf(['count']), rows: rows.slice(0, last + 1), bars: 'count' };
}
