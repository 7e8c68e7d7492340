/** Finds the names that are alike among many, by the same reading as `likeness`, without comparing each with each. */

import { pushTo } from '../grouped.ts';
import { type ClientFacts, LONG, nameOf } from './clientKey.ts';
import { type ClientName, isPlainPart, joinedName } from './clientName.ts';
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
	readonly outline: Outline;
}

/** A cheap test that rules out most pairs of persons' names. */
interface Outline {
	/** How many parts there are; 0 of what is no person, and is not compared by its letters. */
	readonly parts: number;
	/** A bit for each letter that a part begins with, and for each that is in any of them; two letters may share one. */
	readonly initials: number;
	readonly letters: number;
	/** Whether a part is a letter alone. */
	readonly shortened: boolean;
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

/** The names that have a word like this one. */
interface WordMatch {
	readonly near: readonly NameRead[];
	readonly outline: Outline;
}

/** Two to six words of letters: nearly every folded name. */
const FOLDED_WORDS = /^[а-я]+(?: [а-я]+){1,5}$/;

/** An index of names, to find those that are like a given one. */
export class AlikeNames {
	readonly #byWord = new Map<string, NameRead[]>();
	/** The long words by what is left of them without one letter. */
	readonly #slips = new Map<string, string[]>();
	/** A cache of `#near`, emptied when a long word is added. */
	#nearWords = new Map<string, readonly string[]>();
	/** A cache of `#matchOf`, emptied when a name is added. */
	#matches = new Map<string, WordMatch | undefined>();

	constructor(names: Iterable<NameRead> = []) {
		for (const name of names) this.add(name);
	}

	add(name: NameRead): void {
		for (const word of name.words) {
			const others = this.#byWord.get(word);
			if (others) others.push(name);
			else {
				this.#byWord.set(word, [name]);
				const slips = slipsOf(word);
				for (const slip of slips) pushTo(this.#slips, slip, word);
				if (slips.length > 0) this.#nearWords = new Map();
			}
		}
		if (this.#matches.size > 0) this.#matches = new Map();
	}

	/** Those of the names that are alike with this one; itself is none of them. */
	alike(name: NameRead): readonly NameRead[] {
		const found: NameRead[] = [];
		for (const word of name.words)
			for (const other of this.#near(word))
				for (const one of this.#byWord.get(other) ?? [])
					if (one !== name && mayBeAlike(name.outline, one.outline) && !found.includes(one) && areAlike(name.name, one.name))
						found.push(one);
		return found;
	}

	/**
	 * Whether any of the names may be like this one, which is folded. Of most names in a journal the words alone show that none is, so that
	 * they need not be read.
	 */
	mayHaveAlike(client: string): boolean {
		const words = client.split(' ');
		// Letters alone are read otherwise.
		if (!FOLDED_WORDS.test(client) || client.length < 2 * words.length) return true;
		let [initials, letters, shortened] = [0, 0, false];
		for (const word of words) {
			const match = this.#matchOf(word);
			if (!match) return true;
			initials |= match.outline.initials;
			letters |= match.outline.letters;
			shortened ||= match.outline.shortened;
		}
		const outline: Outline = { parts: words.length, initials, letters, shortened };
		for (const word of words) for (const name of this.#matchOf(word)?.near ?? []) if (mayBeAlike(outline, name.outline)) return true;
		return this.#byWord.has(`=${words.join('')}`);
	}

	/** Undefined where the word says that it is no person's name. */
	#matchOf(word: string): WordMatch | undefined {
		const known = this.#matches.get(word);
		if (known || this.#matches.has(word)) return known;
		const near = this.#near(word).flatMap((other) => this.#byWord.get(other) ?? []);
		const match = isPlainPart(word) ? { near, outline: outlineOf([word]) } : undefined;
		this.#matches.set(word, match);
		return match;
	}

	/** The words that are this one, or differ by a letter. */
	#near(word: string): readonly string[] {
		const known = this.#nearWords.get(word);
		if (known) return known;
		const slips = slipsOf(word);
		if (slips.length === 0) return this.#byWord.has(word) ? [word] : [];
		const near = new Set([word]);
		for (const slip of slips) for (const other of this.#slips.get(slip) ?? []) near.add(other);
		const found = [...near].filter((other) => this.#byWord.has(other));
		this.#nearWords.set(word, found);
		return found;
	}
}

/** A word alone, a given name and a patronymic do not tell who it is. */
function readOf(name: ClientName): NameRead {
	const joined = joinedName(name);
	const outline = outlineOf(name.is === 'person' ? name.parts : []);
	if (name.is === 'firm') return { name, isDistinctive: !isGivenName(joined), words: [`"${joined}`, `=${joined}`, `~${joined}`], outline };
	if (name.is === 'other') return { name, isDistinctive: !isGivenName(joined), words: [`~${joined}`], outline };
	const { parts } = name;
	const words = parts.filter(mayBeSurname);
	const isDistinctive = words.length > 0 && parts.length > 1;
	words.push(`=${joined}`);
	return { name, isDistinctive, words, outline };
}

function outlineOf(parts: readonly string[]): Outline {
	let [initials, letters] = [0, 0];
	for (const part of parts) {
		initials |= 1 << (part.charCodeAt(0) & 31);
		for (let at = 0; at < part.length; at++) letters |= 1 << (part.charCodeAt(at) & 31);
	}
	return { parts: parts.length, initials, letters, shortened: parts.some(({ length }) => length === 1) };
}

/** Each part of the shorter of two names that are alike is one of the longer, and only a slip, of which there is one, changes a letter. */
function mayBeAlike(one: Outline, other: Outline): boolean {
	if (one.parts > other.parts) return mayBePartOf(other, one);
	return mayBePartOf(one, other) && (one.parts < other.parts || mayBePartOf(other, one));
}

function mayBePartOf(short: Outline, long: Outline): boolean {
	return hasNoneOrOne(short.initials & ~long.initials) && (long.shortened || hasNoneOrOne(short.letters & ~long.letters));
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
