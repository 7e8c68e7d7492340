/** The words after a command, split by commander into options and operands. Russian flags are understood throughout. */

import { Command, CommanderError, Option } from 'commander';
import type { CommandName } from './command.ts';
import { optionGuessed } from './guess.ts';
import { type Mistake, UsageError } from './mistake.ts';
import { flagOf, type OptionName, optionNamed, optionRow } from './option.ts';
import type { Split } from './read.ts';

/** Options and operands of `command`, which knows the options `names`. Throws Misuse for an unknown flag or a missing value. */
export function split(argv: readonly string[], names: readonly OptionName[], command: CommandName | undefined): Split {
	const raw = new Map<OptionName, string[]>();
	const parser = new Command(command ?? '')
		.exitOverride()
		.configureOutput({ writeOut: () => {}, writeErr: () => {} })
		.helpOption(false)
		.allowExcessArguments()
		.argument('[operands...]');
	// Only those that were typed: to make all of them known would take longer than to read the line.
	for (const name of typed(argv, names)) {
		const { short, value, bare } = optionRow(name);
		const flags = `${short ? `-${short}, ` : ''}${flagOf(name)}`;
		const option = new Option(value ? `${flags} ${bare ? '[value]' : '<value>'}` : flags);
		parser.addOption(option);
		parser.on(`option:${option.name()}`, (given: unknown) => {
			const words = raw.get(name) ?? [];
			// A value that was left out is read as an empty one; a switch has none.
			raw.set(name, value ? [...words, typeof given === 'string' ? given : ''] : words);
		});
	}
	try {
		parser.parse(toEnglish(argv, names), { from: 'user' });
	} catch (error) {
		throw error instanceof CommanderError ? new UsageError([mistakeOf(error, names, command)]) : error;
	}
	return { raw, operands: parser.args };
}

function typed(argv: readonly string[], names: readonly OptionName[]): ReadonlySet<OptionName> {
	return new Set(argv.flatMap((word) => (word.startsWith('-') ? (optionNamed(word, names) ?? clustered(word, names)) : [])));
}

/** `-n5` and `-vq`: short flags stuck to a value or to each other. */
function clustered(word: string, names: readonly OptionName[]): readonly OptionName[] {
	if (word.startsWith('--')) return [];
	return names.filter((name) => {
		const { short = '\0', shortRu = '\0' } = optionRow(name);
		return word.includes(short) || word.includes(shortRu);
	});
}

/** Russian flags become the English ones that commander knows; values and operands stay as they are. */
function toEnglish(argv: readonly string[], names: readonly OptionName[]): string[] {
	const words: string[] = [];
	for (let at = 0; at < argv.length; at++) {
		const word = argv[at] ?? '';
		if (word === '--') return [...words, ...argv.slice(at)];
		const option = word.startsWith('-') ? optionNamed(word, names) : undefined;
		if (option === undefined) {
			words.push(word.startsWith('-') && !word.startsWith('--') ? inLatin(word, names) : word);
			continue;
		}
		const { value, bare } = optionRow(option);
		const equals = word.indexOf('=');
		if (equals > 0) words.push(`${flagOf(option)}${word.slice(equals)}`);
		else {
			words.push(flagOf(option));
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

/** Short flags, stuck together or to a value, as commander knows them: `-к5` is `-n5`. */
function inLatin(word: string, names: readonly OptionName[]): string {
	const rows = names.map(optionRow);
	const flags = /^-\p{Script=Cyrillic}+/u.exec(word)?.[0] ?? '';
	return Array.from(flags, (letter) => rows.find(({ shortRu }) => shortRu === letter)?.short ?? letter).join('') + word.slice(flags.length);
}

function mistakeOf(error: CommanderError, names: readonly OptionName[], command: CommandName | undefined): Mistake {
	const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
	if (error.code === 'commander.optionMissingArgument') {
		const flag = /(--[^\s<[,']+)/.exec(quoted)?.[1] ?? quoted;
		return { code: 'optionNeedsValue', option: optionNamed(flag, names) ?? { called: flag } };
	}
	if (error.code === 'commander.unknownOption') {
		return { code: 'unknownOption', value: quoted, meant: optionGuessed(quoted, names), command };
	}
	throw error;
}
