/** What the line being typed says of itself: which journal it is about, and in which language it is. */

import { NO_USER_CONFIG, whichJournal } from '../../config/userConfig.ts';
import type { NamedJournals } from '../../context.ts';
import { optionNamed } from '../../grammar/option.ts';
import type { Language } from '../../text/index.ts';
import type { World } from '../../world.ts';

/** Which journal the line being typed is about: the one it names, else that of the environment, else the usual one. */
export async function journalOf(world: World, before: readonly string[]): Promise<string> {
	const journal = named(before);
	const raw = new Map(journal === undefined ? [] : [['journal', [journal]] as const]);
	return whichJournal(world, raw, await ownJournals(world)).path;
}

/** Journals configured in the user's config file. */
export async function ownJournals(world: World): Promise<NamedJournals> {
	const file = world.userFile();
	if (file?.text === undefined) return NO_USER_CONFIG;
	const { readUserFile } = await import('../../config/userFile.ts');
	return readUserFile(file, file.text);
}

function named(words: readonly string[]): string | undefined {
	const at = words.findLastIndex((word) => word.startsWith('-') && optionNamed(word, ['journal']) !== undefined);
	const flag = words[at];
	if (flag === undefined) return undefined;
	return flag.includes('=') ? flag.slice(flag.indexOf('=') + 1) : words[at + 1];
}

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
