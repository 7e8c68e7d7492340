/** `month --format pdf`: the report on sheets of paper, to be signed. */

import { type JournalContext, printInfo } from '../../context.ts';
import { periodPdf } from '../../format/print/periodPdf.ts';
import type { Given } from '../../grammar/option.ts';
import type { PeriodReport } from '../../report/period.ts';
import { reportSigners } from '../../sentence/signatures.ts';
import { type MonthWords, textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { deliver } from '../output/deliver.ts';
import { fileTyped } from '../output/file.ts';
import { signedBy } from './counted.ts';

/** Writes the document where it was asked for. Throws OutputFailure where it cannot be written. */
export async function writePeriodPdf(
	context: JournalContext,
	{ output, force }: Given<'output' | 'force'>,
	monthWords: MonthWords,
	report: PeriodReport,
): Promise<void> {
	const { journal, world, words, language } = context;
	const path = output === undefined || output === '-' ? undefined : fileTyped(output, world);
	const signers = reportSigners(monthWords, signedBy(context, report), journal.settings.authority.head);
	const setting = { language, words, monthWords, printWords: await textOf('print', language), signers };
	const fonts = { plain: world.font('plain'), bold: world.font('bold'), others: [() => world.font('emoji'), ...world.otherFonts()] };
	await deliver(context, periodPdf(setting, report, fonts), { path, force: force ?? false, done: () => 0, total: () => 0 });
	if (path !== undefined) printInfo(context, monthWords.written(visibleLine(path)));
}
