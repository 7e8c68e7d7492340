/**
 * The report of a period as one object, whatever it is shown as: sections of rows of values, each with its unit and with what says how
 * it is counted. Keys are stable and English; `text/*\/month.ts` has a title for each section, column and figure, and a sentence for
 * each figure and section that says how it is counted. Values are plain numbers: shares from 0 to 1, sums in kopecks; null is "there
 * is nothing to count it of".
 */

import type { Day } from '../domain/day.ts';
import type { Analysis } from '../domain/month/analysis.ts';
import { movements } from '../domain/month/balance.ts';
import type { Figures, PreventionEffect } from '../domain/month/figures.ts';
import type { PastCorrection } from '../domain/month/seal.ts';
import type { Period, PeriodState } from '../domain/period.ts';
import type { OverdueClaim } from '../domain/term/dueDay.ts';
import type { DuePurpose } from '../domain/term/trail.ts';

/** `workingDays`, `days` of the calendar: so many. `ratio`: so many to one. */
export type FigureUnit = 'count' | 'share' | 'workingDays' | 'days' | 'kopecks' | 'ratio';

/** The label of a row: a figure, a code, a name that the office wrote itself (null: none), a month, a number of working days. */
export type RowLabel =
	| { readonly figure: FigureKey }
	| { readonly family: 'kind' | 'channel' | 'decision' | 'remedy' | 'satisfaction' | 'ground' | 'preventionOutcome'; readonly code: string }
	| { readonly purpose: DuePurpose }
	| { readonly name: string | null }
	| { readonly month: string }
	| { readonly days: readonly [from: number, to: number | null] };

export const flowColumns = ['start', ...movements, 'end'] as const;
export const comparedColumns = ['now', 'before', 'yearBefore'] as const;
export type ComparedColumn = (typeof comparedColumns)[number];

/** `due`: all last days of the period, then what became of them; `lateDays`: half of the late ones were late by so many days or fewer. */
export const deadlineColumns = ['due', 'kept', 'late', 'open', 'endedOtherwise', 'extended', 'keptShare', 'lateDays'] as const;

export type PeriodColumn =
	| (typeof deadlineColumns)[number]
	| (typeof flowColumns)[number]
	| ComparedColumn
	| 'change'
	| 'count'
	| 'share'
	| 'upTo'
	| 'sum'
	| 'opened'
	| 'ended'
	| 'overdue'
	| keyof Omit<PreventionEffect, 'category'>;

/** Figures of sealed reports of former editions: 1 counted the answers given, 1 and 2 took content clients for those who did not sue. */
export type FormerFigure =
	| 'settled'
	| 'settledShare'
	| 'inTime'
	| 'inTimeShare'
	| 'lateOriginal'
	| 'lateExtended'
	| 'requestsDue'
	| 'requestsLate';

export type FigureKey = (typeof flowColumns)[number] | keyof Figures | FormerFigure;

export type SectionKey =
	| 'summary'
	| 'balance'
	| 'byKind'
	| 'byChannel'
	| 'byDepartment'
	| 'byResponsible'
	| 'terms'
	| 'deadlines'
	| 'ages'
	| 'daysToAnswer'
	| 'outcomes'
	| 'court'
	| 'decisions'
	| 'remedies'
	| 'grounds'
	| 'satisfaction'
	| 'causes'
	| 'preventions'
	| 'preventionOutcomes'
	| 'preventionEffects'
	| 'trend';

export interface SectionColumn {
	readonly key: PeriodColumn;
	/** The unit of the values, where the row has none of its own. */
	readonly unit: FigureUnit;
}

export interface SectionRow {
	/** Its key for machines: the figure, the code, or the name as the office wrote it. */
	readonly key: string | null;
	readonly label: RowLabel;
	/** The unit of the values of this row, where it is not that of the columns. */
	readonly unit?: FigureUnit;
	/** The least that it should be. */
	readonly norm?: number;
	/** The values in the order of the columns. */
	readonly values: readonly (number | null)[];
}

export interface Section {
	readonly key: SectionKey;
	readonly columns: readonly SectionColumn[];
	readonly rows: readonly SectionRow[];
	/** The column that is drawn as bars. */
	readonly bars?: PeriodColumn;
}

/**
 * How the figures of a report are defined. A sealed report keeps the edition that it was counted by. 1: no context; "in time" was a share
 * of the answers given. 2: the report says what it is of, whom by and as of when. 3: "out of court" is counted of lawsuits.
 */
export const EDITION = 3;

/** The context of a report: its period and how it was counted; part of the report, so that no format can leave it out. */
export interface PeriodContext {
	/** The office that keeps the journal; null where that was not recorded. */
	readonly office: string | null;
	/** The name of the journal's file; null where it was not recorded. */
	readonly journal: string | null;
	readonly state: PeriodState;
	/** When and by whom it was counted, the last event that is counted in, and the edition of the definitions. */
	readonly counted: { readonly on: Day; readonly position: number; readonly by: string | null; readonly edition: number };
	/** The periods of the compared columns. */
	readonly compared: Readonly<Record<ComparedColumn, Period>>;
	/** The first day of the journal; seals of the first versions lack it. */
	readonly begun?: Day;
	/** How many entries that were registered in the period came in from an old journal; seals of the first versions lack it. */
	readonly fromOldJournal?: number;
}

export interface OverdueList {
	/** The day that `overdue --as-of` gives the same entries for. */
	readonly on: Day;
	readonly count: number;
	/** The longest overdue first; the first of them where there are many. */
	/** Without a name or a free text: a sealed report stands in the chain of events. */
	readonly entries: readonly OverdueClaim[];
}

export interface PeriodReport extends Period, PeriodContext {
	/** The day it is seen from. */
	readonly asOf: string;
	/** Whether nothing was received in the period. */
	readonly empty: boolean;
	/** Nor was anything open, nor did anything move. */
	readonly still: boolean;
	/** The overdue claims at the end; null where they were not counted: in edition 1, ahead, before the journal. */
	readonly overdue: OverdueList | null;
	/** The first ones are the figures that it opens with, and the balance as a whole. */
	readonly sections: readonly Section[];
	/** Where the office has a programme of analysis or this report was approved: the state of its analysis, and of that of the period before. */
	readonly analysis: { readonly asOf: Day; readonly own: Analysis | null; readonly former: Analysis | null } | null;
	/** Of a closed month: its seal as printed, when it was set and by whom. */
	readonly seal: { readonly printed: string; readonly on: Day; readonly by: string } | null;
	/** How many were open when the month before was sealed; null where it was not. What was corrected since makes the difference to the start. */
	readonly sealedStart: number | null;
	/** The events recorded in the period about months that had been closed before. */
	readonly corrections: readonly PastCorrection[];
}
