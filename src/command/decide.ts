/** `decide`: what was decided, and on what grounds. */

import type { Office } from '../desk.ts';
import { decide } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'decision' | 'grounds' | 'amount' | 'remedy' | 'justified' | 'by' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	const { decision = null, grounds = null, amount: granted = null, by = null, on = office.today } = given;
	const { justified = null, remedy: remedies = [] } = given;
	return changeClaim(office, claim, given, (found, circumstances) =>
		decide(found, { on, decision, grounds, granted, by, justified, remedies }, circumstances),
	);
}
