/** `assign`: another responsible. */

import type { Office } from '../desk.ts';
import { assign } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'to' | 'reason' | 'allow' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	const { to = null, reason = null, allow: allowed, on = office.today } = given;
	return changeClaim(office, claim, given, (found, circumstances) =>
		assign(found, { on, to, reason, ...(allowed && { allowed }) }, circumstances),
	);
}
