/** `done`: what was done about it. */

import type { Office } from '../desk.ts';
import { move } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'result' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	return changeClaim(
		office,
		claim,
		given,
		({ result = null, on = office.today }) =>
			(found, circumstances) =>
				move('done', found, { on, result }, circumstances),
	);
}
