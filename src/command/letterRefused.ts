/** Why a letter was not written: what the rules refuse, why it does not fit, what would stay empty in it. */

import { complain, type Office } from '../desk.ts';
import type { LetterRefusal } from '../domain/letter.ts';
import { filledByHand } from '../domain/letterField.ts';
import { type ExitCode, exit } from '../exit.ts';
import { type LetterWords, letterTemplatesOf, refusalSentence } from '../text/index.ts';
import type { NotComposed } from './letterCompose.ts';

/** A sentence for each, and that nothing was written. */
export async function tellNotComposed(office: Office, words: LetterWords, { refusals, unfit, empty }: NotComposed): Promise<ExitCode> {
	const troubles = await office.troubles();
	for (const refusal of refusals) complain(office, refusalSentence(troubles, refusal));
	for (const refusal of unfit) complain(office, letterSentence(words, refusal));
	const { fields } = await letterTemplatesOf(office.journal.settings.language);
	for (const field of empty) complain(office, words.emptyField(field, fields[field], filledByHand.includes(field)));
	complain(office, troubles.failures.refused);
	return exit.refused;
}

function letterSentence({ refused }: LetterWords, refusal: LetterRefusal): string {
	// Each code has a sentence that takes just the refusal of that code.
	const sentence = refused[refusal.code] as (refusal: LetterRefusal) => string;
	return sentence(refusal);
}
