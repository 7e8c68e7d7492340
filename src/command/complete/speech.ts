/** Which language somebody types, and which one reads. */

import type { Language } from '../../text/index.ts';
import type { World } from '../../world.ts';

/**
 * The language of the words to offer: that of the word being typed; while it has no letter, Russian after a Russian command, else that of
 * the screen.
 */
export function typedIn(typed: string, before: readonly string[], screen: Language): Language {
	if (/\p{Script=Cyrillic}/u.test(typed)) return 'ru';
	if (/[a-z]/i.test(typed)) return 'en';
	return before.some((word) => /^-*\p{Script=Cyrillic}/u.test(word)) ? 'ru' : screen;
}

/** The language of the screen, as far as it is known without the journal: CLAIMS_LANG, then the locale. */
export function screenIn({ environment }: Pick<World, 'environment'>): Language {
	const { CLAIMS_LANG, LC_ALL, LC_MESSAGES, LANG } = environment;
	const locale = [CLAIMS_LANG, LC_ALL, LC_MESSAGES, LANG].find(
		(name) => name !== undefined && /^(?:[a-z]{2}(?![a-z])|рус|англ|russian|english)/i.test(name),
	);
	return locale === undefined || /^(?:ru|рус|be|uk|kk)/i.test(locale) ? 'ru' : 'en';
}
