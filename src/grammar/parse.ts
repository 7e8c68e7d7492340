/** The command line: which command, which words, which options. Russian names are understood throughout. */

import { normalizeText } from '../domain/text/normalizeText.ts';
import { type CommandName, commandNames, commands } from './command.ts';
import type { CommandRow, Operand } from './commandRow.ts';
import { UsageError } from './mistake.ts';
import { everywhere, type OptionName, optionNamed, optionRow } from './option.ts';
import type { RawOptions, Split } from './read.ts';
import { isVersionOption } from './versionOption.ts';

export type Parsed =
	| {
			readonly what: 'run';
			readonly command: CommandName;
			readonly operands: readonly string[];
			/** The operand that must be there and is not: on a terminal it may still be chosen. */
			readonly missing: Operand | undefined;
			readonly raw: RawOptions;
	  }
	/** `bare`: nobody asked for help, but no command was named either: at a terminal that opens the working screen. */
	| { readonly what: 'help'; readonly command: CommandName | undefined; readonly raw: RawOptions; readonly bare?: boolean }
	| { readonly what: 'version'; readonly raw: RawOptions };

/** Splits the command line. Throws UsageError for an unknown command or option, a missing value or a word too many; an operand too few is in `missing`. */
export async function parse(argv: readonly string[]): Promise<Parsed> {
	const index = commandIndex(asTyped(argv));
	return parseTyped(asTyped(argv), index);
}

/** What a text editor made of a line: `—ответственный` was `--ответственный`, and words in «ёлочки» are one. */
function asTyped(given: readonly string[]): readonly string[] {
	const argv = given.some((word) => word.includes('\u00a0')) ? given.flatMap(parted) : given;
	const words: string[] = [];
	for (let index = 0; index < argv.length; index++) {
		const word = argv[index] ?? '';
		const end = /^[«“„][^\s»”]*$/.test(word) ? closing(argv, index + 1) : undefined;
		if (end !== undefined) {
			words.push(
				argv
					.slice(index, end + 1)
					.join(' ')
					.slice(1, -1),
			);
			index = end;
		} else words.push(isDashed(word) ? unDashed(word) : word);
	}
	return words;
}

/** A no-break space keeps an option or the command together with the word behind it; in a text it stays. */
function parted(word: string, index: number): readonly string[] {
	if (index === 0) return word.split('\u00a0').filter((part) => part !== '');
	const [, option, value] = /^([-\u2010-\u2015\u2212]+[\p{L}-]+)\u00a0+(.+)$/u.exec(word) ?? [];
	return option === undefined || value === undefined ? [word] : [option, value];
}

/** The index of the word that closes the quotes; undefined where an option comes first. */
function closing(argv: readonly string[], from: number): number | undefined {
	const end = argv.findIndex((word, index) => index >= from && /^-|[»”]/.test(word));
	return /^[^-«“„]*[»”]$/.test(argv[end] ?? '') ? end : undefined;
}

/** Looks for the dash first: the first use of `\p{L}` costs a fiftieth of a start. */
function isDashed(word: string): boolean {
	return /^-?[\u2010-\u2015\u2212]/.test(word) && /^-?.-?\p{L}/u.test(word);
}

/** A dash before one letter was a hyphen, before more two. */
function unDashed(word: string): string {
	const bare = word.replace(/^[-\u2010-\u2015\u2212]+/, '');
	return /^\p{L}(?:$|=)/u.test(bare) ? `-${bare}` : `--${bare}`;
}

async function parseTyped(argv: readonly string[], index: number | undefined): Promise<Parsed> {
	const word = index === undefined ? undefined : argv[index];
	if (index === undefined || word === undefined) return withoutCommand(argv);
	// What stands before the command belongs to it as much as what follows.
	const line = [...argv.slice(index), ...argv.slice(0, index)];
	const { command, length } = await commandNamed(line);
	const names = [...new Set<OptionName>([...commands[command].options, ...everywhere])];
	const rest = line.slice(length);
	const { raw, operands: words } = await splitLine(rest, names, command);
	if (raw.has('help')) return { what: 'help', command, raw };
	const { operands: wanted, optional = [], more }: CommandRow = commands[command];
	// A period may be of several words: `month october 2026`.
	const operands = [...wanted, ...optional].join() === 'period' && words.length > 1 ? [words.join(' ')] : words;
	// A variable of a script that holds nothing names nothing: of a path it would be the current folder.
	const empty = wanted.findIndex((_, index) => operands[index]?.trim() === '');
	if (empty >= 0 && operands.length > empty + 1)
		throw new UsageError([{ code: 'operandMissing', operand: wanted[empty] ?? 'claim', command }]);
	if (empty >= 0) return { what: 'run', command, operands: operands.slice(0, empty), missing: wanted[empty], raw };
	// All that somebody is responsible for needs no claim to be named.
	const missing = wanted[operands.length] ?? (more === 'claim' && operands.length === 0 && !raw.has('person') ? more : undefined);
	const extra = operands[wanted.length + optional.length];
	if (extra !== undefined && more === undefined) throw new UsageError([{ code: 'tooManyOperands', value: extra, command }]);
	return { what: 'run', command, operands, missing, raw };
}

