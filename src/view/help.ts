/** Help, read off the tables of commands and options: every name in the language of the screen first, then in the other one. */

import { type ExitCode, exit } from '../exit.ts';
import { type CommandName, commandNames, commands, dailyCommands } from '../grammar/command.ts';
import type { CommandRow } from '../grammar/commandRow.ts';
import { everywhere, type OptionName, optionRow } from '../grammar/option.ts';
import { commandIn, commandLine, flagIn, program, shortIn } from '../grammar/spell.ts';
import { topicIn, topicNames } from '../grammar/topic.ts';
import { type HelpWords, type Language, textOf } from '../text/index.ts';
import { wrap } from '../text/wrap.ts';

/** Help about one command, or about all; lines are broken for a screen only. */
export async function helpText(language: Language, command: CommandName | undefined, out: Screen): Promise<string> {
	const help = await textOf('help', language);
	return command === undefined ? allCommands(help, out) : oneCommand(help, command, out);
}

interface Screen {
	readonly isTerminal: boolean;
	readonly columns: number;
}

/** The layout of lines. */
interface Sheet {
	readonly line: (text: string) => string;
	readonly aligned: (rows: readonly (readonly [string, string])[]) => string;
}

/** The widest first column: the explained term; on a narrow screen at most half. */
const LEFT = 44;

function sheetOf({ isTerminal, columns: wide }: Screen): Sheet {
	const columns = isTerminal ? wide : undefined;
	const most = columns === undefined ? LEFT : Math.min(LEFT, Math.floor(columns / 2));
	return {
		line: (text) => (columns === undefined ? text : wrap(text, columns).join('\n')),
		aligned: (rows) => {
			const width = Math.min(most, Math.max(0, ...rows.map(([left]) => left.length)));
			const gap = ' '.repeat(width + 2);
			const lines = rows.flatMap(([left, right]) => {
				const [first = '', ...rest] = columns === undefined ? [right] : wrap(right, columns - width - 2);
				const head = left.length > width ? [left, gap + first] : [`${left.padEnd(width)}  ${first}`];
				return [...head, ...rest.map((line) => gap + line)];
			});
			return lines.map((line) => `${line}\n`).join('');
		},
	};
}

/** Both languages, that of the screen first. */
export function languagesOf({ language }: HelpWords): readonly [Language, Language] {
	return language === 'ru' ? ['ru', 'en'] : ['en', 'ru'];
}

/** All commands, those of every day first. */
function allCommands(help: HelpWords, out: Screen): string {
	const { line, aligned } = sheetOf(out);
	const groups = Object.keys(help.groups) as CommandRow['group'][];
	const [here, other] = languagesOf(help);
	const section = (title: string, names: readonly CommandName[]) =>
		`${title}\n${aligned(names.map((name) => [`  ${commandIn(here, name)}, ${commandIn(other, name)}`, help.commands[name]]))}`;
	const others = commandNames.filter((name) => !dailyCommands.some((daily) => daily === name));
	const sections = [
		section(help.dailyTitle, dailyCommands),
		...groups.map((group) =>
			section(
				help.groups[group],
				others.filter((name) => commands[name].group === group),
			),
		),
	];
	const usage = `${help.usage} ${program[here]} ${help.usageArguments}`;
	const topics = aligned(topicNames.map((topic) => [`  ${topicIn(here, topic)}, ${topicIn(other, topic)}`, help.topics[topic]]));
	const last = [help.days, help.waiting, help.more, exitLine(help)].map(line).join('\n');
	return `${line(help.about)}\n\n${line(usage)}\n\n${sections.join('\n')}\n${help.everywhereTitle}\n${aligned(optionRows(help, everywhere))}\n${help.topicsTitle}\n${topics}\n${last}\n`;
}

/** Each exit code, and what it means. */
export function exitRows({ exits }: HelpWords): readonly (readonly [ExitCode, string])[] {
	return (Object.keys(exit) as readonly (keyof typeof exit)[])
		.map((name) => [exit[name], exits[name]] as const)
		.toSorted(([one], [other]) => one - other);
}

/** The exit codes and their meanings on one line. */
function exitLine(help: HelpWords): string {
	return `${help.exitsTitle} ${exitRows(help)
		.map(([code, meaning]) => `${code} ${meaning}`)
		.join('; ')}.`;
}

/** The help of a command: what it does, examples, its options. */
function oneCommand(help: HelpWords, command: CommandName, out: Screen): string {
	const { line, aligned } = sheetOf(out);
	const [here, other] = languagesOf(help);
	const own = ownOptions(command);
	const about = help.commands[command];
	const shown = help.examples[command].map((example) => line(`  ${program[here]} ${example}`)).join('\n');
	const top = `${line(`${about.charAt(0).toUpperCase()}${about.slice(1)}.`)}\n\n${help.examplesTitle}\n${shown}\n\n${line(`${help.usage} ${usageOf(help, command)} ${help.usageOptions}`)}\n${line(help.otherwise(commandLine(other, command)))}`;
	const owned = own.length === 0 ? '' : `${help.optionsTitle}\n${aligned(optionRows(help, own))}\n`;
	return `${top}\n\n${owned}${help.everywhereTitle}\n${aligned(optionRows(help, everywhere))}`;
}

function optionRows(help: HelpWords, names: readonly OptionName[]): readonly (readonly [string, string])[] {
	const shown = names.filter((name) => !optionRow(name).hidden);
	return shown.map((name) => [`  ${flagsOf(help, name).join(', ')}${placeholderOf(help, name)}`, help.options[name]]);
}

/** The command with its arguments, as they are typed. */
export function usageOf(help: HelpWords, command: CommandName): string {
	const { operands, optional = [], more }: CommandRow = commands[command];
	return [
		commandLine(help.language, command),
		...operands.map((operand) => `<${help.operands[operand]}>`),
		...optional.map((operand) => `[${help.operands[operand]}]`),
		...(more ? [`[${help.operands[more]}…]`] : []),
	].join(' ');
}

/** The options of a command but for those of all commands. */
export function ownOptions(command: CommandName): readonly OptionName[] {
	const { options }: CommandRow = commands[command];
	return options.filter((name: OptionName) => !everywhere.some((one) => one === name));
}

/** The flags of an option, in the language of the screen and then in the other. */
export function flagsOf(help: HelpWords, name: OptionName): readonly string[] {
	return [...new Set(languagesOf(help).flatMap((language) => [...shortIn(language, name), flagIn(language, name)]))];
}

/** The placeholder for the value of the flag; empty where it takes none. */
export function placeholderOf({ values }: HelpWords, name: OptionName): string {
	const { value, bare } = optionRow(name);
	if (!value) return '';
	return bare ? ` [${values[value]}]` : ` <${values[value]}>`;
}
