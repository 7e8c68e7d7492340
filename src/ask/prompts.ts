/** Inquirer's own prompts: named prompts in the language of the screen, answers already read. Loaded where something is asked. */

import { input, select } from '@inquirer/prompts';
import type { Words } from '../text/index.ts';
import { readYes } from './question.ts';
import { uninterrupted } from './uninterrupted.ts';

/** A typed answer: its value, or what is wrong with it. */
export type Answer<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Fault);

/** The sentence that says what is wrong, and what the prompt puts on the line instead, to be accepted by Enter. */
export interface Fault {
	readonly sentence: string;
	readonly instead?: string;
}

/** Asks for a line until it can be read. Ctrl-C and a closed window throw Interrupted. */
export async function askLine<T>(
	question: { readonly message: string; readonly initial?: string | undefined },
	read: (typed: string) => Answer<T>,
): Promise<T> {
	const typed = await uninterrupted(
		input({
			message: question.message,
			...(question.initial !== undefined && { default: question.initial }),
			validate: (text) => {
				const answer = read(text);
				return answer.ok ? true : answer.sentence;
			},
		}),
	);
	const answer = read(typed);
	if (!answer.ok) throw new RangeError(answer.sentence);
	return answer.value;
}

/** Lets the person choose one of several. */
export async function askChoice<T>(
	words: Words,
	message: string,
	choices: readonly { readonly value: T; readonly name: string }[],
	initial?: T,
): Promise<T> {
	const { navigate, select: choose } = words.questions;
	return uninterrupted(
		select<T>({
			message,
			choices: [...choices],
			...(initial !== undefined && { default: initial }),
			pageSize: 12,
			theme: { style: { keysHelpTip: () => `↑↓ ${navigate} • ⏎ ${choose}` } },
		}),
	);
}

/** Yes or no; «д», «да», "y" and "yes" are yes. */
export async function askYes(words: Words, message: string, initial = true): Promise<boolean> {
	const { yes, no } = words.questions;
	return askLine({ message: `${message} (${yes}/${no})`, initial: initial ? yes : no }, (typed) => readYes(words, typed));
}
