/** Entries as a workbook: the journal on one sheet; the balance of their period and the causes on two more, where they are all of a period. */

import type { JournalContext } from '../../context.ts';
import type { Period } from '../../domain/period.ts';
import { claimSheet } from '../../format/xlsx/claimSheet.ts';
import { periodSheets } from '../../format/xlsx/periodSheets.ts';
import { ROW_LIMIT } from '../../format/xlsx/sheet.ts';
import { xlsx } from '../../format/xlsx/workbook.ts';
import { UsageError } from '../../grammar/mistake.ts';
import { claimColumns, selectFor } from '../../report/claimColumns.ts';
import type { PeriodReport } from '../../report/period.ts';
import { type ClaimFilter, claimPages, countClaims } from '../../store/rows.ts';
import { type MonthWords, textOf } from '../../text/index.ts';
import { counted } from '../output/report.ts';

/** Less the header. */
const CLAIMS = ROW_LIMIT - 1;

export interface WorkbookAsked {
	readonly filter: ClaimFilter;
	/** The days of registration; undefined where they are not all of any. */
	readonly period: Period | undefined;
	readonly report: PeriodReport | undefined;
	readonly onRows: (rows: number) => void;
	/** How many texts were too long for a cell; reported at the end. */
	readonly cut: (texts: number) => void;
}

/** The bytes of the workbook. Throws UsageError where there are more entries than a sheet has rows. */
export async function claimWorkbook(
	{ journal, words, language }: JournalContext,
	monthWords: MonthWords,
	{ filter, period, report, onRows, cut }: WorkbookAsked,
): Promise<AsyncGenerator<Uint8Array>> {
	const count = countClaims(journal, filter);
	if (count > CLAIMS) throw new UsageError([{ code: 'tooManyRows', count, limit: CLAIMS }]);
	const book = await textOf('workbook', language);
	const right = period ? book.period(period.from, period.to) : '';
	const frame = { above: { left: journal.settings.office, middle: book.title, right }, below: book.page };
	const { needed, columns } = selectFor(claimColumns);
	const pages = counted(claimPages(journal, needed, filter, { by: 'number', descending: false }, 0), onRows);
	const sheets = report ? periodSheets({ words, monthWords, book }, frame, report) : [];
	return xlsx([claimSheet({ columns, pages }, words, book, frame), ...sheets], cut);
}
