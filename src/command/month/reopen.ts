/** `month reopen`: removes the seal of the month closed last, for a reason. */

import { type JournalContext, printError, printInfo } from '../../context.ts';
import { reopeningRefused } from '../../domain/seal.ts';
import { type ExitCode, exit } from '../../exit.ts';
import type { Given } from '../../grammar/option.ts';
import { monthName, monthRefusal } from '../../sentence/period.ts';
import { changeJournal } from '../../store/changeJournal.ts';
import { sealsOf } from '../../store/seals.ts';
import { textOf } from '../../text/index.ts';
import { recording } from '../claim/change.ts';
import { monthTyped } from './period.ts';

export async function run(
	{ reason, dryRun }: Given<'reason' | 'dryRun'>,
	context: JournalContext,
	[typed = '']: readonly string[],
): Promise<ExitCode> {
	const { month } = await monthTyped(context, typed);
	const monthWords = await textOf('month', context.language);
	const refused = reopeningRefused(month, sealsOf(context.journal), reason);
	if (refused) {
		printError(context, monthRefusal(context.words, monthWords, refused));
		return exit.refused;
	}
	await changeJournal(context.journal, recording(context, dryRun), {
		type: 'monthReopened',
		on: context.today,
		month,
		reason: reason ?? null,
	});
	if (dryRun) printInfo(context, context.words.notes.dryRunWould);
	printInfo(context, monthWords.reopened(monthName(context.words, monthWords, month)));
	return exit.done;
}
