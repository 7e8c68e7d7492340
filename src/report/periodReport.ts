/** The report of a period, composed of what was counted. */

import type { BalanceLine } from '../domain/month/balance.ts';
import type { Age } from '../domain/month/cohort.ts';
import { type Figures, type PeriodGroups, PRAISE_NORM } from '../domain/month/figures.ts';
import type { Period } from '../domain/period.ts';
import type { MonthMoved } from '../store/month/balance.ts';
import type { MonthTerms } from '../store/month/deadlines.ts';
import {
	type ComparedColumn,
	comparedColumns,
	type FigureUnit,
	flowColumns,
	type OverdueList,
	type PeriodContext,
	type PeriodReport,
} from './period.ts';
import {
	ageSection,
	causeSection,
	columnsOf,
	comparedSection,
	daysSection,
	deadlineSection,
	effectSection,
	flowSection,
	remedySection,
	rowOf,
	shareSection,
	summarySection,
} from './periodSections.ts';

/** A balance as a whole, and the figures. */
export interface Summary {
	readonly whole: BalanceLine;
	readonly figures: Figures;
}

/** The movements of a month, and the state of its terms at its end, or today where it is not over. */
export type MonthSeen = MonthMoved & MonthTerms;

/** The counts of a period; the lines are those of its balance. */
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
	readonly trend: readonly MonthSeen[];
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
		analysis: null,
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
	const figure = (key: keyof Figures, unit: FigureUnit = 'count') => ({
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
			...(counts.responsible ? [flowSection('byResponsible', counts.responsible, (name) => ({ name }))] : []),
			{
				key: 'trend',
				columns: [...columnsOf(['received', 'closed', 'opened', 'ended', 'end', 'overdue']), ...columnsOf(['keptShare'], 'share')],
				rows: counts.trend.map(({ month, received, closed, opened, ended: left, end, overdue, keptShare }) =>
					rowOf({ month }, [received, closed, opened, left, end, overdue, keptShare]),
				),
				bars: 'end',
			},
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
			causeSection(groups),
			flowSection('byDepartment', counts.department, (name) => ({ name })),
			flowSection('byChannel', counts.channel, (what) => ({ family: 'channel', code: what ?? '' })),
			comparedSection('outcomes', [
				figure('decided'),
				figure('justified'),
				figure('unjustified'),
				figure('justifiedUnknown'),
				figure('justifiedShare', 'share'),
				figure('granted', 'kopecks'),
				figure('paid', 'kopecks'),
				figure('paidLate', 'kopecks'),
				figure('outOfCourt'),
				figure('outOfCourtShare', 'share'),
				{ ...figure('praise', 'ratio'), norm: PRAISE_NORM },
				figure('clients'),
				figure('repeatClients'),
			]),
			shareSection('decisions', 'decision', groups.decisions, ({ decision }) => decision),
			remedySection(groups),
			shareSection('grounds', 'ground', ended('unconsidered'), ({ ground }) => ground),
			comparedSection('court', [
				figure('sued'),
				figure('courtWon'),
				figure('courtLost'),
				figure('courtSettled'),
				figure('courtDropped'),
				figure('courtPending'),
				figure('courtAwarded', 'kopecks'),
			]),
			shareSection('satisfaction', 'satisfaction', ended('closed'), ({ satisfaction }) => satisfaction),
			comparedSection('preventions', [figure('preventionsDone'), figure('preventionsLate'), figure('preventionsOverdue')]),
			shareSection('preventionOutcomes', 'preventionOutcome', groups.preventions.done, ({ outcome }) => outcome),
			effectSection(groups),
		],
	};
}
