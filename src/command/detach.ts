/** `detach`: an attachment that does not belong here, with a reason. The file itself stays: the chain speaks of it for ever. */

import type { Office } from '../desk.ts';
import { detach } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';
import { placeOf } from './place.ts';

type Options = 'reason' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim, typed]: readonly string[]): Promise<ExitCode> {
	const place = placeOf(typed, office.words.history.titles.attached);
	return changeClaim(
		office,
		claim,
		given,
		({ reason = null, on = office.today }) =>
			(found, circumstances) =>
				detach(found, { on, place, reason }, circumstances),
	);
}
