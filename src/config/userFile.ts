/** The person's own file: the usual journal, names for journals, language, colour, pager, short names for commands. */

import type { NamedJournals } from '../context.ts';
import type { Language } from '../domain/code.ts';
import { normalizeText } from '../domain/text/normalizeText.ts';
import { UsageError } from '../grammar/mistake.ts';
import { commandIndex } from '../grammar/parse.ts';
import { readSettings } from '../read/userFile.ts';
import type { UserFile, World } from '../world.ts';

/** What the file of a person says. */
export interface UserConfig extends NamedJournals {
	readonly language: Language | undefined;
	readonly colour: boolean | undefined;
	readonly pager: string | undefined;
	/** The words that each stands for. */
	readonly aliases: ReadonlyMap<string, readonly string[]>;
}

/** What the file says. Throws UsageError with its path, and every mistake with its line. */
export async function readUserFile({ path, home }: UserFile, text: string): Promise<UserConfig> {
	const location = { folder: path.replace(/[^/\\]*$/, ''), home };
	try {
		// The words of both languages take longer to load than all else here, and few files use them.
		return configOf(readSettings(text, {}), location);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
	}
	const { vocabulary } = await import('../text/vocabulary.ts');
	try {
		return configOf(readSettings(text, vocabulary), location);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		throw new UsageError([{ code: 'badUserFile', value: path }, ...error.mistakes]);
	}
}

interface Location {
	/** That of the file, with its last slash. */
	readonly folder: string;
	readonly home: string | undefined;
}

function configOf({ journal, language, color, pager, journals, aliases }: ReturnType<typeof readSettings>, location: Location): UserConfig {
	const named = new Map(Object.entries(journals ?? {}).map(([name, path]) => [name, absolute(path, location)]));
	return {
		usual: journal !== undefined && named.has(journal) ? journal : journal && absolute(journal, location),
		named,
		language,
		colour: color,
		pager,
		aliases: new Map(Object.entries(aliases ?? {}).map(([name, words]) => [normalizeText(name), words])),
	};
}

/** `~/` is the home; relative paths start at the folder of the file. */
function absolute(path: string, { folder, home }: Location): string {
	if (/^~[/\\]/.test(path) && home !== undefined) return home + path.slice(1);
	return /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path) ? path : folder + path;
}

/** The World with the config file applied: its values are defaults for environment variables, and aliases are expanded. */
export function withUserConfig({ language, colour, pager, aliases }: UserConfig, world: World): World {
	const { environment, argv } = world;
	const mute = colour === false && environment.NO_COLOR === undefined && environment.FORCE_COLOR === undefined;
	const at = commandIndex(argv);
	const meant = at === undefined ? undefined : aliases.get(normalizeText(argv[at] ?? ''));
	return {
		...world,
		argv: at === undefined || !meant ? argv : [...argv.slice(0, at), ...meant, ...argv.slice(at + 1)],
		environment: {
			...environment,
			CLAIMS_LANG: environment.CLAIMS_LANG || language,
			CLAIMS_PAGER: environment.CLAIMS_PAGER ?? pager,
			...(mute && { NO_COLOR: '1' }),
		},
	};
}
