/** Puts the entries of one client together, many at once: by the same reading as `likeness`, without comparing each with each. */

import { AlikeNames, type NameRead } from './alikeNames.ts';

/** An entry to be put with others of its client. */
export interface Visit {
	readonly number: string;
	/** The entry that a clerk said it repeats. */
	readonly repeatOf: string | null;
	/** Telephones, mail addresses and contracts. */
	readonly marks: readonly string[];
	readonly name: NameRead | undefined;
}

/** The visits by client: those that share a telephone, a mail address or a contract, have names that are alike, or repeat one another. */
export function groupedByClient<One extends Visit>(visits: readonly One[]): readonly (readonly One[])[] {
	const joined = new Joined(visits.length);
	const byNumber = new Map(visits.map(({ number }, place) => [number, place]));
	const byMark = new Map<string, number>();
	const byName = new Map<NameRead, number[]>();
	for (const [place, { repeatOf, marks, name }] of visits.entries()) {
		const repeated = repeatOf === null ? undefined : byNumber.get(repeatOf);
		if (repeated !== undefined) joined.join(place, repeated);
		for (const mark of marks) {
			const other = byMark.get(mark);
			if (other === undefined) byMark.set(mark, place);
			else joined.join(place, other);
		}
		if (!name) continue;
		const places = byName.get(name);
		if (!places) byName.set(name, [place]);
		else if (name.tells) joined.join(place, places[0] ?? place);
		else places.push(place);
	}
	const names = new AlikeNames(byName.keys());
	for (const [name, places] of byName)
		for (const other of names.alike(name))
			for (const one of places) for (const another of byName.get(other) ?? []) joined.join(one, another);
	return joined.groups(visits);
}

/** Which places belong together. */
class Joined {
	readonly #parent: number[];

	constructor(size: number) {
		this.#parent = Array.from({ length: size }, (_, place) => place);
	}

	join(left: number, right: number): void {
		this.#parent[this.#first(left)] = this.#first(right);
	}

	groups<One>(ones: readonly One[]): readonly (readonly One[])[] {
		const groups = new Map<number, One[]>();
		for (const [place, one] of ones.entries()) {
			const first = this.#first(place);
			const group = groups.get(first);
			if (group) group.push(one);
			else groups.set(first, [one]);
		}
		return [...groups.values()];
	}

	#first(place: number): number {
		let at = place;
		for (let next = this.#parent[at]; next !== undefined && next !== at; next = this.#parent[at]) at = next;
		return at;
	}
}
