/** Spells a command line in either language, for sentences that propose a command. */

import type { Language } from '../domain/code.ts';
import { type CommandName, commands } from './command.ts';
import { flagOf, type OptionName, optionRow } from './option.ts';
import type { ValueKind } from './value.ts';

/**
 * What a sentence is about: an option, or an option with a value, which are named in the language of the screen; or something that is
 * called the same in every language or was named by the screen itself: a key of a file, the title of a question.
 */
export type Named = OptionName | { readonly option: OptionName; readonly value: string } | { readonly called: string };

/** What the program is called. */
export const program = { ru: 'претензии', en: 'claims' } as const satisfies Record<Language, string>;

/** `взять`, `take`. */
export function commandIn(language: Language, command: CommandName): string {
	return language === 'ru' ? commands[command].ru : command;
}

/** `--получено`, `--received`. */
export function flagIn(language: Language, option: OptionName): string {
	return language === 'ru' ? `--${optionRow(option).ru}` : flagOf(option);
}

/** `-ж`, `-j`, where there is one. */
export function shortIn(language: Language, option: OptionName): readonly string[] {
	const { short, shortRu } = optionRow(option);
	const letter = language === 'ru' ? shortRu : short;
	return letter === undefined ? [] : [`-${letter}`];
}

/** A name that was perhaps meant, in the language in which it was typed. */
export interface Meant<N extends string> {
	readonly name: N;
	readonly language: Language;
}

/** A line as it was perhaps meant; a value that is a code is named by its family. */
export interface MeantLine {
	readonly command: CommandName;
	readonly operands: readonly string[];
	readonly options: readonly (readonly [OptionName, MeantValue | undefined])[];
	/** Flags as they were typed. */
	readonly flags: readonly string[];
}

export type MeantValue = string | { readonly family: ValueKind; readonly code: string };

/** The name as it was meant; in the other language also as this one has it: `overdue (просрочено)`. */
export function meantIn<N extends string>(
	language: Language,
	{ name, language: typedIn }: Meant<N>,
	spell: (language: Language, name: N) => string,
): string {
	const here = spell(language, name);
	return typedIn === language ? here : `${spell(typedIn, name)} (${here})`;
}

/** `--получено`, `--формат json`, `event_date`. */
export function namedIn(language: Language, named: Named): string {
	if (typeof named === 'string') return flagIn(language, named);
	return 'called' in named ? named.called : `${flagIn(language, named.option)} ${named.value}`;
}

/** `претензии взять 12 --ответственный …`; words that a shell would part come in quotes already. */
export function commandLine(
	language: Language,
	command: CommandName,
	operands: readonly (string | number)[] = [],
	options: Iterable<readonly [OptionName, readonly string[]]> = [],
): string {
	const given = [...options].flatMap(([name, values]) =>
		values.length === 0 ? [flagIn(language, name)] : values.flatMap((value) => [flagIn(language, name), value]),
	);
	return [program[language], commandIn(language, command), ...operands, ...given].join(' ');
}

/** Where there is help about the command, or about all of them. */
export function helpCommand(language: Language, command: CommandName | undefined): string {
	return command === undefined ? `${program[language]} ${flagIn(language, 'help')}` : commandLine(language, command, [], [['help', []]]);
}

/** The same, for one language. */
export function commandLineIn(language: Language) {
	return (...line: Parameters<typeof commandLine> extends [Language, ...infer Rest] ? Rest : never): string =>
		commandLine(language, ...line);
}
