/** What the title sheet and the closing entry of the paper journal say. */

import type { Day } from '../domain/day.ts';
import type { Book } from '../report/book.ts';
import type { PrintWords } from '../text/index.ts';

/** `за 2026 год`, `за октябрь 2026 года` */
export function bookPeriod({ period }: PrintWords, { year, month }: Book): string {
	return month === null ? period.year(year) : period.month(year, month);
}

/** When it was begun and ended; a day that is not known yet is left to be written by hand. */
export function bookDays(print: PrintWords, { begunOn, endedOn }: Book): readonly [begun: string, ended: string] {
	const written = (on: Day | null) => (on === null ? print.dayByHand : print.day(on));
	return [print.begun(written(begunOn)), print.ended(written(endedOn))];
}

/** How many entries there are, and whether numbers are missing; null where that was not looked for. */
export function bookCounts(print: PrintWords, { entries, first, last, voided, missing }: Book): readonly string[] {
	const counts = first === null || last === null ? print.noEntries : print.counts(entries, first, last, voided);
	if (missing === null) return [counts];
	return [counts, missing === 0 ? print.noneMissing : print.missing(missing)];
}

/** `sheets` is null where they are counted after binding. */
export function boundSheets(print: PrintWords, sheets: number | null): string {
	return print.bound(sheets === null ? print.sheetsByHand : print.sheets(sheets));
}
