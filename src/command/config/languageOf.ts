/** The language of a command that opens a journal itself. */

import type { CommandContext } from '../../context.ts';
import type { Journal } from '../../store/open.ts';
import { textOf } from '../../text/index.ts';
import { wantedLanguage } from '../../userConfig.ts';

/** Nobody knew the journal's language when the context was made: it is that of the journal, unless another is wanted. */
export async function inLanguageOf<C extends CommandContext>(journal: Journal, context: C): Promise<C> {
	const language = wantedLanguage(context.world) ?? journal.settings.language;
	if (language === context.language) return context;
	return { ...context, language, words: await textOf('words', language), errorMessages: () => textOf('errorMessages', language) };
}
