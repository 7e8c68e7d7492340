/** What is settled before a command: what the person's own file says, which journal is meant, and which language. */

import type { CommandContext, NamedJournals } from '../context.ts';
import type { RawOptions } from '../grammar/read.ts';
import type { Journal } from '../store/open.ts';
import { type Language, textOf } from '../text/index.ts';
import type { World } from '../world.ts';

/** Who says which journal it is, and where that leads. */
export interface Where {
	readonly path: string;
	readonly by: 'option' | 'environment' | 'userFile' | 'nobody';
}

export const NO_USER_CONFIG: NamedJournals = { usual: undefined, named: new Map() };

/** The world with the settings of the person's own file, if there is one. Throws UsageError where the file is wrong. */
export async function applyUserConfig(world: World): Promise<{ readonly settled: World; readonly own: NamedJournals }> {
	const file = world.userFile();
	if (file?.text === undefined) return { settled: world, own: NO_USER_CONFIG };
	const { readUserFile, withUserConfig } = await import('./userFile.ts');
	const own = await readUserFile(file, file.text);
	return { settled: withUserConfig(own, world), own };
}

/** `--journal`, CLAIMS_JOURNAL, the person's own file, then the usual place; a name or a path each. */
export function whichJournal(world: World, raw: RawOptions, { usual, named }: NamedJournals): Where {
	const { environment } = world;
	const candidates = [
		['option', raw.get('journal')?.at(-1)],
		['environment', environment.CLAIMS_JOURNAL],
		['userFile', usual],
	] as const;
	for (const [by, which] of candidates) if (which) return { path: world.resolve(named.get(which) ?? which), by };
	return { path: world.resolve(`${world.dataFolder()}/journal.db`), by: 'nobody' };
}

/** `--lang`, then CLAIMS_LANG; the journal's own comes when it is open. Never LANG: cron has none. */
export function wantedLanguage({ argv, environment }: World): Language | undefined {
	const at = argv.findIndex((word) => ['--lang', '--язык-экрана'].includes(word.split('=', 1)[0] ?? ''));
	const [, stuck = argv[at + 1]] = argv[at]?.split('=') ?? [];
	const given = at < 0 ? environment.CLAIMS_LANG : stuck;
	const wanted = given?.toLowerCase() ?? '';
	return Object.hasOwn(LANGUAGES, wanted) ? LANGUAGES[wanted] : undefined;
}

const LANGUAGES: Readonly<Record<string, Language>> = {
	...{ en: 'en', english: 'en', англ: 'en', английский: 'en' },
	...{ ru: 'ru', russian: 'ru', рус: 'ru', русский: 'ru' },
};

/** Nobody knew the journal's language when the context was made: it is that of the journal, unless another is wanted. */
export async function inLanguageOf<C extends CommandContext>(journal: Journal, context: C): Promise<C> {
	const language = wantedLanguage(context.world) ?? journal.settings.language;
	if (language === context.language) return context;
	return { ...context, language, words: await textOf('words', language), errorMessages: () => textOf('errorMessages', language) };
}
