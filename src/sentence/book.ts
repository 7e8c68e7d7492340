/** The texts of the title sheet and the closing entry of the paper journal. */

import { type Day, monthOf } from '../domain/day.ts';
import { wholeMonths } from '../domain/period.ts';
import type { Book } from '../report/book.ts';
import type { PrintWords } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';

/** `за 2026 год`, `за октябрь 2026 года`, `за 3 квартал 2026 года`, `с 16.11.2026 по 22.11.2026` */
export function bookPeriod({ period }: PrintWords, { year, period: { from, to } }: Pick<Book, 'year' | 'period'>): string {
	const months = wholeMonths({ from, to });
	if (months === 12) return period.year(year);
	if (months === 1) return period.month(year, monthOf(from));
	if (months === 3 && monthOf(from) % 3 === 1) return period.quarter(year, (monthOf(from) + 2) / 3);
	return period.days(from, to);
}

/** When it was begun and ended; a day that is not known yet is left to be written by hand. */
function bookDays(print: PrintWords, { begunOn, endedOn }: Book): readonly [begun: string, ended: string] {
	const written = (on: Day | null) => (on === null ? print.dayByHand : print.day(on));
	return [print.begun(written(begunOn)), print.ended(written(endedOn))];
}

/** How many entries there are, and whether numbers are missing; null where that was not looked for. */
export function bookCounts(print: PrintWords, { entries, first, last, voided, missing }: Book): readonly string[] {
	const counts = first === null || last === null ? print.noEntries : print.counts(entries, first, last, voided);
	if (missing === null) return [counts];
	return [counts, missing === 0 ? print.noneMissing : print.missing(missing)];
}

/** The lines of the title sheet below the period: volume, index, days, how long it is kept. */
export function bookTitle(print: PrintWords, book: Book): readonly string[] {
	const { volume, caseIndex, kept } = book;
	return [
		...(volume === null ? [] : [print.volume(volume)]),
		print.caseIndex(caseIndex === null ? print.indexByHand : visibleLine(caseIndex)),
		...bookDays(print, book),
		kept === null ? print.keptByHand : print.kept(kept.years, visibleLine(kept.article)),
	];
}

/** How many sheets that many pages fill; null where they are counted after binding. */
export function boundSheets(print: PrintWords, { twoSided }: Book, pages: number | null): string {
	if (pages === null) return print.bound(print.sheetsByHand);
	return print.bound(twoSided ? print.onBothSides(print.sheets(Math.ceil(pages / 2)), pages) : print.onOneSide(print.sheets(pages)));
}

/** The number and day of the sender's letter; undefined where neither was written down. */
export function theirReference(print: PrintWords, number: string | null, on: Day | null): string | undefined {
	if (number === null && on === null) return undefined;
	return [
		number === null ? print.theirsUnnumbered : print.theirs(visibleLine(number)),
		...(on === null ? [] : [print.byDay(print.day(on))]),
	].join(' ');
}

/** The signatories in this order, with names as far as the office set them. */
export function bookSigners(print: PrintWords, { signatories }: Book): readonly { readonly who: string; readonly name: string }[] {
	return (['keeper', 'controller', 'head'] as const).map((key) => ({
		who: print.signatures[key],
		name: visibleLine(signatories[key] ?? ''),
	}));
}

/** The number of a page: that of its sheet, of which it may be the back. */
export function pageNumber(print: PrintWords, { twoSided }: Book, page: number): string {
	if (!twoSided) return print.sheet(page);
	return page % 2 === 1 ? print.sheet((page + 1) / 2) : print.back(page / 2);
}
