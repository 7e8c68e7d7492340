/** `close`: the client was asked; or, with an answer, an inquiry settled on the spot. */

import type { Office } from '../desk.ts';
import { onTheSpot } from '../domain/claim.ts';
import { move } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

type Options = 'satisfaction' | 'attempts' | 'comment' | 'answer' | 'by' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	return changeClaim(
		office,
		claim,
		given,
		({ satisfaction = null, attempts = null, comment = null, answer = null, by = null, on = office.today }) =>
			(found, circumstances) =>
				move(
					answer !== null || onTheSpot(found) ? 'closeOnTheSpot' : 'close',
					found,
					{ on, satisfaction, attempts, comment, answer, by },
					circumstances,
				),
	);
}
