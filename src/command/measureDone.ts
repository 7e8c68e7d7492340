/** `measure-done`: a measure, named by its place, was carried out. */

import type { Office } from '../desk.ts';
import { measureDone } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';
import { placeOf } from './place.ts';

type Options = 'result' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim, typed]: readonly string[]): Promise<ExitCode> {
	const place = placeOf(typed, office.words.history.titles.measureAdded);
	return changeClaim(
		office,
		claim,
		given,
		({ result = null, on = office.today }) =>
			(found, circumstances) =>
				measureDone(found, { on, place, result }, circumstances),
	);
}
