/** `export --format xlsx`: the entries on one sheet; where they are all of a period, its report on those behind it. */

import { type JournalContext, printInfo } from '../../context.ts';
import type { Day } from '../../domain/day.ts';
import type { Seal } from '../../domain/month/seal.ts';
import type { Period } from '../../domain/period.ts';
import { listSheet, PRINTED } from '../../format/xlsx/listSheet.ts';
import { type Frame, periodSheets } from '../../format/xlsx/periodSheets.ts';
import { ROW_LIMIT, type Sheet } from '../../format/xlsx/sheet.ts';
import { xlsx } from '../../format/xlsx/workbook.ts';
import { UsageError } from '../../grammar/mistake.ts';
import { claimColumns } from '../../report/claimColumns.ts';
import { selectFor } from '../../report/claimReading.ts';
import type { PeriodReport } from '../../report/period.ts';
import { reportSigners } from '../../sentence/signatures.ts';
import { type ClaimFilter, claimPages, countClaims } from '../../store/lists/rows.ts';
import { sealsOf } from '../../store/month/seals.ts';
import type { Journal } from '../../store/open.ts';
import { firstRegistered } from '../../store/statements/overview.ts';
import { type MonthWords, textOf } from '../../text/index.ts';
import { withAnalysis } from '../month/analysed.ts';
import { countedReport, sealedReport, signedBy } from '../month/counted.ts';
import { teachComputed } from '../output/computed.ts';
import { counted } from '../output/report.ts';

/**
 * The bytes of the workbook; undefined where the balance does not balance, which is reported. With any other filter than one of days of
 * registration there is no balance: the entries left out would be missing in it.
 */
export async function exportWorkbook(
	context: JournalContext,
	{ asked, filter }: { readonly asked: ClaimFilter; readonly filter: ClaimFilter },
	seal: Seal | undefined,
	onRows: (rows: number) => void,
): Promise<AsyncGenerator<Uint8Array> | undefined> {
	const monthWords = await textOf('month', context.language);
	const book = await textOf('workbook', context.language);
	const period = isWhole(asked) ? periodOf(context, asked) : undefined;
	const report =
		period && (seal ? sealedReport(seal, false) : await countedReport(context, monthWords, period, false, sealsOf(context.journal)));
	if (period && !report) return undefined;
	return claimWorkbook(context, monthWords, {
		filter,
		period,
		report: report && withAnalysis(context, report),
		onRows,
		cut: (texts) => texts > 0 && printInfo(context, book.cut(texts)),
	});
}

function isWhole({ registered, ...others }: ClaimFilter): boolean {
	return Object.values(others).every((condition) => condition === undefined);
}

/** From the first entry until today, where no ends are given. */
function periodOf({ journal, today }: JournalContext, { registered }: ClaimFilter): Period {
	const to: Day = registered?.to ?? today;
	const first = registered?.from ?? firstRegistered(journal)?.day ?? to;
	return { from: first < to ? first : to, to };
}

/** Less the header. */
const CLAIMS = ROW_LIMIT - 1;

interface WorkbookAsked {
	readonly filter: ClaimFilter;
	/** The days of registration; undefined where they are not all of any. */
	readonly period: Period | undefined;
	readonly report: PeriodReport | undefined;
	readonly onRows: (rows: number) => void;
	/** How many texts were too long for a cell; reported at the end. */
	readonly cut: (texts: number) => void;
}

/** The bytes of the workbook. Throws UsageError where there are more entries than a sheet has rows. */
async function claimWorkbook(
	context: JournalContext,
	monthWords: MonthWords,
	{ filter, period, report, onRows, cut }: WorkbookAsked,
): Promise<AsyncGenerator<Uint8Array>> {
	const { journal, words, language, today, actor } = context;
	claimsToWrite(journal, filter);
	const book = await textOf('workbook', language);
	const { office, authority } = journal.settings;
	const right = period ? book.period(period.from, period.to) : '';
	const frame = { above: { left: office, middle: book.title, right }, below: book.page };
	const sheets = report
		? periodSheets({ words, monthWords, book }, frame, report, reportSigners(monthWords, signedBy(context, report), authority.head))
		: [];
	const list = await claimListSheet(context, filter, { ...frame, name: book.sheets.journal }, onRows);
	return xlsx([list, ...sheets], { title: book.title, author: actor(), company: office, created: today }, cut);
}

/** How many entries match. Throws UsageError where a sheet cannot hold them. */
export function claimsToWrite(journal: Journal, filter: ClaimFilter): number {
	const count = countClaims(journal, filter);
	if (count > CLAIMS) throw new UsageError([{ code: 'tooManyRows', count, limit: CLAIMS }]);
	return count;
}

/** The entries that match, in all their columns. */
export async function claimListSheet(
	context: JournalContext,
	filter: ClaimFilter,
	sheet: Frame & Pick<Sheet, 'name'>,
	onRows: (rows: number) => void,
): Promise<Sheet> {
	const { journal, words } = context;
	await teachComputed(context, claimColumns);
	const { needed, columns } = selectFor(claimColumns);
	const pages = counted(claimPages(journal, needed, filter, { by: 'number', descending: false }, 0), onRows);
	return listSheet({ columns, pages }, words, { ...sheet, printed: PRINTED, fixed: 2 });
}
