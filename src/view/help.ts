/** Help, read off the tables of commands and options: every name in the language of the screen first, then in the other one. */

import { type ExitCode, exit } from '../exit.ts';
import { type CommandName, commandNames, commands } from '../grammar/command.ts';
import type { CommandRow } from '../grammar/commandRow.ts';
import { everywhere, type OptionName, optionRow } from '../grammar/option.ts';
import { commandIn, commandLine, flagIn, program, shortIn, type Tongue } from '../grammar/spell.ts';
import { topicIn, topicNames } from '../grammar/topic.ts';
import type { HelpWords } from '../text/index.ts';

/** Help about one command, or about all. */
export function showHelp(help: HelpWords, command: CommandName | undefined): string {
	return command === undefined ? showCommands(help) : showCommand(help, command);
}

/** Both languages, that of the screen first. */
function tonguesOf({ tongue }: HelpWords): readonly [Tongue, Tongue] {
	return tongue === 'ru' ? ['ru', 'en'] : ['en', 'ru'];
}

function showCommands(help: HelpWords): string {
	const groups = Object.keys(help.groups) as CommandRow['group'][];
	const [here, other] = tonguesOf(help);
	const sections = groups.map((group) => {
		const names = commandNames.filter((name) => commands[name].group === group);
		return `${help.groups[group]}\n${aligned(names.map((name) => [`  ${commandIn(here, name)}, ${commandIn(other, name)}`, help.commands[name]]))}`;
	});
	return `${help.about}\n\n${help.usage} ${program[here]} ${help.usageArguments}\n\n${sections.join('\n')}\n${help.everywhereTitle}\n${optionLines(help, everywhere)}\n${help.topicsTitle}\n${topicLines(help)}\n${help.days}\n${help.waiting}\n${help.more}\n${exitLine(help)}\n`;
}

function topicLines(help: HelpWords): string {
	const [here, other] = tonguesOf(help);
	return aligned(topicNames.map((topic) => [`  ${topicIn(here, topic)}, ${topicIn(other, topic)}`, help.topics[topic]]));
}

/** Each exit code, and what it means. */
export function exitRows({ exits }: HelpWords): readonly (readonly [ExitCode, string])[] {
	return (Object.keys(exit) as readonly (keyof typeof exit)[])
		.map((name) => [exit[name], exits[name]] as const)
		.toSorted(([one], [other]) => one - other);
}

/** The same on one line. */
export function exitLine(help: HelpWords): string {
	return `${help.exitsTitle} ${exitRows(help)
		.map(([code, says]) => `${code} ${says}`)
		.join('; ')}.`;
}

function showCommand(help: HelpWords, command: CommandName): string {
	const { operands, optional = [], more, options }: CommandRow = commands[command];
	const [here, other] = tonguesOf(help);
	const words = [
		...operands.map((operand) => `<${help.operands[operand]}>`),
		...optional.map((operand) => `[${help.operands[operand]}]`),
		...(more ? [`[${help.operands[more]}…]`] : []),
	];
	const usage = [commandLine(here, command), ...words, help.usageOptions].join(' ');
	const own = options.filter((name: OptionName) => !everywhere.some((one) => one === name));
	const about = help.commands[command];
	return `${about.charAt(0).toUpperCase()}${about.slice(1)}.\n\n${help.usage} ${usage}\n${help.otherwise(commandLine(other, command))}\n\n${help.optionsTitle}\n${optionLines(help, own)}\n${help.everywhereTitle}\n${optionLines(help, everywhere)}`;
}

function optionLines(help: HelpWords, names: readonly OptionName[]): string {
	const shown = names.filter((name) => !optionRow(name).hidden);
	return aligned(
		shown.map((name) => {
			const { value, bare } = optionRow(name);
			const placeholder = value ? (bare ? ` [${help.values[value]}]` : ` <${help.values[value]}>`) : '';
			const flags = new Set(tonguesOf(help).flatMap((tongue) => [...shortIn(tongue, name), flagIn(tongue, name)]));
			return [`  ${[...flags].join(', ')}${placeholder}`, help.options[name]];
		}),
	);
}

function aligned(rows: readonly (readonly [string, string])[]): string {
	const width = Math.min(44, Math.max(...rows.map(([left]) => left.length)));
	return rows.map(([left, right]) => `${left.length > width ? `${left}\n${' '.repeat(width)}` : left.padEnd(width)}  ${right}\n`).join('');
}
