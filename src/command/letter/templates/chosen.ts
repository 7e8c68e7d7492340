/** Which templates a command is about. */

import { type JournalContext, printError } from '../../../context.ts';
import type { LetterKind } from '../../../domain/code.ts';
import type { LetterWords } from '../../../text/index.ts';
import type { Written } from '../compose.ts';
import { writtenKinds } from '../templates.ts';

/** The one that was named, or all; undefined for what is said in a call, which has none: that is told. */
export function writtenGiven(context: JournalContext, words: LetterWords, given: LetterKind | undefined): readonly Written[] | undefined {
	if (given === undefined) return writtenKinds;
	if (given !== 'call') return [given];
	printError(context, words.templates.noScript);
	return undefined;
}
