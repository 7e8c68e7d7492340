/** The person's own file: the usual journal, names for journals, language, colour, pager, short names for commands. */

import type { NamedJournals } from '../../context.ts';
import { normalizeText } from '../../domain/fold.ts';
import { commandNames, commands } from '../../grammar/command.ts';
import { UsageError } from '../../grammar/mistake.ts';
import { commandPlace } from '../../grammar/parse.ts';
import { wordsOf } from '../../grammar/words.ts';
import type { UserFile, World } from '../../world.ts';
import { quotedKeys, tomlFile } from './tomlFile.ts';
import type { TomlFile, TomlTable } from './tomlTable.ts';

export interface Own extends NamedJournals {
	readonly language: 'ru' | 'en' | undefined;
	readonly colour: boolean | undefined;
	readonly pager: string | undefined;
	/** The words that each stands for. */
	readonly aliases: ReadonlyMap<string, readonly string[]>;
}

/** What the file says. Throws UsageError with its path, and every mistake with its line. */
export async function readUserFile({ path, home }: UserFile, text: string): Promise<Own> {
	const place = { folder: path.replace(/[^/\\]*$/, ''), home };
	try {
		// At each start: the words of both languages take longer to load than all else here, and few files use them.
		return read(tomlFile(quotedKeys(text), {}), place);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
	}
	const { vocabulary } = await import('../../text/vocabulary.ts');
	try {
		return read(tomlFile(quotedKeys(text), vocabulary), place);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		throw new UsageError([{ code: 'badUserFile', value: path }, ...error.mistakes]);
	}
}

interface Place {
	/** That of the file, with its last slash. */
	readonly folder: string;
	readonly home: string | undefined;
}

function read(file: TomlFile, place: Place): Own {
	const { root } = file;
	root.keys([], ['journal', 'language', 'color', 'pager', 'journals', 'aliases']);
	const usual = root.text('journal');
	const language = root.code('language', 'language', ['ru', 'en']);
	const colour = root.yes('color');
	const pager = root.text('pager');
	const named = readJournals(root.table('journals'), place);
	const aliases = readAliases(root.table('aliases'));
	file.refuse();
	return {
		usual: usual !== undefined && named.has(usual) ? usual : usual && absolute(usual, place),
		named,
		language,
		colour,
		pager,
		aliases,
	};
}

function readJournals(table: TomlTable | undefined, place: Place): ReadonlyMap<string, string> {
	const named = new Map<string, string>();
	for (const name of table?.names() ?? []) {
		const path = table?.text(name);
		if (!isJournalName(name)) table?.tell(name, { code: 'notAName', value: name });
		else if (path !== undefined) named.set(name, absolute(path, place));
	}
	return named;
}

/** Whether it can be told from a path and from an option. */
export function isJournalName(name: string): boolean {
	// Unicode's tables of letters take milliseconds to compile: most names need none.
	return /^[A-Za-z0-9_А-Яа-яЁё][A-Za-z0-9_А-Яа-яЁё -]*$/.test(name) || /^[\p{L}\p{N}_][\p{L}\p{N}_ -]*$/u.test(name);
}

/** `~/` is the home; what is relative begins in the folder of the file. */
function absolute(path: string, { folder, home }: Place): string {
	if (/^~[/\\]/.test(path) && home !== undefined) return home + path.slice(1);
	return /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path) ? path : folder + path;
}

function readAliases(table: TomlTable | undefined): ReadonlyMap<string, readonly string[]> {
	const aliases = new Map<string, readonly string[]>();
	for (const name of table?.names() ?? []) {
		const text = table?.text(name);
		if (text === undefined) continue;
		const { words, open } = wordsOf(text);
		if (isCommand(name)) table?.tell(name, { code: 'aliasHides', value: name });
		else if (/^-|\s/.test(name) || open || words.length === 0) table?.tell(name, { code: 'notAnAlias', value: name });
		else
			aliases.set(
				normalizeText(name),
				words.map((word) => word.text),
			);
	}
	return aliases;
}

/** Whether a command begins with this word, in either language. */
function isCommand(word: string): boolean {
	const wanted = normalizeText(word);
	const begins = (name: string) => normalizeText(name) === wanted || normalizeText(name).startsWith(`${wanted} `);
	return commandNames.some((name) => begins(name) || begins(commands[name].ru));
}

/** The world as the file settles it: its words stand in for variables that are not set, and an alias for what it is short for. */
export function withUserConfig({ language, colour, pager, aliases }: Own, world: World): World {
	const { environment, argv } = world;
	const mute = colour === false && environment.NO_COLOR === undefined && environment.FORCE_COLOR === undefined;
	const at = commandPlace(argv);
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
