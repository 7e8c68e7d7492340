/** What can stand at the end of an unfinished command line: a command, an option, a value or an operand. */

import { normalizeText } from '../domain/text/normalizeText.ts';
import { type CommandName, commandNames, commands } from './command.ts';
import type { CommandRow, Operand } from './commandRow.ts';
import { everywhere, type OptionName, optionNamed, optionRow } from './option.ts';
import { commandIndex, findCommand } from './parse.ts';

/** What may stand at the cursor; there may be several: after `rules` a subcommand, after `--json` a value or a claim. */
export type Slot =
	| { readonly what: 'command' }
	/** The next word of a name of several. */
	| { readonly what: 'subcommand'; readonly of: CommandName }
	| { readonly what: 'option'; readonly among: readonly OptionName[] }
	/** `flag` is what the value is joined to: `--kind=`. */
	| { readonly what: 'value'; readonly option: OptionName; readonly flag: string }
	| { readonly what: 'operand'; readonly operand: Operand; readonly before: readonly string[] };

export interface Cursor {
	/** The command, where it is known already. */
	readonly command: CommandName | undefined;
	readonly slots: readonly Slot[];
}

/** What may be typed after `before`, where the word at the cursor so far is `typed`. */
export function cursorAfter(before: readonly string[], typed: string): Cursor {
	const index = commandIndex(before);
	const word = index === undefined ? undefined : before[index];
	if (index === undefined || word === undefined)
		return { command: undefined, slots: slotsIn(before, typed, everywhere, [{ what: 'command' }]) };
	const named = findCommand(before.slice(index));
	if ('unknown' in named) return { command: undefined, slots: [] };
	const { command, length } = named;
	const rest = [...before.slice(0, index), ...before.slice(index + length)];
	const names = [...new Set<OptionName>([...commands[command].options, ...everywhere])];
	// Nothing stands between the words of a name, and help is asked about those of several words, too.
	const first = command === 'help' ? rest.join(' ') : command;
	const second = command === 'help' || index + length === before.length ? subcommands(first) : [];
	return { command, slots: slotsIn(rest, typed, names, second, commands[command]) };
}

function subcommands(first: string | undefined): readonly Slot[] {
	const normalized = normalizeText(first ?? '');
	const row = commandNames.find((name) => name === normalized || normalizeText(commands[name].ru) === normalized);
	return row !== undefined && commandNames.some((name) => name.startsWith(`${row} `)) ? [{ what: 'subcommand', of: row }] : [];
}

function slotsIn(
	words: readonly string[],
	typed: string,
	names: readonly OptionName[],
	first: readonly Slot[],
	row?: CommandRow,
): readonly Slot[] {
	const given: OptionName[] = [];
	const operands: string[] = [];
	/** The option whose value comes next: it must, or it may. */
	let open: { readonly option: OptionName; readonly must: boolean } | undefined;
	let onlyOperands = false;
	for (const word of words) {
		if (open?.must) open = undefined;
		else if (onlyOperands || !word.startsWith('-')) {
			if (open === undefined || onlyOperands) operands.push(word);
			open = undefined;
		} else if (word === '--') onlyOperands = true;
		else {
			const option = optionNamed(word, names);
			if (option !== undefined) given.push(option);
			const { value, bare } = option === undefined ? {} : optionRow(option);
			open = option !== undefined && value !== undefined && !word.includes('=') ? { option, must: !bare } : undefined;
		}
	}
	if (open?.must) return [{ what: 'value', option: open.option, flag: '' }];
	if (typed.startsWith('-') && !onlyOperands) return flagOrValue(typed, names, given);
	const maybe: readonly Slot[] = open ? [{ what: 'value', option: open.option, flag: '' }] : [];
	const operand = [...(row?.operands ?? []), ...(row?.optional ?? [])][operands.length] ?? row?.more;
	return [...maybe, ...first, ...(operand ? [{ what: 'operand', operand, before: operands } as const] : [])];
}

function flagOrValue(typed: string, names: readonly OptionName[], given: readonly OptionName[]): readonly Slot[] {
	const equals = typed.indexOf('=');
	if (equals < 0) {
		const among = names.filter((name) => !optionRow(name).hidden && (optionRow(name).many || !given.includes(name)));
		return [{ what: 'option', among }];
	}
	const option = optionNamed(typed, names);
	if (option === undefined || optionRow(option).value === undefined) return [];
	return [{ what: 'value', option, flag: typed.slice(0, equals + 1) }];
}
