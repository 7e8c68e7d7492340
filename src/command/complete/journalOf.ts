/** Which journal the line being typed is about: the one it names, else that of the environment, else the usual one. */

import { optionNamed } from '../../grammar/option.ts';
import type { World } from '../../world.ts';

export async function journalOf(world: World, before: readonly string[]): Promise<string> {
	return world.resolve(named(before) ?? (world.environment.CLAIMS_JOURNAL || `${await world.dataFolder()}/journal.db`));
}

function named(words: readonly string[]): string | undefined {
	const at = words.findLastIndex((word) => word.startsWith('-') && optionNamed(word, ['journal']) !== undefined);
	const flag = words[at];
	if (flag === undefined) return undefined;
	return flag.includes('=') ? flag.slice(flag.indexOf('=') + 1) : words[at + 1];
}
