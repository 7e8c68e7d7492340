/** The manual page in roff, read off the same tables and words as help; the build writes it. */

import type { Language } from '../domain/code.ts';
import { type CommandName, commandNames, commands } from '../grammar/command.ts';
import type { CommandRow } from '../grammar/commandRow.ts';
import { everywhere, type OptionName, optionRow } from '../grammar/option.ts';
import { commandIn, commandLine, flagIn, program, shortIn } from '../grammar/spell.ts';
import { type HelpWords, textOf } from '../text/index.ts';
import type { Block, Topic } from './topic.ts';

/** The whole page in a language, with these topics. */
export async function manualPage(language: Language, version: string, topics: readonly Topic[]): Promise<string> {
	const help = await textOf('help', language);
	const groups = Object.keys(help.groups) as CommandRow['group'][];
	const section = (title: string, ...lines: readonly string[]) => [`.SH "${title}"`, ...lines];
	return `${[
		`.TH ${program[language]} 1 "" "claims ${version}" "${help.man.title}"`,
		...section(help.man.name, `${program[language]} \\- ${roff(help.man.summary)}`),
		...section(help.man.synopsis, `.B ${program[language]}`, roff(help.usageArguments)),
		...section(help.man.description, ...paragraphs(help.about, help.days, help.waiting)),
		...groups.flatMap((group) => [
			...section(roff(help.groups[group].replace(/:$/, '').toUpperCase())),
			...commandNames.filter((name) => commands[name].group === group).flatMap((name) => aboutCommand(help, name)),
		]),
		...section(help.man.everywhere, ...everywhere.flatMap((name) => aboutOption(help, name))),
		...topics.flatMap((topic) => section(roff(topic.title.toUpperCase()), ...topic.blocks.flatMap(aboutBlock))),
	].join('\n')}\n`;
}

function aboutCommand(help: HelpWords, name: CommandName): readonly string[] {
	const { operands, optional = [], more, options }: CommandRow = commands[name];
	const usage = [
		commandLine(help.language, name),
		...operands.map((operand) => `<${help.operands[operand]}>`),
		...optional.map((operand) => `[${help.operands[operand]}]`),
		...(more ? [`[${help.operands[more]}…]`] : []),
	].join(' ');
	const own = options.filter((option: OptionName) => !everywhere.some((one) => one === option));
	const names = [commandIn(help.language, name), commandIn(help.language === 'ru' ? 'en' : 'ru', name)].map(roff).join(', ');
	return [
		`.SS "${names}"`,
		roff(usage),
		'.br',
		roff(`${help.commands[name]}.`),
		'.PP',
		'.nf',
		...help.examples[name].map((example) => roff(`${program[help.language]} ${example}`)),
		'.fi',
		...own.flatMap((option) => aboutOption(help, option)),
	];
}

function aboutOption(help: HelpWords, name: OptionName): readonly string[] {
	const { value, bare, hidden } = optionRow(name);
	if (hidden) return [];
	const languages: readonly Language[] = help.language === 'ru' ? ['ru', 'en'] : ['en', 'ru'];
	const flags = [...new Set(languages.flatMap((language) => [...shortIn(language, name), flagIn(language, name)]))];
	const placeholder = value ? (bare ? ` [${help.values[value]}]` : ` <${help.values[value]}>`) : '';
	return ['.TP', `\\fB${flags.map(roff).join('\\fR, \\fB')}\\fR${roff(placeholder)}`, roff(help.options[name])];
}

function paragraphs(...texts: readonly string[]): readonly string[] {
	return texts.flatMap((text) => ['.PP', roff(text)]);
}

function aboutBlock(block: Block): readonly string[] {
	switch (block.is) {
		case 'text':
			return paragraphs(block.text);
		case 'rows':
			return [...paragraphs(block.title), ...block.rows.flatMap(([left, right]) => ['.TP', `\\fB${roff(left)}\\fR`, roff(right)])];
		case 'lines':
			return [...paragraphs(block.title), '.PP', '.nf', ...block.lines.map(roff), '.fi'];
	}
}

/** Text as roff takes it literally. */
function roff(text: string): string {
	return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('"', '\\(dq').replace(/^[.']/, '\\&$&');
}
