/** `return`: back to work, by the controller. */

import type { Office } from '../desk.ts';
import { move } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'reason' | 'by' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	return changeClaim(
		office,
		claim,
		given,
		({ reason = null, by = null, on = office.today }) =>
			(found, circumstances) =>
				move('return', found, { on, reason, by }, circumstances),
	);
}
