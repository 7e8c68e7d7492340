/** `month --format xlsx`: the report with the entries that it is made of. */

import { type JournalContext, printInfo } from '../../context.ts';
import type { Seal } from '../../domain/month/seal.ts';
import { listSheet, PRINTED } from '../../format/xlsx/listSheet.ts';
import { type Frame, periodSheets } from '../../format/xlsx/periodSheets.ts';
import { ROW_LIMIT, type Sheet } from '../../format/xlsx/sheet.ts';
import { xlsx } from '../../format/xlsx/workbook.ts';
import { seenIn } from '../../report/claimInPeriod.ts';
import type { ClaimsBehind } from '../../report/claimsBehind.ts';
import type { PeriodReport } from '../../report/period.ts';
import { behindColumns, behindRows, dueDayColumns, type Entry, type EntryDueDay, entryColumns } from '../../report/periodEntries.ts';
import { columnTitle, periodTitle, rowLabel } from '../../sentence/period.ts';
import { reportSigners } from '../../sentence/signatures.ts';
import { claimRow } from '../../store/derived/claimRow.ts';
import { claimsAt, idsOfNumbers } from '../../store/month/periodClaims.ts';
import { entriesIn } from '../../store/month/sealedClaims.ts';
import { type MonthWords, textOf, type WorkbookWords } from '../../text/index.ts';
import { claimListSheet, claimsToWrite } from '../export/workbook.ts';
import { type Destination, deliver } from '../output/deliver.ts';
import { counted, onePage } from '../output/report.ts';
import { behindReport, periodView } from './behind.ts';
import { signedBy } from './counted.ts';

/** Entries that are folded at once. */
const PAGE = 500;

/** Writes the workbook where it was asked for. Throws OutputFailure where it cannot be written, UsageError where a sheet cannot hold the entries. */
export async function writePeriodWorkbook(
	context: JournalContext,
	destination: Destination,
	monthWords: MonthWords,
	report: PeriodReport,
	seal: Seal | undefined,
): Promise<void> {
	const { journal, words, language } = context;
	const book = await textOf('workbook', language);
	const { office, counted, from, to } = report;
	const title = periodTitle({ words, monthWords }, from, to);
	const frame: Frame = { above: { left: office ?? '', middle: title, right: book.period(from, to) }, below: book.page };
	const signers = reportSigners(monthWords, signedBy(context, report), journal.settings.authority.head);
	const written = { rows: 0, of: 0 };
	let long = 0;
	const sheets = [
		...periodSheets({ words, monthWords, book }, frame, report, signers),
		...(await entrySheets(context, { monthWords, book, frame }, report, seal, written)),
	];
	const properties = { title, author: counted.by ?? '', company: office ?? '', created: counted.on };
	const pieces = xlsx(sheets, properties, (texts) => {
		long = texts;
	});
	await deliver(context, pieces, { ...destination, done: () => written.rows, total: () => written.of });
	if (long > 0) printInfo(context, book.cut(long));
}

interface Spoken {
	readonly monthWords: MonthWords;
	readonly book: WorkbookWords;
	readonly frame: Frame;
}

/** The entries, their last days and what stands behind each row of the report; of too many, those that came in the period. */
async function entrySheets(
	context: JournalContext,
	spoken: Spoken,
	report: PeriodReport,
	seal: Seal | undefined,
	written: { rows: number; of: number },
): Promise<readonly Sheet[]> {
	const { words, journal } = context;
	const { monthWords, book, frame } = spoken;
	const onRows = (rows: number) => {
		written.rows += rows;
	};
	// Nothing is counted of a period that lies ahead, or before the journal.
	if (report.sections.length === 0) return [];
	const behind = await behindReport(context, report);
	if (behind === undefined) {
		printInfo(context, book.withoutBehind);
		const { filter } = entriesIn(journal, report, seal);
		written.of = claimsToWrite(journal, filter);
		return [await claimListSheet(context, filter, { ...frame, name: book.sheets.entries }, onRows)];
	}
	const ids = idsOfNumbers(journal, new Set([...behind.values()].flatMap(({ adds }) => [...adds.keys()])));
	written.of = ids.length;
	const { number } = words.reports.columns;
	// The sheets are written one after another: the last days are known once the entries are written.
	const dueDays: EntryDueDay[] = [];
	const list = { ...frame, fixed: 1 };
	return [
		listSheet(
			{ columns: entryColumns(report, behind, monthWords, book), pages: counted(entryPages(context, report, ids, dueDays), onRows) },
			words,
			{
				...{ ...frame, name: book.sheets.entries, printed: PRINTED, fixed: 2 },
			},
		),
		listSheet({ columns: dueDayColumns(monthWords, book, number), pages: onePage(dueDays) }, words, {
			...{ ...list, name: book.sheets.dueDays, printed: 7 },
		}),
		...behindSheets(context, spoken, report, behind),
	];
}

/** The entries as they stood when the report was counted; adds their last days to `dueDays`. */
async function* entryPages(
	context: JournalContext,
	report: PeriodReport,
	ids: readonly number[],
	dueDays: EntryDueDay[],
): AsyncGenerator<readonly Entry[]> {
	const view = periodView(context, report);
	for (let at = 0; at < ids.length; at += PAGE) {
		const claims = claimsAt(context.journal, ids.slice(at, at + PAGE), report.counted.position);
		const page = [...claims].map((claim) => ({ row: claimRow(claim), seen: seenIn(claim, view, undefined) }));
		for (const { row, seen } of page) for (const day of seen.due) dueDays.push({ number: row.number, day });
		yield page;
	}
}

/** No sheet where it would be longer than a sheet can be. */
function behindSheets({ words }: JournalContext, { monthWords, book, frame }: Spoken, report: PeriodReport, behind: ClaimsBehind) {
	const all = [
		...behindRows(report, behind, {
			section: ({ key }) => monthWords.sections[key],
			row: (row) => rowLabel({ words, monthWords }, row),
			column: (key) => columnTitle({ words, monthWords }, report, key, false),
		}),
	];
	if (all.length >= ROW_LIMIT) return [];
	const columns = behindColumns(book, words.reports.columns.number);
	return [listSheet({ columns, pages: onePage(all) }, words, { ...frame, name: book.sheets.behind, printed: columns.length, fixed: 0 })];
}
