/**
 * The programme of analysis (P64): who looks at the report of each month or quarter, for whom, and by what day after its end. Whether it was
 * done can be checked: the approval names the seals of what was seen.
 */

import { addWorkingDays, type Calendar } from '../calendar/calendar.ts';
import type { AnalysisInterval, PreventionOutcome } from '../code.ts';
import { addDays, type Day, daysBetween, monthOf, yearOf } from '../day.ts';
import type { PlannedAnalysisMeasure } from '../event/journal.ts';
import type { JournalEventOf } from '../event/journalShape.ts';
import { addMonths } from '../month.ts';
import { monthWith, type Period, wholeMonths } from '../period.ts';
import type { Month } from './seal.ts';

/** How many working days after the end of a period its analysis is due, where the office does not say it. */
export const USUAL_ANALYSIS_DAYS = 5;

export interface Programme {
	readonly every: AnalysisInterval;
	readonly analyst: string | null;
	readonly audience: string | null;
	/** Working days after the end of the period. */
	readonly within: number;
	/** The day on which the programme was set: periods that had ended by then need no analysis. */
	readonly since: Day;
}

/** What is to be done so that it does not happen again, and what came of it. */
export type AnalysisMeasure = PlannedAnalysisMeasure & {
	readonly doneOn: Day | null;
	readonly outcome: PreventionOutcome | null;
	readonly effect: string | null;
};

/** The record that a report was analysed, and what followed: the edition that it was counted by, its last event, its SHA-256 and the seals as printed. */
export type Approval = Omit<JournalEventOf<'reportApproved'>, 'type' | 'measures'> & { readonly measures: readonly AnalysisMeasure[] };

/** `due`: there is time yet; `overdue`: its day has passed. */
type AnalysisState = 'approved' | 'due' | 'overdue';

export interface Analysis extends Period {
	/** The last day to do it. */
	readonly due: Day;
	readonly state: AnalysisState;
	/** Calendar days past that day, where it is overdue or was done after it; else 0. */
	readonly late: number;
	readonly approval: Approval | null;
}

/** `2026-10`, `2026-Q3`: the name of a period on the command line and in events. */
export function analysisName({ from, to }: Period): string {
	return wholeMonths({ from, to }) === 3 ? `${yearOf(from)}-Q${(monthOf(from) + 2) / 3}` : from.slice(0, 7);
}

/** The month or the quarter that the day is in. */
export function analysisPeriod(every: AnalysisInterval, day: Day): Period {
	const month = monthWith(day);
	if (every === 'month') return month;
	const from = addMonths(month.from, -((monthOf(day) - 1) % 3));
	return { from, to: monthWith(addMonths(from, 2)).to };
}

/** Whether the period is one that can be analysed as a whole: a month, or a quarter of a year. */
export function isAnalysable({ from, to }: Period): boolean {
	const months = wholeMonths({ from, to });
	return months === 1 || (months === 3 && monthOf(from) % 3 === 1);
}

/** The months of the period. */
export function monthsOfPeriod({ from, to }: Period): readonly Month[] {
	const months: Month[] = [];
	for (let day = from; day <= to; day = addMonths(day, 1)) months.push(day.slice(0, 7));
	return months;
}

/** The state of the analysis of a period that has ended. */
export function analysisOf(
	programme: Pick<Programme, 'within'>,
	{ from, to }: Period,
	approvals: readonly Approval[],
	today: Day,
	calendar: Calendar,
): Analysis {
	const due = addWorkingDays(calendar, to, programme.within);
	const approval = approvals.findLast((one) => one.from === from && one.to === to) ?? null;
	const seen = approval?.on ?? today;
	const state = approval ? 'approved' : today > due ? 'overdue' : 'due';
	return { from, to, due, state, late: Math.max(0, daysBetween(due, seen)), approval };
}

/** The analyses that the programme requires of periods that are over, the oldest first. */
export function analysesAsked(programme: Programme, approvals: readonly Approval[], today: Day, calendar: Calendar): readonly Analysis[] {
	const found: Analysis[] = [];
	for (let period = analysisPeriod(programme.every, programme.since); period.to < today; ) {
		found.push(analysisOf(programme, period, approvals, today, calendar));
		period = analysisPeriod(programme.every, addDays(period.to, 1));
	}
	return found;
}

export type ApprovalRefusal =
	| { readonly code: 'notAnalysable' }
	| { readonly code: 'notOver'; readonly lastDay: Day }
	/** Its figures may still change: this month is to be closed first. */
	| { readonly code: 'monthOpen'; readonly month: Month }
	| { readonly code: 'approvedAlready'; readonly on: Day; readonly by: string }
	| { readonly code: 'dayTooEarly'; readonly limit: Day };

/** Why the analysis of the period may not be recorded as done on that day. `closed`: the months that are sealed; `approvals`: those in force. */
export function approvalRefused(
	period: Period,
	{
		on,
		today,
		closed,
		approvals,
	}: { readonly on: Day; readonly today: Day; readonly closed: readonly Month[]; readonly approvals: readonly Approval[] },
): ApprovalRefusal | undefined {
	if (!isAnalysable(period)) return { code: 'notAnalysable' };
	if (period.to >= today) return { code: 'notOver', lastDay: period.to };
	const open = monthsOfPeriod(period).find((month) => !closed.includes(month));
	if (open !== undefined) return { code: 'monthOpen', month: open };
	const before = approvals.findLast(({ from, to }) => from === period.from && to === period.to);
	if (before) return { code: 'approvedAlready', on: before.on, by: before.by };
	return on <= period.to ? { code: 'dayTooEarly', limit: period.to } : undefined;
}
