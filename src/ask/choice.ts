/** What a person chooses from a list: the list, and the question that puts it. */

import type { CommandContext } from '../context.ts';
import type { ValueKind } from '../grammar/value.ts';
import { type Asker, screenOf, uninterrupted } from './asker.ts';
import { BACK, type Back, type PromptPosition } from './form.ts';
import { choicePrompt } from './prompt/choice.ts';

export interface Choice<T> {
	readonly value: T;
	readonly name: string;
	/** What it stands for, where its name does not say so. */
	readonly meaning?: string | undefined;
}

/** Codes with their words, to choose from. */
export function codeChoices<C extends string>(codes: readonly C[], names: Readonly<Record<C, string>>): readonly Choice<C>[] {
	return codes.map((value) => ({ value, name: names[value] }));
}

/** Values that are chosen, not typed, and the family that has their words. */
const families = {
	kind: 'kind',
	channel: 'channel',
	decision: 'decision',
	satisfaction: 'satisfaction',
	ground: 'ground',
	addressee: 'addressee',
	visaOutcome: 'visaOutcome',
	preventionOutcome: 'preventionOutcome',
	courtResult: 'courtResult',
	renewal: 'renewal',
	justification: 'justification',
	remedy: 'remedy',
} as const satisfies Partial<Record<ValueKind, string>>;

export type ChosenKind = keyof typeof families;

/** The words of the values of a kind that is chosen, by value. */
export function wordsOf(kind: ChosenKind, { words }: CommandContext): Readonly<Record<string, string>> {
	return words.names[families[kind]];
}

/** Whether values of the kind are chosen from a list, not typed. */
export function isChosen(kind: ValueKind): kind is ChosenKind {
	return Object.hasOwn(families, kind);
}

/** Lets the person choose one of several; the cursor stands on `initial`. `fault` says what is wrong with a choice. */
export async function putChoice<T>(
	asker: Asker,
	message: string,
	choices: readonly Choice<T>[],
	initial: T | undefined,
	position: PromptPosition,
	fault: (chosen: T) => string | undefined = () => undefined,
): Promise<T | Back> {
	const { navigate, select, back, noWayBack, leaves } = asker.words.questions;
	const keys = [`↑↓ ${navigate}`, `⏎ ${select}`, ...(position.first ? [] : [`← ${back}`])];
	const at = await uninterrupted(
		choicePrompt({
			message,
			names: choices.map(({ name }) => name),
			meanings: choices.map(({ meaning }) => meaning),
			initial: choices.findIndex(({ value }) => value === initial),
			hint: keys.join(' • '),
			leaving: leaves,
			...(position.first && { noWayBack }),
			screen: screenOf(asker),
			fault: (one) => {
				const choice = choices[one];
				return choice && fault(choice.value);
			},
		}),
	);
	if (at === BACK) return BACK;
	const chosen = choices[at];
	if (!chosen) throw new RangeError(`no choice ${at}`);
	return chosen.value;
}

/** A question outside of a form: nothing was asked before it. */
export const ALONE: PromptPosition = { first: true };

/** Lets one of several be chosen, outside of a form. */
export async function askChoice<T>(asker: Asker, message: string, choices: readonly Choice<T>[], initial?: T): Promise<T> {
	const chosen = await putChoice(asker, message, choices, initial, ALONE);
	if (chosen === BACK) throw new RangeError('no way back');
	return chosen;
}
