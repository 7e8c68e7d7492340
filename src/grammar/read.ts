/** From words on the command line to values that can be trusted: every mistake of one command together. */

import type { Mistake } from './mistake.ts';
import { flagOf, type Given, type OptionName, optionRow } from './option.ts';
import { plainReaders } from './plainReaders.ts';
import type { Read, ReadContext, Reader, ValueKind } from './value.ts';

/** Options as typed: the words after each; a switch has none. */
export type RawOptions = ReadonlyMap<OptionName, readonly string[]>;

/** A command line apart: options and operands. */
export interface Split {
	readonly raw: RawOptions;
	readonly operands: readonly string[];
}

/** Reads the options of a command. What is missing is left out; what is wrong is told. */
export async function readOptions<N extends OptionName>(
	names: readonly N[],
	raw: RawOptions,
	outside: Omit<ReadContext, 'option' | 'vocabulary'>,
): Promise<{ readonly given: Given<N>; readonly mistakes: readonly Mistake[] }> {
	// Most commands of a morning carry a path and a switch at most: the readers of days and codes are not loaded for those.
	const wanted = names.filter((name) => raw.has(name) && !isPlain(optionRow(name).value));
	const readers: Readonly<Record<string, Reader<unknown>>> = wanted.length > 0 ? (await import('./readers.ts')).readers : plainReaders;
	const spoken = wanted.some((name) => !wordless.has(optionRow(name).value ?? 'line'));
	const vocabulary = spoken ? (await import('../text/vocabulary.ts')).vocabulary : {};
	const context = { ...outside, vocabulary };
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
		const read = words.map((word): Read<unknown> => {
			const reader = readers[kind];
			if (!reader) throw new RangeError(`no reader for ${kind}`);
			return reader(word, { ...context, option });
		});
		for (const one of read) if (!one.ok) mistakes.push(one.mistake);
		const values = read.flatMap((one): readonly unknown[] => (one.ok ? [one.value] : []));
		given[name] = many ? values : values[0];
	}
	// Each value was read by the reader of its own option's kind; the table of options says which.
	return { given: given as Given<N>, mistakes };
}

/** Kinds whose values are not words for codes. */
const wordless: ReadonlySet<ValueKind> = new Set([
	'line',
	'text',
	'path',
	'pastDay',
	'futureDay',
	'anyDay',
	'range',
	'month',
	'within',
	'money',
	'count',
	'ordinal',
	'length',
	'measure',
	'zone',
	'incomingTemplate',
	'outgoingTemplate',
	'fields',
]);

/** A switch, or a value that the plain readers can read. */
function isPlain(kind: ValueKind | undefined): boolean {
	return kind === undefined || kind in plainReaders;
}
