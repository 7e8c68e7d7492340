/** `take`: into work, with a responsible and measures. */

import type { Office } from '../desk.ts';
import { move } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { plannedMeasures } from '../grammar/readers.ts';
import { changeClaim } from './change.ts';

type Options = 'responsible' | 'measure' | 'due' | 'allow' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	return changeClaim(office, claim, given, ({ responsible = null, allow: allowed = null, measure = [], due, on = office.today }) => {
		const { planned, undated } = plannedMeasures(measure, due);
		if (undated.length > 0) throw new Misuse(undated.map((value) => ({ code: 'undatedMeasure', option: 'measure', value })));
		return (found, circumstances) => move('take', found, { on, responsible, allowed, measures: planned }, circumstances);
	});
}
