/** `sort`: of what kind an entry is, and who handles it. */

import type { Office } from '../desk.ts';
import { sort } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'kind' | 'responsible' | 'allow' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	return changeClaim(
		office,
		claim,
		given,
		({ kind = null, responsible = null, allow: allowed, on = office.today }) =>
			(found, circumstances) =>
				sort(found, { on, kind, responsible, ...(allowed && { allowed }) }, circumstances),
	);
}
