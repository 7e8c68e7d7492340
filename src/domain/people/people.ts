/** The people of the office: a list that grows as names are used, and what a written name means by it. */

import { foldLooks, wordsOf } from '../client/clientName.ts';
import { differsByOneLetter } from '../client/sameClient.ts';
import type { Day } from '../day.ts';
import { lettersOf, nameFinder, samePerson } from './person.ts';

/** A person of the office. */
export interface Person {
	/** Given once, never again. */
	readonly id: number;
	/** As it is shown: «Юдин О. С.». */
	readonly name: string;
	/** Other spellings that were used or joined. */
	readonly spellings: readonly string[];
	readonly post: string | null;
	readonly email: string | null;
	/** The name by which the system knows the person. */
	readonly login: string | null;
	/** The day since which the person works here no longer; null: still here. */
	readonly leftOn: Day | null;
}

/** What a written name means: one person, several whom it fits, or nobody known; `near` are those it may be a slip for. */
export type NameReading =
	| { readonly is: 'one'; readonly person: Person }
	| { readonly is: 'several'; readonly people: readonly Person[] }
	| { readonly is: 'nobody'; readonly near: readonly Person[] };

/** How many people are named as those who may have been meant. */
const NEAR = 5;

/** The list with its one reading of names. */
export class People {
	readonly #list: Person[] = [];
	/** Whose name or spelling these letters are; several where they were given to several. */
	readonly #byLetters = new Map<string, Set<Person>>();
	readonly #byWord = new Map<string, Set<Person>>();
	#readings = new Map<string, NameReading>();

