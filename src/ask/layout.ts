/** What is typed in the wrong layout of the keyboard is asked about at every prompt: both readings are there to choose from. */

import { meantOnOtherKeys } from '../grammar/wrongLayout.ts';
import type { Answer, Asker } from './asker.ts';
import { askChoice, putChoice } from './choice.ts';
import { BACK, type Back, type Position } from './form.ts';

/**
 * Lets `type` be answered until it is clear in which layout: `type` is given what stands on the line to be edited, which is what is `begun`
 * of an answer, or the `earlier` one. An answer that was given before, or that `isKnown`, is taken as it stands; so is one that is no text.
 */
export async function asMeant<T>(
	asker: Asker,
	{ read, earlier, begun }: Typed<T>,
	type: (onLine: string | undefined) => Promise<string | Back>,
	isKnown: (typed: string) => boolean = () => false,
): Promise<T | Back> {
	let before = earlier;
	for (let onLine = begun ?? earlier; ; onLine = before) {
		const typed = await type(onLine);
		if (typed === BACK) return BACK;
		const value = accepted(read, typed);
		const meant = typed === before || !isText(value, typed) || isKnown(typed) ? undefined : meantOnOtherKeys(typed)?.text;
		const chosen = meant === undefined ? typed : await putLayout(asker, typed, meant);
		if (chosen === typed) return value;
		// Whoever goes back finds what was typed, and may insist on it.
		before = chosen === BACK ? typed : chosen;
		const answer = chosen === BACK ? undefined : read(chosen);
		if (answer?.ok) return answer.value;
	}
}

interface Typed<T> {
	readonly read: (typed: string) => Answer<T>;
	readonly earlier: string | undefined;
	readonly begun: string | undefined;
}

const WITH_WAY_BACK: Pick<Position, 'first'> = { first: false };

/** Which of the two readings is to stand. */
function putLayout(asker: Asker, typed: string, meant: string): Promise<string | Back> {
	return putChoice(asker, ...layoutChoice(asker, typed, meant), WITH_WAY_BACK);
}

/** The same, outside of a form. */
export function askLayout(asker: Asker, typed: string, meant: string): Promise<string> {
	return askChoice(asker, ...layoutChoice(asker, typed, meant));
}

function layoutChoice({ words: { questions } }: Asker, typed: string, meant: string) {
	const choices = [
		{ value: meant, name: meant },
		{ value: typed, name: questions.asTyped(typed) },
	];
	return [questions.whichLayout, choices, meant] as const;
}

/** Whether the answer is the text itself, not what it stands for. */
function isText(value: unknown, typed: string): boolean {
	const words = (text: string) => text.split(/\s+/).join(' ').trim();
	return typeof value === 'string' && words(value) === words(typed);
}

/** The value of what a prompt has accepted. */
function accepted<T>(read: (typed: string) => Answer<T>, typed: string): T {
	const answer = read(typed);
	if (!answer.ok) throw new RangeError(answer.sentence);
	return answer.value;
}