const NO_OPTIONS: RawOptions = new Map();

/** Options and operands. Where no word begins with a dash there are no options, and nothing that commander is needed for. */
async function splitLine(words: readonly string[], names: readonly OptionName[], command: CommandName | undefined): Promise<Split> {
	if (!words.some((word) => word.startsWith('-'))) return { raw: NO_OPTIONS, operands: words };
	const { split } = await import('./split.ts');
	return await split(words, names, command);
}

async function withoutCommand(argv: readonly string[]): Promise<Parsed> {
	const rest = argv.filter((word) => !isVersionOption(word));
	// These two need no commander.
	const isPlain = rest.every((word) => word === '--help' || word === '-h' || word === '--справка' || word === '-с');
	const { raw } = isPlain ? { raw: NO_OPTIONS } : await splitLine(rest, [...commands.screen.options, ...everywhere], undefined);
	if (rest.length < argv.length) return { what: 'version', raw };
	return { what: 'help', command: undefined, raw, bare: isPlain ? rest.length === 0 : !raw.has('help') };
}

/** The index of the command's name: the first word that is neither a flag nor the value of one. */
export function commandIndex(argv: readonly string[]): number | undefined {
	for (let index = 0; index < argv.length; index++) {
		const word = argv[index] ?? '';
		if (!word.startsWith('-')) return index;
		if (word === '--') return undefined;
		const option = optionNamed(word, everywhere);
		if (option !== undefined && optionRow(option).value !== undefined && !word.includes('=')) index++;
	}
	return undefined;
}

interface Named {
	readonly command: CommandName;
	readonly length: number;
}

/** The command that the line begins with, and of how many words its name is: `rules show` rather than `rules`. */
async function commandNamed(words: readonly string[]): Promise<Named> {
	const found = findCommand(words);
	if ('command' in found) return found;
	// A number alone asks for its card.
	if (/^(?:[№#]\s*)?(?:\d{1,9}|\d{1,9}\/\d{1,9}|\p{L}{1,10}-?(?:\d{4}[-/])?\d{1,9})$/u.test(words[0] ?? ''))
		return { command: 'show', length: 0 };
	const { commandGuessed } = await import('./guess.ts');
	throw new UsageError([commandGuessed(words, found.unknown, found.among)]);
}

/** The command that the words begin with; or the words that name none, and the commands among which they were looked for. */
export function findCommand(
	words: readonly string[],
): Named | { readonly unknown: readonly string[]; readonly among: readonly CommandName[] } {
	const [word = ''] = words;
	const exact = commandNames.find((command) => command === word || commands[command].ru === word);
	const longer = commandNames.filter((command) => command.includes(' '));
	if (exact && !longer.some((command) => command.startsWith(`${exact} `))) return { command: exact, length: 1 };
	const flag = words.findIndex((one) => one.startsWith('-'));
	const plain = words.slice(0, flag < 0 ? words.length : flag);
	let name = exact;
	let length = 1;
	// The longest of the names that stand there.
	for (const count of [3, 2, 1]) {
		const normalized = plain.slice(0, count).map(normalizeText).join(' ');
		const found = plain.length < count ? undefined : commandNames.find((command) => isNamed(command, normalized));
		if (!found) continue;
		name = found;
		length = count;
		break;
	}
	// A word after one that begins other names, where none is expected, was meant for the name.
	const ends = name ? longer.filter((command) => command.startsWith(`${name} `)) : [];
	const row: CommandRow | undefined = name && commands[name];
	const unknown = row && ends.length > 0 && plain.length > length && row.operands.length === 0 && !row.optional && row.more === undefined;
	if (name && !unknown) return { command: name, length };
	return { unknown: unknown ? plain.slice(0, length + 1) : [word], among: unknown ? ends : commandNames };
}

/** Whether the command is called so, in either language. */
function isNamed(command: CommandName, normalized: string): boolean {
	return command === normalized || normalizeText(commands[command].ru) === normalized;
}
