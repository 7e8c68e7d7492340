/** Who is meant by a name in the column of the responsible: the same person written in several ways is one. */

import { People } from '../../domain/people/people.ts';
import { lettersOf } from '../../domain/people/person.ts';
import { isBlank, mendedText, oneLine } from './cellText.ts';

interface ResponsibleRead {
	readonly name: string;
	/** Others named in the same cell. */
	readonly others: readonly string[];
}

/** The people of a column, each under the spelling that most rows have. */
export class Responsibles {
	readonly #names = new Map<string, string>();

	/** `written`: every cell of the column. */
	constructor(written: readonly string[]) {
		const counts = new Map<string, number>();
		for (const cell of written) for (const name of parted(cell)) counts.set(name, (counts.get(name) ?? 0) + 1);
		// The spelling that most rows have is the one to keep.
		const people = new People([], [...counts.keys()]);
		const best = new Map<string, string[]>();
		for (const [name] of [...counts].toSorted(([, left], [, right]) => right - left)) {
			const reading = people.read(name);
			const key = reading.is === 'one' ? String(reading.person.id) : lettersOf(name);
			// Two surnames in one cell without a sign between are like both; that makes them no one person.
			const alike = best.get(key) ?? [];
			const chosen = alike.find((one) => shareWord(one, name)) ?? name;
			best.set(key, [...alike, name]);
			this.#names.set(name, chosen);
		}
	}

	/** The person whom the cell means; undefined where it names nobody. */
	read(cell: string): ResponsibleRead | undefined {
		const [first, ...others] = parted(cell);
		if (first === undefined) return undefined;
		return { name: this.#names.get(first) ?? first, others };
	}
}

/** Whether a word of some length stands in both, whatever alphabet its letters are of. */
function shareWord(left: string, right: string): boolean {
	const words = (name: string) =>
		name
			.split(/[^\p{L}]+/u)
			.filter((word) => word.length > 1)
			.map(lettersOf);
	const others = new Set(words(right));
	return words(left).some((word) => others.has(word));
}

function parted(cell: string): readonly string[] {
	const text = mendedText(cell, 'many');
	if (isBlank(text)) return [];
	return text
		.split(/\s*(?:[/;&+→()]|(?<=\p{L}\.)\n|[-–—=]>)\s*|\s*,\s+(?=[А-ЯЁA-Z][а-яёa-z])|\s+(?:и|and)\s+/u)
		.map(oneLine)
		.filter((name) => name !== '');
}
