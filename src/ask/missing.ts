/** Asks for exactly what a command lacks; the answers are read like flags. */

import type { Desk } from '../desk.ts';
import { type OptionName, optionRow } from '../grammar/option.ts';
import type { ValueKind } from '../grammar/value.ts';
import type { HelpWords } from '../text/index.ts';
import { askChoice, askLine } from './prompts.ts';
import { answerReader } from './read.ts';

/** Values that are chosen, not typed, and the family that has their words. */
const families = {
	kind: 'kind',
	channel: 'channel',
	decision: 'decision',
	satisfaction: 'satisfaction',
	ground: 'ground',
	addressee: 'addressee',
	visaOutcome: 'visaOutcome',
} as const satisfies Partial<Record<ValueKind, string>>;

/** The options with the answers. Ctrl-C throws Interrupted. */
export async function askMissing(desk: Desk, help: HelpWords, options: readonly OptionName[]): Promise<Readonly<Record<string, unknown>>> {
	const answers: Record<string, unknown> = {};
	for (const option of options) answers[option] = await ask(desk, help, option);
	return answers;
}

async function ask(desk: Desk, help: HelpWords, option: OptionName): Promise<unknown> {
	const { value: kind, many } = optionRow(option);
	const message = help.options[option];
	if (kind === undefined) return true;
	if (isChosen(kind)) {
		const words: Readonly<Record<string, string>> = desk.words.names[families[kind]];
		// The words that may be typed after the flag stand below anyway.
		return askChoice(
			desk.words,
			message.replace(/:.*/, ''),
			Object.entries(words).map(([value, name]) => ({ value, name })),
		);
	}
	const answer = await askLine({ message }, answerReader(desk, await desk.troubles(), kind, message, false));
	return many ? [answer] : answer;
}

function isChosen(kind: ValueKind): kind is keyof typeof families {
	return Object.hasOwn(families, kind);
}
