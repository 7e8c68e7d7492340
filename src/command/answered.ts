/** `answered`: a request, named by its place, was answered; or its day passed without an answer. */

import type { Office } from '../desk.ts';
import { answered } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import { Misuse } from '../grammar/mistake.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';
import { placeOf } from './place.ts';

type Options = 'text' | 'expired' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim, typed]: readonly string[]): Promise<ExitCode> {
	if (given.expired && given.text !== undefined) throw new Misuse([{ code: 'notBoth', one: 'text', other: 'expired' }]);
	const place = placeOf(typed, office.words.history.titles.requested);
	return changeClaim(
		office,
		claim,
		given,
		({ text = null, expired = false, on = office.today }) =>
			(found, circumstances) =>
				answered(found, { on, place, text, expired }, circumstances),
	);
}
