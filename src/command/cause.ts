/** `cause`: why it came to the complaint, in which department, and by which words like causes are put together. */

import type { Office } from '../desk.ts';
import { cause as found } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'cause' | 'category' | 'department' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	return changeClaim(
		office,
		claim,
		given,
		({ cause = null, category = null, department = null, on = office.today }) =>
			(one, circumstances) =>
				found(one, { on, cause, category, department }, circumstances),
	);
}
