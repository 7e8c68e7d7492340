/** `month reopen`: takes the seal off the month that was closed last, for a reason. */

import { complain, type Office, say } from '../desk.ts';
import { reopeningRefused } from '../domain/seal.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeJournal } from '../store/changeJournal.ts';
import { sealsOf } from '../store/seals.ts';
import { monthWordsOf } from '../text/index.ts';
import { recording } from './change.ts';
import { monthTyped } from './period.ts';

export async function run(
	{ reason, dryRun }: Given<'reason' | 'dryRun'>,
	office: Office,
	[typed = '']: readonly string[],
): Promise<ExitCode> {
	const { month } = await monthTyped(office, typed);
	const said = await monthWordsOf(office.language);
	const refused = reopeningRefused(month, sealsOf(office.journal), reason);
	if (refused) {
		complain(office, said.refused(refused));
		return exit.refused;
	}
	await changeJournal(office.journal, recording(office, dryRun), {
		type: 'monthReopened',
		on: office.today,
		month,
		reason: reason ?? null,
	});
	say(office, said.reopened(month));
	if (dryRun) say(office, office.words.notes.dryRun);
	return exit.done;
}
