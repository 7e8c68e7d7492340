/** Asks for options that a command cannot do without; the answers are read like flags. */

import type { CommandContext } from '../context.ts';
import { asDay } from '../domain/day.ts';
import type { NameReading } from '../domain/people.ts';
import { type Given, type OptionName, optionRow, personOptions } from '../grammar/option.ts';
import type { HelpWords } from '../text/index.ts';
import { answeredOnInterruption } from './answered.ts';
import { BACK, fillForm, type Step } from './form.ts';
import { untilClear } from './person.ts';
import { putLine } from './question.ts';
import { answerReader } from './read.ts';

type Answers = Given<OptionName>;

/** The options with the answers, each typed on a line. Ctrl-C throws Interrupted. */
export async function askMissing<N extends OptionName>(
	context: CommandContext,
	help: HelpWords,
	options: readonly N[],
	/** What the list of people makes of a name. */
	people: ((name: string) => NameReading | undefined) | undefined,
	/** What Enter means, as it would be typed. */
	likeliest: { readonly [M in N]?: string | undefined } = {},
): Promise<Pick<Answers, N>> {
	const errorMessages = await context.errorMessages();
	const { words } = context;
	const steps = options.map((name): Step<Answers> => {
		const message = questionOf(help.options[name]);
		const kind = optionRow(name).value ?? 'line';
		const isDay = kind === 'futureDay' || kind === 'pastDay' || kind === 'anyDay';
		return {
			name,
			ask: async (answers, position) => {
				const earlier = answers[name];
				const isPerson = personOptions.some((option) => option === name);
				const ask = () =>
					putLine<unknown>(
						context,
						{
							message,
							read: answerReader(context, errorMessages, kind, message, false),
							initial: likeliest[name],
							earlier: earlier === undefined ? undefined : isDay ? words.day(asDay(String(earlier))) : String(earlier),
							...(isDay && { echo: (day) => dayEcho(context, day) }),
						},
						position,
					);
				const value = await untilClear(context, isPerson ? people : undefined, ask);
				return value === BACK ? BACK : { ...answers, [name]: value };
			},
			clear: (answers) => ({ ...answers, [name]: undefined }),
		};
	});
	return await answeredOnInterruption(
		(answers: Answers) => answers,
		(keep) => fillForm(steps, { answers: {}, answered: [] }, keep),
	);
}

function dayEcho({ words }: CommandContext, value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	const day = asDay(value);
	return `${words.day(day)} (${words.weekdayName(day)})`;
}

/** What help says of the option, without what it says of leaving it out. */
function questionOf(helpLine: string): string {
	const question = helpLine.replace(/;.*/, '');
	return question.slice(0, 1).toUpperCase() + question.slice(1);
}
