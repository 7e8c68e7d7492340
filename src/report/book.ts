/** The paper journal: its title page and its closing entry. */

import type { Day } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';

export type { BookEntry } from '../store/lists/bookPages.ts';

export interface Book {
	readonly office: string;
	readonly year: number;
	/** The days of registration that it holds, of one year: all of it, or a part. */
	readonly period: Period;
	/** Null: the book of a part of the year has none unless it was given one. */
	readonly volume: number | null;
	/** The index in the office's list of files; null: to be filled in by hand. */
	readonly caseIndex: string | null;
	/** How long the register is kept, and by which article; null where no rule in use says. */
	readonly kept: { readonly years: number; readonly article: string } | null;
	/** The signatories, as far as the office set them. */
	readonly signatories: Readonly<Record<Signatory, string | null>>;
	/** Sheets are printed on both sides. */
	readonly twoSided: boolean;
	/** The day of the first entry; null where there is none. */
	readonly begunOn: Day | null;
	/** The day of the last entry, once none can come; null: to be filled in by hand. */
	readonly endedOn: Day | null;
	readonly printedOn: Day;
	readonly entries: number;
	readonly voided: number;
	/** The first and last number; null where there is no entry. */
	readonly first: string | null;
	readonly last: string | null;
	/** Numbers between them that are of no entry: there should be none. Null where a part of the year is printed: others may lie between. */
	readonly missing: number | null;
	/** Seals of the months that are closed, as they are printed. */
	readonly seals: readonly string[];
}

type Signatory = 'keeper' | 'controller' | 'head';

/** The columns of the book: the requisites of регламент п. 3.5; the last three of them, form, day and number of the answer, share one. */
export type BookColumn = 'registeredOn' | 'number' | 'client' | 'summary' | 'execution' | 'reply';
