/** Finds the names that are alike among many, by the same reading as `likeness`, without comparing each with each. */

import { type ClientFacts, LONG, nameOf } from './clientKey.ts';
import { type ClientName, joinedName } from './clientName.ts';
import { isGivenName } from './givenName.ts';
import { mayBeSurname, nameLikeness } from './sameClient.ts';

/** A name, read once for all entries that bear it. */
export interface NameRead {
	readonly name: ClientName;
	/** Whether who bears it is one client; «Анна» is many. */
	readonly isDistinctive: boolean;
	/**
	 * What it has in common with a name that is alike, but for a slip of a letter: the words of a person that may be a surname, and all letters with
	 * a sign of what they may be compared with: `=` persons and firms, `~` nicknames and firms, `"` firms, among which slips are looked for.
	 */
	readonly words: readonly string[];
	/** A bit for each letter that a part of a person's name begins with; two letters may share one. */
	readonly letters: number;
}

/** Names, each read once. */
export class NamesRead {
	readonly #names = new Map<string, NameRead | undefined>();

	/** Undefined where the entry does not tell who came. */
	of(facts: Pick<ClientFacts, 'kind' | 'client'>): NameRead | undefined {
		const { kind, client } = facts;
		if (client === null || kind === 'anonymous') return undefined;
		const known = this.#names.get(client);
		if (known || this.#names.has(client)) return known;
		const name = nameOf(facts);
		const read = name && readOf(name);
		this.#names.set(client, read);
		return read;
	}
}

/** Some names, to find among them those that are alike with another. */
export class AlikeNames {
	readonly #byWord = new Map<string, NameRead[]>();
	/** The long words by what is left of them without one letter. */
	readonly #slips = new Map<string, string[]>();
	readonly #known = new Map<string, readonly string[]>();

	constructor(names: Iterable<NameRead>) {
		for (const name of names)
			for (const word of name.words) {
				const others = this.#byWord.get(word);
				if (others) others.push(name);
				else {
					this.#byWord.set(word, [name]);
					for (const slip of slipsOf(word)) push(this.#slips, slip, word);
				}
			}
	}

	/** Those of the names that are alike with this one; itself is none of them. */
	alike(name: NameRead): readonly NameRead[] {
		const found: NameRead[] = [];
		for (const word of name.words)
			for (const other of this.#near(word))
				for (const one of this.#byWord.get(other) ?? [])
					if (one !== name && mayBeAlike(name.letters, one.letters) && !found.includes(one) && areAlike(name.name, one.name))
						found.push(one);
		return found;
	}

	/** The words that are this one, or differ by a letter. */
	#near(word: string): readonly string[] {
		const known = this.#known.get(word);
		if (known) return known;
		const near = new Set([word]);
		for (const slip of slipsOf(word)) for (const other of this.#slips.get(slip) ?? []) near.add(other);
		const found = [...near].filter((other) => this.#byWord.has(other));
		this.#known.set(word, found);
		return found;
	}
}

/** A word alone, a given name and a patronymic do not tell who it is. */
function readOf(name: ClientName): NameRead {
	const joined = joinedName(name);
	if (name.is === 'firm')
		return { name, isDistinctive: !isGivenName(joined), words: [`"${joined}`, `=${joined}`, `~${joined}`], letters: 0 };
	if (name.is === 'other') return { name, isDistinctive: !isGivenName(joined), words: [`~${joined}`], letters: 0 };
	const words: string[] = [];
	let letters = 0;
	for (const part of name.parts) {
		letters |= 1 << (part.charCodeAt(0) & 31);
		if (mayBeSurname(part)) words.push(part);
	}
	const isDistinctive = words.length > 0 && name.parts.length > 1;
	words.push(`=${joined}`);
	return { name, isDistinctive, words, letters };
}

/** Each part of the shorter of two names that are alike is one of the longer, and only a slip, of which there is one, changes a letter. */
function mayBeAlike(one: number, other: number): boolean {
	return hasNoneOrOne(one & ~other) || hasNoneOrOne(other & ~one);
}

function hasNoneOrOne(bits: number): boolean {
	return (bits & (bits - 1)) === 0;
}

/** Whether the names alone say that both are one client. */
function areAlike(one: ClientName, other: ClientName): boolean {
	const likeness = nameLikeness(one, other);
	return likeness !== undefined && likeness !== 'surname';
}

/** The word, if it is long, and what is left of it without any one letter: of two in which one letter differs something is the same. */
function slipsOf(word: string): readonly string[] {
	if (word.length < LONG || word.startsWith('=') || word.startsWith('~')) return [];
	const slips = [word];
	for (let at = 0; at < word.length; at++) slips.push(word.slice(0, at) + word.slice(at + 1));
	return slips;
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}
