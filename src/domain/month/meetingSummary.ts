/**
 * What a staff meeting of a quarter of an hour looks at (P66): what came, what is overdue, a few stories by cause, what was promised and what
 * came of it, what is to be decided. By process, not by person (P69).
 */

import type { ComplaintType, Decision, Justification, Kind, PreventionOutcome, Satisfaction } from '../code.ts';
import type { Day } from '../day.ts';
import type { PeriodState } from '../period.ts';
import type { OverdueClaim } from '../term/dueDay.ts';
import type { Analysis, AnalysisMeasure, Approval } from './analysis.ts';

export interface Counted<T> {
	readonly what: T;
	readonly count: number;
}

/** A category of causes, and how often it was met in the months before. */
export interface CauseCount extends Counted<string> {
	readonly before: number;
}

/** A complaint as an example: what it is, never who. */
export interface Example {
	readonly number: string;
	readonly kind: Kind;
	readonly complaintType: ComplaintType | null;
	readonly category: string | null;
	readonly department: string | null;
	readonly decision: Decision | null;
	readonly justified: Justification | null;
	readonly satisfaction: Satisfaction | null;
	/** What happened and why, in the words of the entry without anything that identifies somebody; null where nothing was written. */
	readonly story: string | null;
	readonly cause: string | null;
	/** Only by person: whom it was about. */
	readonly subject?: string | null;
}

/** An entry that is overdue, and what it is about. */
export interface OverdueMatter extends OverdueClaim {
	/** Without what names somebody. */
	readonly about: string | null;
}

/** A measure about an entry that was to be carried out and was not. */
export interface MeasureLine {
	readonly number: string;
	readonly place: number;
	readonly text: string | null;
	readonly due: Day;
	/** Calendar days past it. */
	readonly days: number;
	/** Only by person. */
	readonly by?: string;
}

export interface PreventionLine {
	readonly number: string;
	readonly place: number;
	readonly category: string | null;
	readonly department: string | null;
	readonly text: string | null;
	readonly due: Day;
	readonly doneOn: Day | null;
	readonly outcome: PreventionOutcome | null;
	readonly effect: string | null;
	/** Only by person. */
	readonly by?: string;
}

/** What the last analysis of a report decided. */
export interface LastAnalysis extends Pick<Approval, 'from' | 'to' | 'on' | 'decisions'> {
	readonly measures: readonly (Omit<AnalysisMeasure, 'by'> & {
		/** Only by person. */
		readonly by?: string | null;
	})[];
	/** Only by person: who looked. */
	readonly by?: string;
}

export interface MeetingSummary {
	readonly from: Day;
	readonly to: Day;
	readonly state: PeriodState;
	/** The day as of which overdue and open matters are shown. */
	readonly asOf: Day;
	/** The office that keeps the journal. */
	readonly office: string;
	/** Of all but void entries. */
	readonly total: number;
	/** As in the report of the period: with void ones. */
	readonly received: number;
	readonly closed: number;
	/** Open at the end, or now where the period is not over. */
	readonly open: number;
	/** The same in the period before, up to the same day where the period is running; null before the journal began. */
	readonly receivedBefore: number | null;
	readonly overdue: { readonly count: number; readonly entries: readonly OverdueMatter[] };
	readonly kinds: readonly Counted<Kind>[];
	readonly complaintTypes: readonly Counted<ComplaintType>[];
	readonly departments: readonly Counted<string>[];
	/** The most frequent first. */
	readonly categories: readonly CauseCount[];
	/** Claims and complaints whose cause is not yet recorded. */
	readonly withoutCategory: number;
	readonly decisions: readonly Counted<Decision>[];
	readonly justified: readonly Counted<Justification>[];
	/** Stories of the most frequent causes, three to five where there are so many. */
	readonly examples: readonly Example[];
	readonly preventionsOpen: readonly PreventionLine[];
	/** Since the first day. */
	readonly preventionsDone: readonly PreventionLine[];
	/** Those about entries whose day has passed. */
	readonly measuresOverdue: { readonly count: number; readonly measures: readonly MeasureLine[] };
	/** What the last analysis of a report decided, and the analyses that were to be done by now. */
	readonly analysis: {
		readonly last: LastAnalysis | null;
		readonly open: readonly Pick<Analysis, 'from' | 'to' | 'due' | 'state' | 'late'>[];
	};
	readonly questions: readonly MeetingQuestion[];
	/** Only by person. */
	readonly subjects?: readonly Counted<string>[];
	readonly responsibles?: readonly Counted<string>[];
}

/** Something whose day has passed: how many, and the oldest. */
interface Passed {
	readonly count: number;
	readonly number: string;
	/** Calendar days. */
	readonly days: number;
}

export type MeetingQuestion =
	| ({ readonly code: 'overdue' } & Passed)
	| ({ readonly code: 'preventionsOverdue'; readonly place: number } & Passed)
	| ({ readonly code: 'measuresOverdue'; readonly place: number } & Passed)
	/** A cause that was met again and against which no measure is open. */
	| { readonly code: 'causeRepeats'; readonly cause: string; readonly count: number; readonly before: number }
	| { readonly code: 'causeUnknown'; readonly count: number }
	/** The programme of analysis asked for it, and nobody recorded it. */
	| { readonly code: 'analysisMissed'; readonly count: number; readonly from: Day; readonly to: Day; readonly days: number };
