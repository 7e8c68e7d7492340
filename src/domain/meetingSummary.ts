/** A month's summary for a staff meeting (P66): figures, causes, measures taken. By process, not by person (P69). */

import type { ComplaintType, Decision, Justification, Kind, PreventionOutcome } from './code.ts';
import type { Day } from './day.ts';

export interface Counted<T> {
	readonly what: T;
	readonly count: number;
}

/** A cause that like complaints were put under, and how often it was met in the months before. */
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
	/** Only by person: whom it was about, and why it happened, as it was written. */
	readonly subject?: string | null;
	readonly cause?: string | null;
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

export interface MeetingSummary {
	readonly from: Day;
	readonly to: Day;
	/** Of all but void entries. */
	readonly total: number;
	readonly kinds: readonly Counted<Kind>[];
	readonly complaintTypes: readonly Counted<ComplaintType>[];
	readonly departments: readonly Counted<string>[];
	/** The most frequent first. */
	readonly categories: readonly CauseCount[];
	/** Claims and complaints whose cause is not yet recorded. */
	readonly withoutCategory: number;
	readonly decisions: readonly Counted<Decision>[];
	readonly justified: readonly Counted<Justification>[];
	readonly examples: readonly Example[];
	readonly preventionsOpen: readonly PreventionLine[];
	readonly preventionsDone: readonly PreventionLine[];
	/** Only by person. */
	readonly subjects?: readonly Counted<string>[];
	readonly responsibles?: readonly Counted<string>[];
}
