/** Why a letter was not written: what the rules refuse, why it does not fit, what would stay empty in it. */

import { type JournalContext, printError } from '../../context.ts';
import type { LetterRefusal } from '../../domain/letter.ts';
import { filledByHand } from '../../domain/letterField.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { refusalSentence } from '../../sentence/errors.ts';
import { type LetterWords, textOf } from '../../text/index.ts';
import type { NotComposed } from './compose.ts';

/** A sentence for each, and that nothing was written. */
export async function tellNotComposed(
	context: JournalContext,
	words: LetterWords,
	{ refusals, unfit, empty }: NotComposed,
): Promise<ExitCode> {
	const errorMessages = await context.errorMessages();
	for (const refusal of refusals) printError(context, refusalSentence(errorMessages, refusal));
	for (const refusal of unfit) printError(context, letterSentence(words, refusal));
	const { fields } = await textOf('letterTemplates', context.journal.settings.language);
	for (const field of empty) printError(context, words.emptyField(field, fields[field], filledByHand.includes(field)));
	printError(context, errorMessages.failures.refused);
	return exit.refused;
}

function letterSentence({ refused }: LetterWords, refusal: LetterRefusal): string {
	// Each code has a sentence that takes just the refusal of that code.
	const sentence = refused[refusal.code] as (refusal: LetterRefusal) => string;
	return sentence(refusal);
}
