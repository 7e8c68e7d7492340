/** `visa`: records that a visa of the reply was requested, given or refused. */

import type { JournalContext } from '../context.ts';
import { visa } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import { UsageError } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { visaReader } from '../grammar/readers.ts';
import { vocabulary } from '../text/vocabulary.ts';
import { changeClaim } from './claim/change.ts';

type Options = 'by' | 'outcome' | 'remark' | 'due' | 'on' | 'ifSequence' | 'dryRun';

export async function run(given: Given<Options>, context: JournalContext, [claim, typed = '']: readonly string[]): Promise<ExitCode> {
	const { today, calendar, world, words } = context;
	const read = visaReader(typed, {
		option: { called: words.history.titles.visaRecorded },
		today,
		calendar,
		vocabulary,
		knowsZone: world.clock.knowsZone,
	});
	if (!read.ok) throw new UsageError([read.mistake]);
	return changeClaim(
		context,
		claim,
		given,
		({ by = null, outcome = 'approved', remark = null, due = null, on = today }) =>
			(found, circumstances) =>
				visa(found, { on, visa: read.value, outcome, by, due, remark }, circumstances),
	);
}
