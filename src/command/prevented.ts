/** `prevented`: a preventive measure, named by its place, was carried out, and what came of it. */

import type { Office } from '../desk.ts';
import { prevented } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';
import { placeOf } from './place.ts';

type Options = 'preventionOutcome' | 'effect' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim, typed]: readonly string[]): Promise<ExitCode> {
	const place = placeOf(typed, office.words.history.titles.preventionAdded);
	return changeClaim(
		office,
		claim,
		given,
		({ preventionOutcome: outcome = null, effect = null, on = office.today }) =>
			(found, circumstances) =>
				prevented(found, { on, place, outcome, effect }, circumstances),
	);
}
