/** `measure`: one more thing to be done, by whom, until when. */

import type { Office } from '../desk.ts';
import { measure } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'text' | 'due' | 'by' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	return changeClaim(
		office,
		claim,
		given,
		({ text = null, due = null, by = null, on = office.today }) =>
			(found, circumstances) =>
				measure(found, { on, text, due, by }, circumstances),
	);
}
