/** The words after a command, split by commander into options and operands. Flags of both languages are understood. */

import { Command, CommanderError, Option } from 'commander';
import type { CommandName } from './command.ts';
import { type Mistake, UsageError } from './mistake.ts';
import { type OptionName, optionNamed, optionRow } from './option.ts';
import type { Split } from './read.ts';

/**
 * Options and operands of `command`, which knows the options `names`; none of them is read yet. Throws UsageError for an unknown flag or a
 * missing value.
 */
export async function split(argv: readonly string[], names: readonly OptionName[], command: CommandName | undefined): Promise<Split> {
	const raw = new Map<OptionName, string[]>();
	const parser = new Command()
		.exitOverride()
		.configureOutput({ writeErr: () => {} })
		.helpOption(false);
	for (const [flag, name] of flagsIn(argv, names)) {
		const { value, bare } = optionRow(name);
		const option = new Option(value ? `${flag} ${bare ? '[value]' : '<value>'}` : flag);
		parser.addOption(option).on(`option:${option.name()}`, (given: unknown) => {
			const words = raw.get(name) ?? [];
			// A value that was left out is read as an empty one; a switch has none.
			raw.set(name, value ? [...words, typeof given === 'string' ? given : ''] : words);
		});
	}
	const { operands, unknown } = read(parser, argv, names);
	const [flag] = unknown;
	if (flag === undefined) return { raw, operands };
	const { optionGuessed } = await import('./guess.ts');
	throw new UsageError([{ code: 'unknownOption', value: flag, meant: optionGuessed(flag, names), command }]);
}

/** The flags on the line, as they are typed: to make all of them known to commander would take longer than to read the line. */
function flagsIn(argv: readonly string[], names: readonly OptionName[]): ReadonlyMap<string, OptionName> {
	const flags = new Map<string, OptionName>();
	for (const word of argv) {
		if (!word.startsWith('-')) continue;
		const [flag = ''] = word.split('=', 1);
		const name = optionNamed(word, names);
		if (name !== undefined && !/[\s,|]/.test(flag)) flags.set(flag, name);
		// `-n5` and `-vq`: short flags stuck to a value or to each other.
		else if (!word.startsWith('--'))
			for (const one of names)
				for (const short of [optionRow(one).short, optionRow(one).shortRu])
					if (short !== undefined && word.includes(short)) flags.set(`-${short}`, one);
	}
	return flags;
}

function read(parser: Command, argv: readonly string[], names: readonly OptionName[]): ReturnType<Command['parseOptions']> {
	try {
		return parser.parseOptions([...argv]);
	} catch (error) {
		if (!(error instanceof CommanderError) || error.code !== 'commander.optionMissingArgument') throw error;
		throw new UsageError([valueMissing(argv, names)]);
	}
}

/** Only the last flag of a line can lack its value: any other takes the word that follows it. */
function valueMissing(argv: readonly string[], names: readonly OptionName[]): Mistake {
	const last = argv.at(-1) ?? '';
	const flag = last.startsWith('--') ? last : `-${last.at(-1)}`;
	return { code: 'optionNeedsValue', option: optionNamed(flag, names) ?? { called: flag } };
}
