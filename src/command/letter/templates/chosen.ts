/** Which templates a command is about. */

import { type JournalContext, printError } from '../../../context.ts';
import { type LetterKind, type WrittenLetter, writtenLetters } from '../../../domain/code.ts';
import type { LetterWords } from '../../../text/index.ts';

/** The named letter, or all; undefined for the call, which has no template: reported. */
export function writtenGiven(
	context: JournalContext,
	words: LetterWords,
	given: LetterKind | undefined,
): readonly WrittenLetter[] | undefined {
	if (given === undefined) return writtenLetters;
	if (given !== 'call') return [given];
	printError(context, words.templates.noScript);
	return undefined;
}
