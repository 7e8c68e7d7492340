/** Asks which of many is meant: what is typed finds them. */

import { foundInEither } from '../grammar/keyboardLayout.ts';
import { type Asker, screenOf, uninterrupted } from './asker.ts';
import { BACK } from './form.ts';
import { finderPrompt } from './prompt/finder.ts';

interface FinderAsked<T> {
	readonly message: string;
	readonly hint: string;
	/** Shown where nothing is found. */
	readonly nothing: string;
	/** What the typed text finds, the likeliest first. */
	readonly like: (typed: string) => readonly T[];
	/** The label of an item once chosen. */
	readonly name: (chosen: T) => string;
	/** A line for each. */
	readonly lines: (found: readonly T[]) => readonly string[];
}

/** Lets one of many be found by what is typed, outside of a form. */
export async function askFinder<T>(asker: Asker, { message, hint, nothing, like, name, lines }: FinderAsked<T>): Promise<T> {
	// What was found last is asked for again at once.
	let last: { readonly typed: string; readonly found: readonly T[] } | undefined;
	const find = (typed: string) => {
		if (last?.typed !== typed) last = { typed, found: foundInEither(typed, like) };
		return last.found;
	};
	const { noWayBack } = asker.words.questions;
	const taken = await uninterrupted(
		finderPrompt({
			...{ message, hint, nothing, noWayBack, screen: screenOf(asker) },
			found: (text) => lines(find(text)),
			taken: (text, at) => {
				const chosen = find(text)[at];
				return chosen === undefined ? '' : name(chosen);
			},
		}),
	);
	if (taken === BACK) throw new RangeError('no way back');
	const found = find(taken.typed)[taken.position];
	if (found === undefined) throw new RangeError(`no row ${taken.position}`);
	return found;
}
