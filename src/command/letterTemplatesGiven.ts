/** Which templates a command is about. */

import { complain, type Office } from '../desk.ts';
import type { LetterKind } from '../domain/code.ts';
import type { LetterWords } from '../text/index.ts';
import type { Written } from './letterCompose.ts';
import { writtenKinds } from './letterTemplates.ts';

/** The one that was named, or all; undefined for what is said in a call, which has none: that is told. */
export function writtenGiven(office: Office, words: LetterWords, given: LetterKind | undefined): readonly Written[] | undefined {
	if (given === undefined) return writtenKinds;
	if (given !== 'call') return [given];
	complain(office, words.templates.noScript);
	return undefined;
}
