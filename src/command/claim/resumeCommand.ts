/** The command line that resumes an interrupted form: as typed, with the answers as options. */

import type { CommandContext } from '../../context.ts';
import { asDay } from '../../domain/day.ts';
import type { CommandName } from '../../grammar/command.ts';
import { type Given, type OptionName, optionRow } from '../../grammar/option.ts';
import { options } from '../../grammar/optionRows.ts';
import type { RawOptions } from '../../grammar/read.ts';
import { commandLine } from '../../grammar/spell.ts';
import { shellWord } from '../../text/shellWord.ts';

/** The line, for a shell; an answer that has no certain spelling is left out, and asked for again. */
export function resumeCommand(
	{ words, language }: Pick<CommandContext, 'words' | 'language'>,
	command: CommandName,
	operands: readonly string[],
	raw: RawOptions,
	answers: Given<OptionName>,
): string {
	const line = new Map<OptionName, readonly string[]>(raw);
	for (const name of Object.keys(options) as OptionName[]) {
		const spelled =
			name === 'remedy' ? remedies(words, answers.remedy) : answers[name] === undefined ? undefined : spell(words, name, answers[name]);
		if (spelled !== undefined && !line.has(name)) line.set(name, spelled);
	}
	const given = [...line].map(([name, values]) => [name, optionRow(name).value ? values.map((word) => shellWord(word)) : []] as const);
	return commandLine(
		language,
		command,
		operands.map((word) => shellWord(word)),
		given,
	);
}

function spell(words: CommandContext['words'], name: OptionName, value: unknown): readonly string[] | undefined {
	const { value: kind } = optionRow(name);
	if (value === true) return [];
	if (name === 'measure' || name === 'prevention') return measures(words, value);
	if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.length > 0 ? value : undefined;
	if (typeof value === 'number') return [kind === 'money' ? words.money(value) : String(value)];
	// A hyphen alone would be read from the standard input.
	if (typeof value !== 'string' || kind === undefined || value === '-') return undefined;
	if (kind === 'pastDay' || kind === 'futureDay') return [words.day(asDay(value))];
	const families: Readonly<Record<string, unknown>> = words.names;
	const family = families[kind];
	if (kind === 'line' || kind === 'text' || !isFamily(family)) return [value];
	return [family[value] ?? value];
}

function isFamily(family: unknown): family is Readonly<Record<string, string>> {
	return typeof family === 'object' && family !== null;
}

/** `возврат денег | 1 890,50`. */
function remedies({ names, money }: CommandContext['words'], given: Given<'remedy'>['remedy']): readonly string[] | undefined {
	return given?.map(({ remedy, amount }) => (amount === null ? names.remedy[remedy] : `${names.remedy[remedy]} | ${money(amount)}`));
}

/** `Осмотреть | 07.10.2026 | Ким`; a text with a bar of its own would be read as something else. */
function measures(words: CommandContext['words'], value: unknown): readonly string[] | undefined {
	if (!Array.isArray(value)) return undefined;
	const parts = value.map(({ text, due, by }) => [text, due && words.day(due), by].map((part) => part ?? ''));
	return parts.some((one) => one.some((part) => part.includes('|')))
		? undefined
		: parts.map((part) => part.join(' | ').replace(/[ |]+$/, ''));
}