	/** `recorded`: names in the journal of people who are not on the list yet; they have numbers below zero. */
	constructor(listed: readonly Person[], recorded: readonly string[] = []) {
		for (const person of listed) this.#add(person);
		const fullestFirst = [...new Set(recorded)]
			.map((name) => ({ name, letters: lettersOf(name) }))
			.toSorted((left, right) => right.letters.length - left.letters.length || right.name.length - left.name.length);
		for (const { name, letters } of fullestFirst)
			if (this.#byLetters.get(letters) === undefined && this.#meant(name).length === 0) this.#add(newPerson(-1 - this.#list.length, name));
	}

	/** Everybody known, those on the list first. */
	get list(): readonly Person[] {
		return this.#list;
	}

	/** What a name means that somebody writes now. A surname that fits two people is neither's, even if it was one's before. */
	read(written: string): NameReading {
		const known = this.#readings.get(written);
		if (known) return known;
		const reading = this.#reading(written);
		this.#readings.set(written, reading);
		return reading;
	}

	/** Whom a name means that was recorded: a spelling stays that of the person for whom it was used. Undefined: nobody, or several. */
	of(recorded: string): Person | undefined {
		const [exact, ...others] = this.#byLetters.get(lettersOf(recorded)) ?? NOBODY;
		if (exact && others.length === 0) return exact;
		const reading = this.read(recorded);
		return reading.is === 'one' ? reading.person : undefined;
	}

	/** The name that the list has for a recorded one; what the list does not know stays as it is. */
	nameOf(recorded: string): string {
		return this.of(recorded)?.name ?? recorded;
	}

	/** Whether two recorded or written names are one person's. */
	readonly same = (left: string, right: string): boolean => {
		const [one, other] = [this.of(left), this.of(right)];
		return one && other ? one.id === other.id : samePerson(left, right);
	};

	/** Whether a recorded name is found by what is typed: the person meant, each of those who may be meant, or else a part of a name. */
	finder(typed: string): (recorded: string) => boolean {
		const reading = this.read(typed);
		if (reading.is === 'nobody') {
			const finds = nameFinder(typed);
			return (recorded) => finds(recorded) || (this.of(recorded)?.spellings.some(finds) ?? false);
		}
		const wanted = new Set((reading.is === 'one' ? [reading.person] : reading.people).map(({ id }) => id));
		return (recorded) => {
			const person = this.of(recorded);
			if (person) return wanted.has(person.id);
			// A bare surname of two people is shown to both: nothing of anybody's is left out.
			const found = this.read(recorded);
			return found.is === 'several' && found.people.some(({ id }) => wanted.has(id));
		};
	}

	/** All spellings of the name's person, the name itself where nobody is known by it. */
	spellings(recorded: string): readonly string[] {
		const person = this.of(recorded);
		return person ? spellingsOf(person) : [recorded];
	}

	/** The person of a login. */
	ofLogin(login: string): Person | undefined {
		return this.list.find((person) => person.login !== null && person.login.toLowerCase() === login.toLowerCase());
	}

	/** Who recorded something under a name or a login. */
	ofActor(actor: string): Person | undefined {
		return this.ofLogin(actor) ?? this.of(actor);
	}

	#add(person: Person): void {
		this.#list.push(person);
		for (const spelling of spellingsOf(person)) {
			addTo(this.#byLetters, lettersOf(spelling), person);
			for (const word of wordsIn(spelling)) addTo(this.#byWord, word, person);
		}
		this.#readings = new Map();
	}

	#reading(written: string): NameReading {
		const [one, ...others] = this.#meant(written);
		const near = () => this.#near(written);
		if (!one)
			return {
				is: 'nobody',
				// Looked for where somebody asks: most names of nobody are no slips.
				get near() {
					return near();
				},
			};
		return others.length === 0 ? { is: 'one', person: one } : { is: 'several', people: [one, ...others] };
	}

	/** Everybody whom the name fits. */
	#meant(written: string): readonly Person[] {
		const letters = lettersOf(written);
		const exact = this.#byLetters.get(letters) ?? NOBODY;
		const named = [...exact].filter(({ name }) => lettersOf(name) === letters);
		if (named.length === 1) return named;
		// One person's spellings share a word.
		const sharing = new Set([...exact, ...wordsIn(written).flatMap((word) => [...(this.#byWord.get(word) ?? NOBODY)])]);
		const fitting = [...sharing].filter((person) => fullest(person).some((spelling) => samePerson(spelling, written)));
		// Those who left are meant only where nobody else can be.
		const here = fitting.filter(({ leftOn }) => leftOn === null);
		return here.length > 0 ? here : fitting;
	}

	/** Those with a word that this name's may be a slip for, the likest first. */
	#near(written: string): readonly Person[] {
		const own = wordsIn(written).filter((word) => word.length > 2);
		const near = [...this.#byWord].filter(([word]) => own.some((one) => isNear(one, word)));
		const parts = lettersOf(written).split(' ');
		const shared = ({ name }: Person) =>
			lettersOf(name)
				.split(' ')
				.filter((part) => parts.includes(part)).length;
		const people = [...new Set(near.flatMap(([, some]) => [...some]))];
		return people.toSorted((left, right) => shared(right) - shared(left)).slice(0, NEAR);
	}
}

const NOBODY: ReadonlySet<Person> = new Set();

function addTo(index: Map<string, Set<Person>>, key: string, person: Person): void {
	const known = index.get(key);
	if (known) known.add(person);
	else index.set(key, new Set([person]));
}

/** The name and the other spellings. */
export function spellingsOf({ name, spellings }: Person): readonly string[] {
	return [name, ...spellings];
}

/** The spellings that say most: of «Юдин» and «Юдин О. С.» the latter, so that «Юдин П. П.» is somebody else. */
function fullest(person: Person): readonly string[] {
	const all = spellingsOf(person);
	return all.filter((spelling) => !all.some((other) => saysMore(other, spelling)));
}

/** Whether a spelling of the same person says more of the name than another. */
export function saysMore(spelling: string, than: string): boolean {
	return lettersOf(spelling).length > lettersOf(than).length && samePerson(spelling, than);
}

/** The words of a name, folded, without initials. */
function wordsIn(name: string): readonly string[] {
	return wordsOf(foldLooks(name.normalize('NFC'))).filter((word) => word.length > 1);
}

/** Whether a word may be a slip for the other: a letter apart, or of the same beginning. */
function isNear(left: string, right: string): boolean {
	if (left === right || differsByOneLetter(left, right)) return true;
	const begun = Math.max(2, Math.min(left.length, right.length) - 2);
	return left.slice(0, begun) === right.slice(0, begun) && Math.abs(left.length - right.length) < 3;
}

/** The list with these people in place of those of the same number, or behind the others; without those that were removed. */
export function changedPeople(list: readonly Person[], set: readonly Person[], removed: readonly number[]): readonly Person[] {
	const byId = new Map(set.map((person) => [person.id, person]));
	const kept = list.filter(({ id }) => !removed.includes(id)).map((person) => byId.get(person.id) ?? person);
	return [...kept, ...set.filter(({ id }) => !list.some((person) => person.id === id))];
}

/** Somebody of whom only the name is known. */
export function newPerson(id: number, name: string): Person {
	return { id, name, spellings: [], post: null, email: null, login: null, leftOn: null };
}

/** The person with one more spelling, where it says more than those known; a bare surname gives way to it as the name. Undefined: nothing new. */
function withSpelling(person: Person, written: string): Person | undefined {
	const known = spellingsOf(person);
	const isNew = !known.some((spelling) => lettersOf(spelling) === lettersOf(written) || saysMore(spelling, written));
	if (!isNew || !known.some((spelling) => saysMore(written, spelling))) return undefined;
	return lettersOf(person.name).includes(' ')
		? { ...person, spellings: [...person.spellings, written] }
		: { ...person, name: written, spellings: [...person.spellings, person.name] };
}

/**
 * What the list learns where these names are used: spellings that say more than those known, and those names of nobody on the list of
 * which `mustKeep` says that they are people's and stand nowhere else; and all people as they are known then.
 */
export function learned(
	listed: readonly Person[],
	recorded: readonly string[],
	names: readonly string[],
	mustKeep: (name: string) => boolean,
): { readonly set: readonly Person[]; readonly people: People } {
	let list = listed;
	let people = new People(list, [...recorded, ...names]);
	const set = new Map<number, Person>();
	for (const name of new Set(names)) {
		const person = people.of(name);
		if (!person) continue;
		const changed = withSpelling(person, name) ?? (person.id < 0 && mustKeep(name) ? person : undefined);
		if (!changed) continue;
		const withId = changed.id > 0 ? changed : { ...changed, id: Math.max(0, ...list.map(({ id }) => id)) + 1 };
		set.set(withId.id, withId);
		list = changedPeople(list, [withId], []);
		people = new People(list, [...recorded, ...names]);
	}
	return { set: [...set.values()], people };
}
