/** Asks for options that a command cannot do without; the answers are read like flags. */

import type { CommandContext } from '../context.ts';
import type { NameReading } from '../domain/people/people.ts';
import { type Given, type OptionName, optionRow, personOptions } from '../grammar/option.ts';
import type { HelpWords } from '../text/index.ts';
import type { FormDrafts } from './draft.ts';
import { OptionForm, type OptionQuestion } from './optionForm.ts';

type Answers = Given<OptionName>;

interface MissingAsked<N extends OptionName> {
	/** What the list of people makes of a name. */
	readonly people?: ((name: string) => NameReading | undefined) | undefined;
	/** What is wrong with an answer, though it can be read. */
	readonly fault?: (option: N, value: unknown, answers: Answers) => string | undefined;
	/** Where what was answered is kept. */
	readonly drafts?: FormDrafts | undefined;
	/** Shows what would be recorded, and gives the question whether to; without it nothing is asked behind the answers. */
	readonly shown?: (answers: Given<N>) => Promise<string>;
}

/** The options with the answers; undefined where the person chose not to record them. Throws Interrupted on Ctrl-C. */
export async function askMissing<N extends OptionName>(
	context: CommandContext,
	help: HelpWords,
	options: readonly N[],
	{ people, fault, drafts, shown }: MissingAsked<N> = {},
): Promise<Given<N> | undefined> {
	const form = await OptionForm.begin(context, {
		drafts,
		asOptions: (answers) => answers,
		question: (name) => {
			const option = options.find((one) => one === name);
			return option && questionOf(option, help, people, (value, answers) => fault?.(option, value, answers));
		},
	});
	await form.ask(options);
	// Each answer was read as the option is.
	const answers = () => form.answers as Given<N>;
	if (shown && !(await form.check(() => shown(answers())))) return undefined;
	return answers();
}

/** The question for an option, from its line in help. */
export function questionOf(
	option: OptionName,
	help: HelpWords,
	people?: MissingAsked<OptionName>['people'],
	fault?: OptionQuestion['fault'],
): OptionQuestion {
	return {
		message: messageOf(help.options[option]),
		kind: optionRow(option).value ?? 'line',
		people: personOptions.some((one) => one === option) ? people : undefined,
		fault,
	};
}

/** What help says of the option, without what it says of leaving it out. */
function messageOf(helpLine: string): string {
	const question = helpLine.replace(/;.*/, '');
	return question.slice(0, 1).toUpperCase() + question.slice(1);
}
