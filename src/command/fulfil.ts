/** `fulfil`: the demand was performed; it stops the term to satisfy. */

import type { Office } from '../desk.ts';
import { fulfil } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'text' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	return changeClaim(
		office,
		claim,
		given,
		({ text = null, on = office.today }) =>
			(found, circumstances) =>
				fulfil(found, { on, text }, circumstances),
	);
}
