/** Why a letter was not written: what the rules refuse, why it does not fit, what would stay empty in it. */

import { failWith, type JournalContext, printError } from '../../context.ts';
import { filledByHand, type LetterField } from '../../domain/letterField.ts';
import type { LetterRefusal } from '../../domain/refusal.ts';
import type { ExitCode } from '../../exit.ts';
import { refusalInForm, refusalSentence } from '../../sentence/errors.ts';
import { type LetterWords, textOf } from '../../text/index.ts';
import { missingOptions } from '../claim/missingOptions.ts';
import type { NotComposed } from './compose.ts';

/** Prints a sentence per refusal, and that nothing was written. At a terminal, where options are asked for, only what no answer helps against. */
export async function printNotComposed(
	context: JournalContext,
	words: LetterWords,
	{ refusals, unfit, empty }: NotComposed,
): Promise<ExitCode> {
	const errorMessages = await context.errorMessages();
	const { against } = missingOptions(refusals, {});
	if (context.asks && against.length > 0) {
		const guideWords = await textOf('guide', context.language);
		for (const refusal of against) printError(context, refusalInForm(guideWords, errorMessages, refusal));
	} else for (const refusal of refusals) printError(context, refusalSentence(errorMessages, refusal));
	for (const refusal of unfit) printError(context, letterSentence(context, words, refusal));
	const { fields } = await textOf('letterTemplates', context.journal.settings.language);
	for (const field of empty) printError(context, emptyFieldSentence(words, field, fields[field]));
	return failWith(context, errorMessages.failures.refused);
}

function letterSentence({ words }: JournalContext, { refused, outgoing }: LetterWords, refusal: LetterRefusal): string {
	if (refusal.code === 'issuedAlready') {
		const number = refusal.outgoing === null ? '' : `, ${outgoing(refusal.outgoing)}`;
		return refused.issuedAlready({ ...refusal, letter: `${words.day(refusal.on)}${number}` });
	}
	// Each code has a sentence that takes just the refusal of that code.
	const sentence = refused[refusal.code] as (refusal: LetterRefusal) => string;
	return sentence(refusal);
}

/** Where the field can be filled: in the settings, or by hand for one letter. */
function emptyFieldSentence(words: LetterWords, field: LetterField, name: string): string {
	const setting = words.emptyFieldSources[field];
	const ways = [...(setting === undefined ? [] : [setting]), ...(filledByHand.includes(field) ? [words.byHand(name)] : [])];
	return `${words.emptyField(name)}: ${ways.length > 0 ? ways.join('; ') : words.notOfThisLetter}.`;
}
