/** The context of a report, as lines: every format shows all of them. */

import type { Day } from '../domain/day.ts';
import type { Analysis } from '../domain/month/analysis.ts';
import type { Period } from '../domain/period.ts';
import type { PeriodContext, PeriodReport } from '../report/period.ts';
import type { MonthWords } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';
import { analysisInShort, analysisText } from './analysis.ts';
import { type PeriodWords, periodName } from './period.ts';

/** When the journal began stands beside what is compared. */
type ContextKey = Exclude<keyof PeriodContext, 'begun'>;

interface ContextLine {
	readonly key: ContextKey | 'analysis' | 'formerAnalysis';
	readonly label: string;
	readonly value: string;
}

/**
 * A line for each part of the context, in the order in which they are shown: a part without a line does not compile. `short`: of the analysis
 * only whether it was done.
 */
export function contextLines(texts: PeriodWords, report: PeriodReport, short = false): readonly ContextLine[] {
	const { monthWords } = texts;
	const { context, notRecorded } = monthWords;
	const { from, to, state, counted, compared } = report;
	const line = (key: ContextKey, value: string): ContextLine => ({ key, label: context.labels[key], value });
	const own = (value: string | null) => (value === null ? notRecorded : visibleLine(value));
	// For a whole year both periods of comparison are the year before.
	const names = (periods: readonly Period[]) => [...new Set(periods.map((period) => periodName(texts, period)))].join(' · ');
	const former = context.editions[counted.edition];
	const edition = former === undefined ? [] : [former];
	const lines: { readonly [K in ContextKey]-?: ContextLine | null } = {
		office: line('office', own(report.office)),
		journal: line('journal', own(report.journal)),
		state: line('state', context.period(from, to, context.states[state])),
		counted: line('counted', [context.counted(counted.on, counted.position, own(counted.by)), ...edition].join('; ')),
		compared: line('compared', `${names([compared.before, compared.yearBefore])}${beganWithin(report) ? context.begun(report.begun) : ''}`),
		fromOldJournal: report.fromOldJournal
			? line('fromOldJournal', `${context.fromOldJournal(report.fromOldJournal)}${state === 'beforeJournal' ? '' : context.oldCounted}`)
			: null,
	};
	return [...Object.values(lines).filter((one) => one !== null), ...analysisLines(texts, report, short)];
}

/** Whether the journal began in the middle of the period, or of one that it is compared with: of that it knows a part only. */
function beganWithin(report: PeriodReport): report is PeriodReport & { readonly begun: Day } {
	const { from, to, begun, compared } = report;
	return (
		begun !== undefined && [{ from, to }, compared.before, compared.yearBefore].some((period) => period.from < begun && begun <= period.to)
	);
}

/** Whether this report was analysed, and the one before; none where the office asks for no analysis. `short`: not what was decided. */
function analysisLines(texts: PeriodWords, { analysis }: PeriodReport, short: boolean): readonly ContextLine[] {
	const { monthWords } = texts;
	if (!analysis) return [];
	const { labels, ofPeriod } = monthWords.analysis;
	const { own, former, asOf } = analysis;
	const shown = (one: Analysis) => (short ? analysisInShort(monthWords, one) : analysisText(texts, one, asOf));
	return [
		...(own ? [{ key: 'analysis' as const, label: labels.own, value: shown(own) }] : []),
		...(former
			? [{ key: 'formerAnalysis' as const, label: labels.former, value: ofPeriod(periodName(texts, former), shown(former)) }]
			: []),
	];
}

/** Why there are no figures, or that nothing came; empty where there is something to show. */
export function nothing({ none, nothingYet }: MonthWords, { state, empty }: PeriodReport): readonly string[] {
	if (state === 'ahead' || state === 'beforeJournal') return [nothingYet[state]];
	return empty ? [none] : [];
}
