/** `attach`: papers that came with an entry, kept beside the journal under their hash. */

import type { Office } from '../desk.ts';
import { attach } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { change } from '../store/change.ts';
import { recording, ruled, tellOutcome } from './change.ts';
import { claimNamed } from './find.ts';
import { papersAt, withPapers } from './papers.ts';

type Options = 'note' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim = '', ...typed]: readonly string[]): Promise<ExitCode> {
	const { note = null, on = office.today, dryRun } = given;
	const { id } = claimNamed(office, claim);
	const outcome = await withPapers(office, papersAt(office, typed), dryRun ?? false, (files, place) =>
		change(
			office.journal,
			{ ...recording(office, dryRun), beforeCommit: place },
			ruled(office, id, (found, circumstances) => attach(found, { on, files, note }, circumstances)),
		),
	);
	return tellOutcome(office, outcome, dryRun);
}
