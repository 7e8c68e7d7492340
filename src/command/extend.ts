/** `extend`: a new day for the answer, with everything that makes it lawful. */

import type { Office } from '../desk.ts';
import { extend } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'until' | 'reason' | 'approvedBy' | 'told' | 'toldBy' | 'late' | 'countFrom' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	const { until = null, reason = null, approvedBy = null, told: toldOn = null, toldBy = null, late: lateReason = null } = given;
	const { countFrom = 'nominal', on = office.today } = given;
	return changeClaim(office, claim, given, (found, circumstances) =>
		extend(found, { on, until, reason, approvedBy, toldOn, toldBy, lateReason, countFrom }, circumstances),
	);
}
