/** `reopen`: the client came again with the same matter. */

import type { Office } from '../desk.ts';
import { move } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'reason' | 'received' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	return changeClaim(
		office,
		claim,
		given,
		({ reason = null, received: receivedOn = null, on = office.today }) =>
			(found, circumstances) =>
				move('reopen', found, { on, reason, receivedOn }, circumstances),
	);
}
