/** The paper journal: its title page and its closing entry. */

import type { Day } from '../domain/day.ts';

export type { BookEntry } from '../store/bookPages.ts';

export interface Book {
	readonly office: string;
	readonly year: number;
	/** The month it holds, 1–12; null: the year. */
	readonly month: number | null;
	readonly volume: number;
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
	/** Numbers between them that are of no entry: there should be none. Null where a month is printed: others may lie between. */
	readonly missing: number | null;
	/** Seals of the months that are closed, as they are printed. */
	readonly seals: readonly string[];
}

/** What a column holds: the requisites of регламент п. 3.5; the last three of them, form, day and number of the answer, share one. */
export type BookColumn = 'registeredOn' | 'number' | 'client' | 'summary' | 'execution' | 'reply';
