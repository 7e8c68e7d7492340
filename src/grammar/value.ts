/** Kinds of values: what the text after a flag can become. */

import type { RemedyGiven } from '../domain/claim.ts';
import { type AnalysisInterval, type Codes, courtStates, type DemandKind, type Kind, type Language } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { CountFrom } from '../domain/decide/index.ts';
import type { FormQuestion } from '../domain/fields.ts';
import type { Annex } from '../domain/letterField.ts';
import type { Kopecks } from '../domain/money.ts';
import type { OfficeProfileId } from '../domain/officeProfile.ts';
import type { Period } from '../domain/period.ts';
import type { Status } from '../domain/status.ts';
import type { Length } from '../domain/term/rule.ts';
import type { VisasNeeded } from '../domain/term/term.ts';
import type { MonthRead } from './period.ts';

/** Both ends are included; an open end is undefined. */
export interface Range {
	readonly from?: Day | undefined;
	readonly to?: Day | undefined;
}

export const orderNames = ['number', 'due', 'received', 'closed', 'status', 'client', 'responsible'] as const;

export const pivotNames = [
	'kind',
	'channel',
	'status',
	'cause',
	'department',
	'target',
	'complaintType',
	'demandKind',
	'decision',
	'justified',
	'satisfaction',
	'ground',
	'month',
	'quarter',
	'year',
	'responsible',
] as const;
/** What entries can be counted by. */
export type PivotField = (typeof pivotNames)[number];

/** What is asked about courts: any lawsuit, one that is pending, one that ended so. */
export const courtQuestions = ['sued', ...courtStates] as const;
type CourtQuestion = (typeof courtQuestions)[number];

/** What each kind of value is, once read. */
export interface Values extends Omit<Codes, 'remedy' | 'visa'> {
	line: string;
	text: string;
	path: string;
	pastDay: Day;
	futureDay: Day;
	anyDay: Day;
	range: Range;
	period: Period;
	monthOfYear: MonthRead;
	within: { readonly count: number; readonly unit: 'calendarDay' | 'workingDay' };
	money: Kopecks;
	count: number;
	ordinal: number;
	/** So many that the calendar holds them; null: no term. */
	workingDays: number | null;
	/** As many, or 0. */
	idleDays: number;
	year: number;
	length: Length;
	/** A length of days, weeks or months as it is kept: `wd:7`. */
	agreedTerm: string;
	measure: { readonly text: string; readonly due: Day | null; readonly by: string | null };
	demandKind: DemandKind | 'none';
	countFrom: CountFrom;
	remedy: RemedyGiven;
	annex: Annex;
	kinds: readonly Kind[];
	visasNeeded: VisasNeeded;
	status: readonly Status[];
	courtStates: readonly CourtQuestion[];
	/** As typed. */
	regulation: readonly string[];
	officeProfile: OfficeProfileId;
	questions: readonly FormQuestion[];
	/** null: no analysis. */
	analysisInterval: AnalysisInterval | null;
	language: Language;
	dayOff: 'next' | 'keep';
	order: (typeof orderNames)[number];
	profile: 'excel' | 'raw';
	printFormat: 'html' | 'pdf';
	format: 'csv' | 'xlsx' | 'json' | 'ndjson' | 'ics';
	reportFormat: 'csv' | 'html' | 'xlsx' | 'pdf' | 'json';
	pivot: readonly PivotField[];
	pivotFormat: 'csv';
	letterFormat: 'docx' | 'text';
	scheduler: readonly ('cron' | 'systemd' | 'windows')[];
	timeOfDay: { readonly hour: number; readonly minute: number };
	zone: string;
	incomingTemplate: string;
	outgoingTemplate: string;
	fields: readonly string[];
	/** Between the cells of a text. */
	delimiter: ';' | ',' | '\t' | '|';
}

export type ValueKind = keyof Values;

/** Names of codes in every language that is understood: code → words. */
export type Vocabulary = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
