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
	const { planned, undated } = plannedMeasures(given.measure ?? [], given.due);
	if (undated.length > 0) throw new Misuse(undated.map((value) => ({ code: 'undatedMeasure', option: '--measure', value })));
	return changeClaim(office, claim, given, (found, circumstances) =>
		move(
			'take',
			found,
			{ on: given.on ?? office.today, responsible: given.responsible ?? null, allowed: given.allow ?? null, measures: planned },
			circumstances,
		),
	);
}
