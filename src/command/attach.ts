/** `attach`: adds files to a claim, stored next to the journal under their hash. */

import type { JournalContext } from '../context.ts';
import { attach } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { change } from '../store/record/change.ts';
import { attachableFiles, withStagedFiles } from './attachments/attachableFiles.ts';
import { exactly, printOutcome, recording, toChange } from './claim/change.ts';
import { claimNamed } from './claim/find.ts';

type Options = 'note' | 'on' | 'ifSequence' | 'dryRun';

export async function run(given: Given<Options>, context: JournalContext, [claim = '', ...typed]: readonly string[]): Promise<ExitCode> {
	const { note = null, on = context.today, dryRun } = given;
	const { id } = claimNamed(context, claim);
	const outcome = await withStagedFiles(context, attachableFiles(context, typed), dryRun ?? false, (files, place) =>
		change(
			context.journal,
			{ ...recording(context, dryRun), beforeCommit: place },
			toChange(context, id, (found, circumstances) => attach(found, { on, files, note }, circumstances), exactly(given)),
		),
	);
	return printOutcome(context, outcome, dryRun);
}
