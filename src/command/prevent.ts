/** `prevent`: what is done so that it does not happen again, by whom, until when. */

import type { Office } from '../desk.ts';
import { prevent } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'text' | 'by' | 'due' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	return changeClaim(
		office,
		claim,
		given,
		({ text = null, by = null, due = null, on = office.today }) =>
			(found, circumstances) =>
				prevent(found, { on, text, by, due }, circumstances),
	);
}
