/** Reads the words of the command line into typed values; all mistakes of a command are reported together. */

import type { Mistake } from './mistake.ts';
import { type Given, type OptionName, optionRow } from './option.ts';
import { plainReaders, readsPlainly } from './plainReaders.ts';
import type { ReadContext, Reader } from './reading.ts';

/** Options as typed: the words after each; a switch has none. */
export type RawOptions = ReadonlyMap<OptionName, readonly string[]>;

/** A command line apart: options and operands. */
export interface Split {
	readonly raw: RawOptions;
	readonly operands: readonly string[];
}

/** What all values of a command line are read in. */
interface ReadingContext extends Omit<ReadContext, 'option' | 'vocabulary'> {
	/** The words for codes, in every language: needed only where a word is no code. */
	loadVocabulary(): Promise<ReadContext['vocabulary']>;
}

/** Reads the options of a command: those that were given, and every mistake in them. */
export async function readOptions<N extends OptionName>(
	names: readonly N[],
	raw: RawOptions,
	{ loadVocabulary, ...outside }: ReadingContext,
): Promise<{ readonly given: Given<N>; readonly mistakes: readonly Mistake[] }> {
	// Most commands of a morning carry a path and a switch at most: the readers of other days and of codes are not loaded for those.
	const wanted = names.filter((name) => {
		const { value: kind } = optionRow(name);
		return kind !== undefined && !readsPlainly(kind, raw.get(name) ?? []) && raw.has(name);
	});
	const readers: Readonly<Record<string, Reader<unknown>>> = wanted.length > 0 ? (await import('./readers.ts')).readers : plainReaders;
	const mistakes: Mistake[] = [];
	const given: Partial<Record<N, unknown>> = {};
	for (const name of names) {
		const words = raw.get(name);
		if (words === undefined) continue;
		const { value: kind, many } = optionRow(name);
		if (kind === undefined) {
			given[name] = true;
			continue;
		}
		if (!many && words.length > 1) mistakes.push({ code: 'optionTwice', option: name });
		const reader = readers[kind];
		if (!reader) throw new RangeError(`no reader for ${kind}`);
		let read = words.map((word) => reader(word, { option: name, vocabulary: {}, ...outside }));
		// A word that is no code may be the word for one, in either language.
		if (read.some((one) => !one.ok && one.mistake.code === 'notOneOf')) {
			const vocabulary = await loadVocabulary();
			read = words.map((word) => reader(word, { option: name, vocabulary, ...outside }));
		}
		for (const one of read) if (!one.ok) mistakes.push(one.mistake);
		const values = read.flatMap((one): readonly unknown[] => (one.ok ? [one.value] : []));
		given[name] = many ? values : values[0];
	}
	// Each value was read by the reader of its own option's kind; the table of options says which.
	return { given: given as Given<N>, mistakes };
}
