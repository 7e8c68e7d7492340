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

/** What tells of most persons' names that they are not alike. */
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

/** A word of a name: which of the names have one like it. */
interface WordMeant {
	readonly near: readonly NameRead[];
	readonly outline: Outline;
}

/** Two to six words of letters, as nearly every name is folded. */
const FOLDED_WORDS = /^[а-я]+(?: [а-я]+){1,5}$/;

/** Some names, to find among them those that are alike with another. */
export class AlikeNames {
	readonly #byWord = new Map<string, NameRead[]>();
	/** The long words by what is left of them without one letter. */
	readonly #slips = new Map<string, string[]>();
	/** What is near a word, until another word is added that may be near. */
	#known = new Map<string, readonly string[]>();
	/** What a word of a name tells of it, until a name is added. */
	#meant = new Map<string, WordMeant | undefined>();

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
				if (slips.length > 0) this.#known = new Map();
			}
		}
		if (this.#meant.size > 0) this.#meant = new Map();
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
	 * Whether any of the names may be alike with this one, folded: of most that come from a journal their words tell that none is, and
	 * they need not be read.
	 */
	mayHaveAlike(client: string): boolean {
		const words = client.split(' ');
		// Letters alone are read otherwise.
		if (!FOLDED_WORDS.test(client) || client.length < 2 * words.length) return true;
		let [initials, letters, shortened] = [0, 0, false];
		for (const word of words) {
			const meant = this.#meaning(word);
			if (!meant) return true;
			initials |= meant.outline.initials;
			letters |= meant.outline.letters;
			shortened ||= meant.outline.shortened;
		}
		const outline: Outline = { parts: words.length, initials, letters, shortened };
		for (const word of words) for (const name of this.#meaning(word)?.near ?? []) if (mayBeAlike(outline, name.outline)) return true;
		return this.#byWord.has(`=${words.join('')}`);
	}

	/** Undefined where the word says that it is no person's name. */
	#meaning(word: string): WordMeant | undefined {
		const known = this.#meant.get(word);
		if (known || this.#meant.has(word)) return known;
		const near = this.#near(word).flatMap((other) => this.#byWord.get(other) ?? []);
		const meant = isPlainPart(word) ? { near, outline: outlineOf([word]) } : undefined;
		this.#meant.set(word, meant);
		return meant;
	}

	/** The words that are this one, or differ by a letter. */
	#near(word: string): readonly string[] {
		const known = this.#known.get(word);
		if (known) return known;
		const slips = slipsOf(word);
		if (slips.length === 0) return this.#byWord.has(word) ? [word] : [];
		const near = new Set([word]);
		for (const slip of slips) for (const other of this.#slips.get(slip) ?? []) near.add(other);
		const found = [...near].filter((other) => this.#byWord.has(other));
		this.#known.set(word, found);
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
