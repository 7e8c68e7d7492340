/** `visa`: records that a visa of the reply was requested, given or refused. */

import type { JournalContext } from '../context.ts';
import { visa } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { visaReader } from '../grammar/readers.ts';
import { changeClaim } from './claim/change.ts';
import { readOperand } from './input/operand.ts';

type Options = 'by' | 'outcome' | 'remark' | 'due' | 'on' | 'ifSequence' | 'dryRun';

export async function run(given: Given<Options>, context: JournalContext, [claim, typed = '']: readonly string[]): Promise<ExitCode> {
	const { today, words } = context;
	const asked = readOperand(visaReader, typed, words.history.titles.visaRecorded, context);
	return changeClaim(
		context,
		claim,
		given,
		({ by = null, outcome = 'approved', remark = null, due = null, on = today }) =>
			(found, circumstances) =>
				visa(found, { on, visa: asked, outcome, by, due, remark }, circumstances),
		undefined,
		{ part: asked },
	);
}
