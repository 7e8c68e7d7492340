/** `decide`: what was decided, and on what grounds. */

import { type Office, say } from '../desk.ts';
import { decide } from '../domain/decide/index.ts';
import { type ExitCode, exit } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

/** Anything that reads like a reference: an article, a clause, a contract, a document with a number. */
const REFERENCE =
	/(?<![а-яё])(?:ст|п|ч|гл|разд)\.|стать|пункт|закон|кодекс|договор|порядк|регламент|правил|инструкц|акт|№|\d+-ФЗ|art|clause|law|contract|rule/i;

type Options = 'decision' | 'grounds' | 'amount' | 'remedy' | 'justified' | 'by' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	const { decision = null, grounds = null, amount: granted = null, by = null, on = office.today } = given;
	const { justified = null, remedy: remedies = [] } = given;
	const code = await changeClaim(office, claim, given, (found, circumstances) =>
		decide(found, { on, decision, grounds, granted, by, justified, remedies }, circumstances),
	);
	// П. 3.3.2 (P55): the decision refers to what it rests on.
	if (code === exit.done && grounds !== null && !REFERENCE.test(grounds)) say(office, office.words.notes.noReference);
	return code;
}
