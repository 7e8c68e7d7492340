/**
 * Guesses which line was meant by words that are not one: a verb in another form or behind its number, a period or a kind without its option, words
 * that belong to speech alone. Loaded only where a line was refused.
 */

import { type CommandName, commandNames, commands } from './command.ts';
import { BESIDES, Fitting, otherNamesOf } from './lineFitting.ts';
import { UsageError } from './mistake.ts';
import { commandIndex, type Parsed, parse } from './parse.ts';
import { commandIn, flagIn, type MeantLine } from './spell.ts';
import type { Vocabulary } from './value.ts';
import { isExactly, isFormOf, isNumber } from './wordForm.ts';

/** Of those, the ones that are meant only where no other is. */
const LAST: readonly CommandName[] = BESIDES.filter((command) => command !== 'month');

/** Verbs that mean a longer name where a period or a person follows. */
const SHORTENED: Partial<Record<CommandName, readonly string[]>> = {
	'month close': ['закрыть', 'close'],
	'month approve': ['утвердить', 'approve'],
};

/** Of longer lines and words, as of a file that was taken for a line, nothing is guessed. */
const MOST_WORDS = 30;
const LONGEST = 60;

/** The line that was meant by `argv`; undefined where not every word of it is understood, or where that is what was typed. */
export async function lineGuessed(argv: readonly string[], vocabulary: Vocabulary): Promise<MeantLine | undefined> {
	const start = commandIndex(argv) ?? argv.length;
	const end = argv.findIndex((word, index) => index > start && word.startsWith('-'));
	const words = argv.slice(start, end < 0 ? argv.length : end).flatMap((word) => word.split(/\s+/).filter((part) => part !== ''));
	if (words.length > MOST_WORDS || words.some((word) => word.length > LONGEST)) return undefined;
	const flags = [...argv.slice(0, start), ...(end < 0 ? [] : argv.slice(end))];
	for (const { command, named } of commandsIn(words)) {
		const found = new Fitting(command, words, named, vocabulary).line();
		const line = found && { command, ...found, flags };
		// A longer name that is cut short is one only with what it is about.
		const isCut = SHORTENED[command] !== undefined && named.length === 1 && found?.operands.length === 0;
		if (line && !isCut && (await isAccepted(line, argv, named.length === words.length))) return line;
	}
	return undefined;
}

/** Whether the words of the line can be parsed, and are others than those that were typed; `isBare`: all of these are the name of the command, which may want more. */
async function isAccepted({ command, operands, options, flags }: MeantLine, typed: readonly string[], isBare: boolean): Promise<boolean> {
	const given = options.flatMap(([name, value]) => [
		flagIn('en', name),
		...(value === undefined ? [] : [typeof value === 'string' ? value : value.code]),
	]);
	const line = [...command.split(' '), ...operands, ...given, ...flags];
	const [meant, before] = [await parsed(line), await parsed(typed)];
	// A flag that was typed has a value already.
	if (!meant || (meant.missing !== undefined && !isBare) || options.some(([name]) => (meant.raw.get(name)?.length ?? 0) > 1)) return false;
	return before?.command !== command || before.operands.join(' ') !== operands.join(' ') || options.length > 0;
}

/** What the words would run; undefined where they are no line. */
async function parsed(words: readonly string[]): Promise<Extract<Parsed, { what: 'run' }> | undefined> {
	try {
		const line = await parse(words);
		return line.what === 'run' ? line : undefined;
	} catch (error) {
		if (error instanceof UsageError) return undefined;
		throw error;
	}
}

/** A command that words of the line may name, and which words those are. */
interface NamedBy {
	readonly command: CommandName;
	readonly named: readonly number[];
}

/** The longest names first, then in the order of the words; a name that goes with others, and one that is only implied, last. */
function commandsIn(words: readonly string[]): readonly NamedBy[] {
	const names = (command: CommandName) => [commandIn('ru', command), commandIn('en', command)];
	const long = commandNames
		.filter((command) => command.includes(' '))
		.flatMap((command) => names(command).flatMap((name) => namedBy(command, name.split(' '), words) ?? []));
	const others = (command: CommandName) => [...otherNamesOf(command), ...(SHORTENED[command] ?? [])];
	const short = words.flatMap((word, index) =>
		[isExactly, isFormOf].flatMap((is) =>
			commandNames
				.filter((command) => [...(command.includes(' ') ? [] : names(command)), ...others(command)].some((name) => is(word, name)))
				.map((command) => ({ command, named: [index] })),
		),
	);
	const [last, own] = [short.filter(({ command }) => LAST.includes(command)), short.filter(({ command }) => !LAST.includes(command))];
	const implied: NamedBy = { command: words.some(isNumber) ? 'show' : 'list', named: [] };
	// Whoever says what is to be done does not ask for a list.
	const isStep = short.some(
		({ command, named }) =>
			named[0] === 0 && commands[command].group === 'procedure' && names(command).some((name) => isExactly(words[0] ?? '', name)),
	);
	return [...long.toSorted((left, right) => right.named.length - left.named.length), ...own, ...last, ...(isStep ? [] : [implied])];
}

function namedBy(command: CommandName, name: readonly string[], words: readonly string[]): NamedBy | undefined {
	const named = name.map((part) => words.findIndex((word) => isFormOf(word, part)));
	return named.includes(-1) || new Set(named).size < named.length ? undefined : { command, named };
}
