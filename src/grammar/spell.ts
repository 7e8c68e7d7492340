/** A command line as it is typed, in either language: for sentences that propose a command which they do not know beforehand. */

import { type CommandName, commands } from './command.ts';
import { flagOf, type OptionName, optionRow } from './option.ts';

export type Tongue = 'ru' | 'en';

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

/** The same, for one language. */
export function commandLineIn(language: Tongue) {
	return (...line: Parameters<typeof commandLine> extends [Tongue, ...infer Rest] ? Rest : never): string => commandLine(language, ...line);
}
