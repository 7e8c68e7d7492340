/** `fulfil`: the demand was performed; it stops the term to satisfy. */

import type { Office } from '../desk.ts';
import { fulfil } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'text' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	const { text = null, on = office.today } = given;
	return changeClaim(office, claim, given, (found, circumstances) => fulfil(found, { on, text }, circumstances));
}
