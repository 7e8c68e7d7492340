/** The manual page in roff, read off the same tables and words as help; the build writes it. */

import type { Language } from '../domain/code.ts';
import { type CommandName, commandNames, commands } from '../grammar/command.ts';
import type { CommandRow } from '../grammar/commandRow.ts';
import { everywhere, type OptionName, optionRow } from '../grammar/option.ts';
import { commandIn, program } from '../grammar/spell.ts';
import { type HelpWords, textOf } from '../text/index.ts';
import { flagsOf, languagesOf, ownOptions, placeholderOf, usageOf } from './help.ts';
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
	const names = languagesOf(help).map((language) => roff(commandIn(language, name)));
	return [
		`.SS "${names.join(', ')}"`,
		roff(usageOf(help, name)),
		'.br',
		roff(`${help.commands[name]}.`),
		'.PP',
		'.nf',
		...help.examples[name].map((example) => roff(`${program[help.language]} ${example}`)),
		'.fi',
		...ownOptions(name).flatMap((option) => aboutOption(help, option)),
	];
}

function aboutOption(help: HelpWords, name: OptionName): readonly string[] {
	if (optionRow(name).hidden) return [];
	const flags = flagsOf(help, name).map(roff).join('\\fR, \\fB');
	return ['.TP', `\\fB${flags}\\fR${roff(placeholderOf(help, name))}`, roff(help.options[name])];
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
