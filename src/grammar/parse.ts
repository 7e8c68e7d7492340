/** The command line, split by commander: which command, which words, which options. Russian names are understood throughout. */

import { Command, CommanderError, Option } from 'commander';
import { foldText } from '../domain/fold.ts';
import { type CommandName, commandNames, commands } from './command.ts';
import { type Mistake, Misuse } from './mistake.ts';
import { everywhere, flagOf, type OptionName, optionRow } from './option.ts';
import type { RawOptions } from './read.ts';
import { similar } from './similar.ts';

export type Parsed =
	| { readonly what: 'run'; readonly command: CommandName; readonly operands: readonly string[]; readonly raw: RawOptions }
	| { readonly what: 'help'; readonly command: CommandName | undefined; readonly raw: RawOptions }
	| { readonly what: 'version'; readonly raw: RawOptions };

/** Splits the command line. Throws Misuse for an unknown command or option, a missing value or a word too many. */
export function parse(argv: readonly string[]): Parsed {
	const at = commandPlace(argv);
	const word = at === undefined ? undefined : argv[at];
	if (at === undefined || word === undefined) return withoutCommand(argv);
	if (foldText(word) === 'help' || foldText(word) === 'справка') {
		const about = argv.slice(at + 1).find((next) => !next.startsWith('-'));
		return { what: 'help', command: about === undefined ? undefined : commandNamed(about), raw: new Map() };
	}
	const command = commandNamed(word);
	const names = [...new Set<OptionName>([...commands[command].options, ...everywhere])];
	const { raw, operands } = split([...argv.slice(0, at), ...argv.slice(at + 1)], names, command);
	if (raw.has('help')) return { what: 'help', command, raw };
	const wanted = commands[command].operands;
	const missing = wanted[operands.length];
	if (missing !== undefined) throw new Misuse([{ code: 'operandMissing', operand: missing, command }]);
	const extra = operands[wanted.length];
	if (extra !== undefined) throw new Misuse([{ code: 'tooManyOperands', value: extra, command }]);
	return { what: 'run', command, operands, raw };
}

function withoutCommand(argv: readonly string[]): Parsed {
	const rest = argv.filter((word) => word !== '--version' && word !== '-V' && word !== '--версия');
	const { raw } = split(rest, everywhere, '');
	return rest.length < argv.length ? { what: 'version', raw } : { what: 'help', command: undefined, raw };
}

/** The place of the command's name: the first word that is neither a flag nor the value of one. */
function commandPlace(argv: readonly string[]): number | undefined {
	for (let at = 0; at < argv.length; at++) {
		const word = argv[at] ?? '';
		if (!word.startsWith('-')) return at;
		if (word === '--') return undefined;
		const option = optionNamed(word, everywhere);
		if (option !== undefined && optionRow(option).value !== undefined && !word.includes('=')) at++;
	}
	return undefined;
}

function commandNamed(word: string): CommandName {
	const wanted = foldText(word);
	const name = commandNames.find((command) => command === wanted || foldText(commands[command].ru) === wanted);
	if (name) return name;
	const near = similar(wanted, commandNames.flatMap((command) => [command, commands[command].ru]));
	throw new Misuse([{ code: 'unknownCommand', value: word, similar: near }]);
}

/** The option that a flag names, in either language; undefined for none of `names`. */
function optionNamed(word: string, names: readonly OptionName[]): OptionName | undefined {
	const flag = word.split('=', 1)[0] ?? '';
	const wanted = foldText(flag);
	return names.find((name) => flagOf(name) === flag || foldText(`--${optionRow(name).ru}`) === wanted || `-${optionRow(name).short}` === flag);
}

function split(
	argv: readonly string[],
	names: readonly OptionName[],
	command: string,
): { readonly raw: RawOptions; readonly operands: readonly string[] } {
	const raw = new Map<OptionName, string[]>();
	const parser = new Command(command)
		.exitOverride()
		.configureOutput({ writeOut: () => {}, writeErr: () => {} })
		.helpOption(false)
		.allowExcessArguments()
		.argument('[operands...]');
	for (const name of names) {
		const { short, value, bare } = optionRow(name);
		const flags = `${short ? `-${short}, ` : ''}${flagOf(name)}`;
		const option = new Option(value ? `${flags} ${bare ? '[value]' : '<value>'}` : flags);
		parser.addOption(option);
		parser.on(`option:${option.name()}`, (given: unknown) => {
			const words = raw.get(name) ?? [];
			raw.set(name, typeof given === 'string' ? [...words, given] : words);
		});
	}
	try {
		parser.parse(toEnglish(argv, names), { from: 'user' });
	} catch (error) {
		throw error instanceof CommanderError ? new Misuse([mistakeOf(error, names, command)]) : error;
	}
	return { raw, operands: parser.args };
}

/** Russian flags become the English ones that commander knows; values and operands stay as they are. */
function toEnglish(argv: readonly string[], names: readonly OptionName[]): string[] {
	const words: string[] = [];
	for (let at = 0; at < argv.length; at++) {
		const word = argv[at] ?? '';
		if (word === '--') return [...words, ...argv.slice(at)];
		const option = word.startsWith('-') ? optionNamed(word, names) : undefined;
		if (option === undefined) {
			words.push(word);
			continue;
		}
		const { value, bare } = optionRow(option);
		const equals = word.indexOf('=');
		if (equals > 0) words.push(`${flagOf(option)}${word.slice(equals)}`);
		else {
			words.push(word.startsWith('--') ? flagOf(option) : word);
			const next = argv[at + 1];
			// A value is passed on unread, even one that looks like a flag.
			if (value !== undefined && !bare && next !== undefined) {
				words.push(next);
				at++;
			}
		}
	}
	return words;
}

function mistakeOf(error: CommanderError, names: readonly OptionName[], command: string): Mistake {
	const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
	if (error.code === 'commander.optionMissingArgument') {
		const flag = /(--[^\s<[,']+)/.exec(quoted)?.[1] ?? quoted;
		return { code: 'optionNeedsValue', option: flag };
	}
	if (error.code === 'commander.unknownOption') {
		const flags = names.filter((name) => !optionRow(name).hidden).flatMap((name) => [flagOf(name), `--${optionRow(name).ru}`]);
		return { code: 'unknownOption', value: quoted, similar: similar(quoted, flags), command };
	}
	throw error;
}
