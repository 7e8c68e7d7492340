/** What was overdue at the end of a period, as a table of texts. */

import type { OverdueClaim } from '../domain/dueDay.ts';
import type { OverdueList } from '../report/period.ts';
import type { MonthWords, Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';

/** The titles of the columns. */
export function overdueTitles({ overdue: { columns } }: MonthWords): readonly string[] {
	return [columns.number, columns.due, columns.days, columns.kind, columns.category, columns.department];
}

/** The cells of an entry, in the order of the titles. */
export function overdueCells(words: Words, { notGiven }: MonthWords, entry: OverdueClaim): readonly string[] {
	const { number, due, days, kind, category, department } = entry;
	const own = (text: string | null) => (text === null ? notGiven : visibleLine(text));
	return [number, words.day(due), String(days), words.names.kind[kind], own(category), own(department)];
}

/** Where the others are, if only the first `shown` are; empty where all are. */
export function othersOverdue({ overdue: { others } }: MonthWords, { on, count }: OverdueList, shown: number): readonly string[] {
	return count > shown ? [others(count - shown, on)] : [];
}
