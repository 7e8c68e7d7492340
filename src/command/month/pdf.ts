/** `month --format pdf`: the report on sheets of paper, to be signed. */

import type { JournalContext } from '../../context.ts';
import { periodPdf } from '../../format/print/periodPdf.ts';
import type { PeriodReport } from '../../report/period.ts';
import { reportSigners } from '../../sentence/signatures.ts';
import { type MonthWords, textOf } from '../../text/index.ts';
import { type Destination, deliver, fontsIn } from '../output/deliver.ts';
import { signedBy } from './counted.ts';

/** Writes the document where it was asked for. Throws OutputFailure where it cannot be written. */
export async function writePeriodPdf(
	context: JournalContext,
	destination: Destination,
	monthWords: MonthWords,
	report: PeriodReport,
): Promise<void> {
	const { journal, world, words, language } = context;
	const signers = reportSigners(monthWords, signedBy(context, report), journal.settings.authority.head);
	const setting = { language, words, monthWords, printWords: await textOf('print', language), signers };
	await deliver(context, periodPdf(setting, report, fontsIn(world)), { ...destination, done: () => 0, total: () => 0 });
}
