/** `export --format xlsx`: of which period a balance belongs to what is exported, if any. */

import { type JournalContext, printInfo } from '../../context.ts';
import type { Day } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import type { Seal } from '../../domain/seal.ts';
import type { ClaimFilter } from '../../store/rows.ts';
import { sealsOf } from '../../store/seals.ts';
import { firstRegistered } from '../../store/statements/overview.ts';
import { textOf } from '../../text/index.ts';
import { withAnalysis } from '../month/analysed.ts';
import { countedReport, sealedReport } from '../month/counted.ts';
import { claimWorkbook } from './claimWorkbook.ts';

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
