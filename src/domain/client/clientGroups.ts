/** Puts the entries of one client together, many at once: by the same reading as `likeness`, without comparing each with each. */

import { grouped } from '../grouped.ts';
import { AlikeNames, type NameRead } from './alikeNames.ts';

/** An entry to be put with others of its client. */
export interface Visit {
	readonly number: string;
	/** The entry that a clerk stated it repeats. */
	readonly repeatOf: string | null;
	/** Telephones, mail addresses and contracts. */
	readonly marks: readonly string[];
	readonly name: NameRead | undefined;
}

/** The visits by client: those that share a telephone, a mail address or a contract, have names that are alike, or repeat one another. */
export function groupedByClient<One extends Visit>(visits: readonly One[]): readonly (readonly One[])[] {
	const joined = new Joined(visits.length);
	const byNumber = new Map(visits.map(({ number }, index) => [number, index]));
	const byMark = new Map<string, number>();
	const byName = new Map<NameRead, number[]>();
	for (const [index, { repeatOf, marks, name }] of visits.entries()) {
		const repeated = repeatOf === null ? undefined : byNumber.get(repeatOf);
		if (repeated !== undefined) joined.join(index, repeated);
		for (const mark of marks) {
			const other = byMark.get(mark);
			if (other === undefined) byMark.set(mark, index);
			else joined.join(index, other);
		}
		if (!name) continue;
		const indexes = byName.get(name);
		if (!indexes) byName.set(name, [index]);
		else if (name.isDistinctive) joined.join(index, indexes[0] ?? index);
		else indexes.push(index);
	}
	const names = new AlikeNames();
	for (const [name, indexes] of byName) {
		for (const other of names.alike(name))
			for (const one of indexes) for (const another of byName.get(other) ?? []) joined.join(one, another);
		names.add(name);
	}
	return joined.groups(visits);
}

/** Which indexes belong together: a union of sets. */
class Joined {
	readonly #parent: number[];

	constructor(size: number) {
		this.#parent = Array.from({ length: size }, (_, index) => index);
	}

	join(left: number, right: number): void {
		this.#parent[this.#first(left)] = this.#first(right);
	}

	groups<One>(ones: readonly One[]): readonly (readonly One[])[] {
		const groups = grouped(ones.entries(), ([index]) => this.#first(index));
		return [...groups.values()].map((group) => group.map(([, one]) => one));
	}

	#first(index: number): number {
		let at = index;
		for (let next = this.#parent[at]; next !== undefined && next !== at; next = this.#parent[at]) at = next;
		return at;
	}
}
