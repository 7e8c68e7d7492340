/** `request`: a question to a department, an employee or the client, with a day to answer. */

import type { Office } from '../desk.ts';
import { request } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'addressee' | 'whom' | 'what' | 'due' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	return changeClaim(
		office,
		claim,
		given,
		({ addressee: to = null, whom = null, what = null, due = null, on = office.today }) =>
			(found, circumstances) =>
				request(found, { on, to, whom, what, due }, circumstances),
	);
}
