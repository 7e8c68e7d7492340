/** `decide`: what was decided, and on what grounds. */

import type { Office } from '../desk.ts';
import { decide } from '../domain/decide/index.ts';
import type { ExitCode } from '../exit.ts';
import type { Given } from '../grammar/option.ts';
import { changeClaim } from './change.ts';

/** Anything that reads like a reference: an article, a clause, a contract, a document with a number. */
const REFERENCE =
	/(?<![а-яё])(?:ст|п|ч|гл|разд)\.|стать|пункт|закон|кодекс|договор|порядк|регламент|правил|инструкц|акт|№|\d+-ФЗ|art|clause|law|contract|rule/i;

type Options = 'decision' | 'grounds' | 'amount' | 'remedy' | 'justified' | 'by' | 'on' | 'dryRun';

export async function run(given: Given<Options>, office: Office, [claim]: readonly string[]): Promise<ExitCode> {
	return changeClaim(
		office,
		claim,
		given,
		({ decision = null, grounds = null, amount: granted = null, by = null, justified = null, remedy: remedies = [], on = office.today }) =>
			(found, circumstances) =>
				decide(found, { on, decision, grounds, granted, by, justified, remedies }, circumstances),
		// П. 3.3.2 (P55): the decision refers to what it rests on.
		({ decision }) => (REFERENCE.test(decision?.grounds ?? '') ? [] : [office.words.notes.noReference]),
	);
}
