/** `brief`: a month for the staff meeting; with names only where they are asked for, and then the journal says who asked. */

import { type JournalContext, printInfo } from '../context.ts';
import { monthWith } from '../domain/period.ts';
import { type ExitCode, exit } from '../exit.ts';
import { jsonLine } from '../format/json.ts';
import type { Given } from '../grammar/option.ts';
import { changeJournal } from '../store/changeJournal.ts';
import { meetingSummaryOf } from '../store/meetingSummary.ts';
import { textOf } from '../text/index.ts';
import { hasBlocks } from '../view/bar.ts';
import { showMeetingSummary } from '../view/meetingSummary.ts';
import { recording } from './claim/change.ts';
import { chosenFields } from './output/fields.ts';
import { presentText } from './output/pages.ts';

type Options = 'month' | 'byPerson' | 'json';

export async function run(given: Given<Options>, context: JournalContext): Promise<ExitCode> {
	const { world, words, language, today } = context;
	const { from, to } = given.month ?? monthWith(today);
	const summaryWords = await textOf('meetingSummary', language);
	const summary = meetingSummaryOf(context.journal, { from, to }, given.byPerson ?? false);
	const text = given.json
		? `${jsonLine(chosenFields({ ...summary }, given.json), 1)}\n`
		: showMeetingSummary(words, summaryWords, summary, today, hasBlocks(world.environment));
	if (given.byPerson) {
		// Before anything is shown: who reads names has left a trace.
		await changeJournal(context.journal, recording(context, undefined), {
			type: 'namesReported',
			on: today,
			report: 'brief',
			period: from.slice(0, 7),
		});
		printInfo(context, summaryWords.namesRecorded);
	}
	if (given.json) world.out.write(text);
	else await presentText(context, text);
	return exit.done;
}
