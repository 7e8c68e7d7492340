/** The page about all commands and options, in Markdown, read off the same tables and words as help. */

import type { Language } from '../../src/domain/code.ts';
import { fieldNames } from '../../src/domain/fields.ts';
import { type CommandName, commandNames, commands } from '../../src/grammar/command.ts';
import type { CommandRow } from '../../src/grammar/commandRow.ts';
import { everywhere, type OptionName, optionRow } from '../../src/grammar/option.ts';
import { commandIn, commandLine, flagIn, program, shortIn } from '../../src/grammar/spell.ts';
import { type HelpWords, textOf } from '../../src/text/index.ts';

const words = {
	en: {
		title: 'All commands',
		keys: 'Fields in JSON',
		written: 'Written from the tables of the program, by `UPDATE_TRANSCRIPTS=1 npx vitest run test/text`.',
	},
	ru: {
		title: 'Все команды',
		keys: 'Поля в JSON',
		written: 'Написано по таблицам самой программы: `UPDATE_TRANSCRIPTS=1 npx vitest run test/text`.',
	},
};

/** The whole page: the commands by group, each with its options; those of every command last. */
export async function commandsPage(tongue: Language): Promise<string> {
	const help = await textOf('help', tongue);
	const groups = Object.keys(help.groups) as CommandRow['group'][];
	const parts = [
		`# ${words[tongue].title}`,
		words[tongue].written,
		...groups.flatMap((group) => [
			`## ${help.groups[group].replace(/:$/, '')}`,
			...commandNames.filter((name) => commands[name].group === group).flatMap((name) => aboutCommand(help, name)),
		]),
		`## ${help.everywhereTitle.replace(/:$/, '')}`,
		optionLines(help, everywhere),
	];
	return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function aboutCommand(help: HelpWords, name: CommandName): readonly string[] {
	const { operands, optional = [], more, options }: CommandRow = commands[name];
	const typed = [
		...operands.map((operand) => `<${help.operands[operand]}>`),
		...optional.map((operand) => `[${help.operands[operand]}]`),
		...(more ? [`[${help.operands[more]}…]`] : []),
	];
	const other = help.language === 'ru' ? 'en' : 'ru';
	const own = options.filter((option) => !everywhere.some((one) => one === option));
	return [
		`### ${commandIn(help.language, name)}`,
		`\`${[commandLine(help.language, name), ...typed].join(' ')}\` (\`${commandIn(other, name)}\`): ${help.commands[name]}.`,
		['```sh', ...help.examples[name].map((example) => `${program[help.language]} ${example}`), '```'].join('\n'),
		optionLines(help, own),
		...(name === 'add' ? [`${words[help.language].keys}: ${fieldNames.map((field) => `\`${field}\``).join(', ')}.`] : []),
	];
}

function optionLines(help: HelpWords, names: readonly OptionName[]): string {
	const shown = names.filter((name) => !optionRow(name).hidden);
	return shown.map((name) => `- ${flagsOf(help.language, name)}${placeholderOf(help, name)}: ${help.options[name]}`).join('\n');
}

function flagsOf(tongue: Language, name: OptionName): string {
	const tongues: readonly Language[] = tongue === 'ru' ? ['ru', 'en'] : ['en', 'ru'];
	const flags = new Set(tongues.flatMap((one) => [...shortIn(one, name), flagIn(one, name)]));
	return [...flags].map((flag) => `\`${flag}\``).join(', ');
}

function placeholderOf(help: HelpWords, name: OptionName): string {
	const { value, bare } = optionRow(name);
	if (!value) return '';
	return bare ? ` [${help.values[value]}]` : ` \\<${help.values[value]}\\>`;
}
