/** Spells a command line in either language, for sentences that propose a command. */

import { type CommandName, commands } from './command.ts';
import { flagOf, type OptionName, optionRow } from './option.ts';

export type Tongue = 'ru' | 'en';

/**
 * What a sentence is about: an option, or an option with a value, which are named in the language of the screen; or something that is
 * called the same in every language or was named by the screen itself: a key of a file, the title of a question.
 */
export type Named = OptionName | { readonly option: OptionName; readonly value: string } | { readonly called: string };

/** What the program is called. */
export const program = { ru: 'претензии', en: 'claims' } as const satisfies Record<Tongue, string>;

/** `взять`, `take`. */
export function commandIn(language: Tongue, command: CommandName): string {
	return language === 'ru' ? commands[command].ru : command;
}

/** `--получено`, `--received`. */
export function flagIn(language: Tongue, option: OptionName): string {
	return language === 'ru' ? `--${optionRow(option).ru}` : flagOf(option);
}

/** `-ж`, `-j`, where there is one. */
export function shortIn(language: Tongue, option: OptionName): readonly string[] {
	const { short, shortRu } = optionRow(option);
	const letter = language === 'ru' ? shortRu : short;
	return letter === undefined ? [] : [`-${letter}`];
}

/** A name that was perhaps meant, in the language in which it was typed. */
export interface Meant<N extends string> {
	readonly name: N;
	readonly tongue: Tongue;
}

/** The name as it was meant; in the other language also as this one has it: `overdue (просрочено)`. */
export function meantIn<N extends string>(
	language: Tongue,
	{ name, tongue }: Meant<N>,
	spell: (language: Tongue, name: N) => string,
): string {
	const here = spell(language, name);
	return tongue === language ? here : `${spell(tongue, name)} (${here})`;
}

/** `--получено`, `--формат json`, `event_date`. */
export function namedIn(language: Tongue, named: Named): string {
	if (typeof named === 'string') return flagIn(language, named);
	return 'called' in named ? named.called : `${flagIn(language, named.option)} ${named.value}`;
}

/** `претензии взять 12 --ответственный …`; words that a shell would part come in quotes already. */
export function commandLine(
	language: Tongue,
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
export function helpCommand(language: Tongue, command: CommandName | undefined): string {
	return command === undefined ? `${program[language]} ${flagIn(language, 'help')}` : commandLine(language, command, [], [['help', []]]);
}

/** The same, for one language. */
export function commandLineIn(language: Tongue) {
	return (...line: Parameters<typeof commandLine> extends [Tongue, ...infer Rest] ? Rest : never): string => commandLine(language, ...line);
}
