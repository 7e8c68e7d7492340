/** `month --format xlsx`: the report with the entries that came in its period. */

import { type JournalContext, printInfo } from '../../context.ts';
import type { Seal } from '../../domain/seal.ts';
import type { Given } from '../../grammar/option.ts';
import { claimColumns } from '../../report/claimColumns.ts';
import type { PeriodReport } from '../../report/period.ts';
import { countClaims } from '../../store/rows.ts';
import { entriesIn } from '../../store/sealedClaims.ts';
import { type MonthWords, textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { claimWorkbook } from '../export/claimWorkbook.ts';
import { teachComputed } from '../output/computed.ts';
import { deliver } from '../output/deliver.ts';
import { fileTyped } from '../output/file.ts';

/** Writes the workbook where it was asked for. Throws OutputFailure where it cannot be written. */
export async function writePeriodWorkbook(
	context: JournalContext,
	{ output, force }: Given<'output' | 'force'>,
	monthWords: MonthWords,
	report: PeriodReport,
	seal: Seal | undefined,
): Promise<void> {
	const { journal, world } = context;
	await teachComputed(context, claimColumns);
	const book = await textOf('workbook', context.language);
	const { from, to } = report;
	const { filter } = entriesIn(journal, report, seal);
	let rows = 0;
	let long = 0;
	const pieces = await claimWorkbook(context, monthWords, {
		filter,
		period: { from, to },
		report,
		onRows: (size) => {
			rows += size;
		},
		cut: (texts) => {
			long = texts;
		},
	});
	const path = output === undefined || output === '-' ? undefined : fileTyped(output, world);
	await deliver(context, pieces, { path, force: force ?? false, done: () => rows, total: () => countClaims(journal, filter) });
	if (long > 0) printInfo(context, book.cut(long));
	if (path !== undefined) printInfo(context, monthWords.written(visibleLine(path)));
}
