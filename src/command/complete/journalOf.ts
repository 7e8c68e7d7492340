/** Which journal the line being typed is about: the one it names, else that of the environment, else the usual one. */

import { NO_USER_CONFIG, whichJournal } from '../../config/userConfig.ts';
import type { NamedJournals } from '../../context.ts';
import { optionNamed } from '../../grammar/option.ts';
import type { World } from '../../world.ts';

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
