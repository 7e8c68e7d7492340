/** `measure-done`: a measure, named by its place, was carried out. */

import type { Office } from '../desk.ts';
import { measureDone } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'result' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim, typed = '']: readonly string[]): Promise<ExitCode> {
	if (!/^\d{1,4}$/.test(typed))
		throw new Misuse([{ code: 'notANumber', option: office.words.history.titles.measureAdded, value: typed, from: 1, to: 9999 }]);
	const { result = null, on = office.today } = given;
	return changeClaim(office, claim, given, (found, circumstances) =>
		measureDone(found, { on, place: Number(typed), result }, circumstances),
	);
}
