/** From words on the command line to values that can be trusted: every mistake of one command together. */

import type { Mistake } from './mistake.ts';
import { flagOf, type Given, type OptionName, optionRow } from './option.ts';
import { type ReadContext, readers } from './value.ts';

/** Options as typed: the words after each; a switch has none. */
export type RawOptions = ReadonlyMap<OptionName, readonly string[]>;

/** Reads the options of a command. What is missing is left out; what is wrong is told. */
export function readOptions<N extends OptionName>(
	names: readonly N[],
	raw: RawOptions,
	context: Omit<ReadContext, 'option'>,
): { readonly given: Given<N>; readonly mistakes: readonly Mistake[] } {
	const mistakes: Mistake[] = [];
	const given: Partial<Record<N, unknown>> = {};
	for (const name of names) {
		const words = raw.get(name);
		if (words === undefined) continue;
		const { value: kind, many } = optionRow(name);
		const option = flagOf(name);
		if (kind === undefined) {
			given[name] = true;
			continue;
		}
		if (!many && words.length > 1) mistakes.push({ code: 'optionTwice', option });
		const read = words.map((word) => readers[kind](word, { ...context, option }));
		for (const one of read) if (!one.ok) mistakes.push(one.mistake);
		const values = read.flatMap((one) => (one.ok ? [one.value] : []));
		given[name] = many ? values : values[0];
	}
	// Each value was read by the reader of its own option's kind; the table of options says which.
	return { given: given as Given<N>, mistakes };
}
