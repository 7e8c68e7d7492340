/** `tell`: the client was told the number and the term. */

import type { Office } from '../desk.ts';
import { tell } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'form' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	return changeClaim(
		office,
		claim,
		given,
		({ form = null, on = office.today }) =>
			(found, circumstances) =>
				tell(found, { on, form }, circumstances),
	);
}
