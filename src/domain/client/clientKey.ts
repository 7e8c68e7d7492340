/**
 * The keys by which earlier claims of a client are found: a few that a claim is kept under, and those to look under, such that two
 * spellings of one client meet in one of them. Of a long word the beginning and the end are kept: one typo cannot hit both.
 */

import type { Kind } from '../code.ts';
import { contractsIn, mailsIn, phonesIn } from './clientMark.ts';
import { type ClientName, joinedName, NOBODY, readClientName } from './clientName.ts';

/** Who a claim is from, as far as it was written down. */
export interface ClientFacts {
	readonly kind: Kind;
	readonly client: string | null;
	readonly contact: string | null;
	readonly contract: string | null;
}

/** The shortest word in which a slip of one letter is taken for a slip: below, it is another word. */
export const LONG = 5;

/** The keys to keep a claim under, few: four of a name by its two parts, three of a firm, one of each contact. */
export function keysOf(facts: ClientFacts): readonly string[] {
	const name = nameOf(facts);
	return distinctWellFormed([...(name ? keysOfName(name) : []), ...marks(facts)]);
}

/** The keys to look under, the surest first. */
export function keysSought(facts: ClientFacts): readonly string[] {
	const name = nameOf(facts);
	return distinctWellFormed([...marks(facts), ...(name ? soughtFor(name) : [])]);
}

/** The keys of telephones, mail addresses and contracts, kept and sought alike: who shares one is the same client. */
export function keysOfMarks(facts: ClientFacts): readonly string[] {
	return distinctWellFormed(marks(facts));
}

/** Each once, as the file keeps it: a letter of two units may have been cut in half. */
function distinctWellFormed(keys: readonly string[]): readonly string[] {
	return keys.length === 0 ? keys : [...new Set(keys.map((key) => key.toWellFormed()))];
}

/** The name that identifies the client; an anonymous entry has none, whatever its field says. */
export function nameOf({ kind, client }: Pick<ClientFacts, 'kind' | 'client'>): ClientName | undefined {
	if (client === null || kind === 'anonymous') return undefined;
	const name = readClientName(client);
	return name?.is === 'other' && NOBODY.has(name.joined) ? undefined : name;
}

function marks({ client, contact, contract }: ClientFacts): readonly string[] {
	return [
		...phonesIn(contact, client).map((phone) => `t ${phone}`),
		...mailsIn(contact, client).map((mail) => `e ${mail}`),
		...contractsIn(contract).map((number) => `c ${number}`),
	];
}

/** The keys of names that were read once and are known still. */
const keysKnown = new WeakMap<ClientName, readonly string[]>();

function keysOfName(name: ClientName): readonly string[] {
	const known = keysKnown.get(name) ?? nameKeys(name);
	keysKnown.set(name, known);
	return known;
}

function nameKeys(name: ClientName): readonly string[] {
	if (name.is !== 'person') {
		const { is, joined } = name;
		return is === 'firm' ? [`f ${joined}`, ...ends('f', joined, lengths(joined.length, 0))] : [`w ${joined}`];
	}
	const { kept, initials } = partsOf(name.parts);
	const [initial] = initials;
	if (initial !== undefined) return kept.flatMap((part) => (kept.length < 3 ? endsOrWhole(initial, part) : [`${initial}=${part}`]));
	const pairs = pairsOf(kept, 2);
	if (kept.length > 2) return pairs.map(([part, letter]) => `${letter}=${part}`);
	return [whole(kept), ...pairs.flatMap(([part, letter]) => endsOrWhole(letter, part))];
}

function soughtFor(name: ClientName): readonly string[] {
	// A firm may stand somewhere without its form, and a nickname in quotes.
	const joined = joinedName(name);
	const asFirm = [`f ${joined}`, ...(name.is === 'firm' ? ends('f', joined, lengths(joined.length, 1)) : [])];
	if (name.is === 'other') return [...asFirm, `w ${joined}`];
	if (name.is === 'firm') return [...asFirm, `w ${joined}`, ...nameKeys({ is: 'person', parts: name.parts })];
	const { kept, initials } = partsOf(name.parts);
	const [initial] = initials;
	const pairs = [...pairsOf(kept, 3), ...(initial === undefined ? [] : kept.map((part): Pair => [part, initial]))];
	return [
		...(kept.length === 2 ? [whole(kept)] : []),
		...pairs.map(([part, letter]) => `${letter}=${part}`),
		...asFirm,
		...pairs.flatMap(([part, letter]) => ends(letter, part, lengths(part.length, 1))),
	];
}

/** The parts that a name is found by, and its initials. A patronymic is not one of them while there are two others. */
function partsOf(parts: readonly string[]): { readonly kept: readonly string[]; readonly initials: readonly string[] } {
	const full = parts.filter((part) => part.length > 1);
	const patronymics = full.filter(looksLikePatronymic);
	const spare = full.length > 2 && patronymics.length === 1 ? patronymics[0] : undefined;
	return { kept: full.filter((part) => part !== spare).slice(0, 4), initials: parts.filter((part) => part.length === 1) };
}

/** By its ending only: `Дашкевич` looks like one, too. */
function looksLikePatronymic(part: string): boolean {
	return part.length > 5 && /(?:вна|ична|вич|ьич)$/.test(part);
}

type Pair = readonly [part: string, letter: string];

/** Each part with the first letters of the `most` after it, round about: with two, any two of four parts still meet. */
function pairsOf(parts: readonly string[], most: number): readonly Pair[] {
	return parts.flatMap((part, at) =>
		[...parts.slice(at + 1), ...parts.slice(0, at)].slice(0, most).map((other): Pair => [part, other.slice(0, 1)]),
	);
}

function whole(parts: readonly string[]): string {
	return `= ${parts.toSorted().join(' ')}`;
}

function endsOrWhole(letter: string, part: string): readonly string[] {
	return part.length < LONG ? [`${letter}=${part}`] : ends(letter, part, lengths(part.length, 0));
}

/** Of each length the beginning and the end of the word. */
function ends(letter: string, word: string, of: readonly number[]): readonly string[] {
	return of.flatMap((length) => [`${letter}<${word.slice(0, length)}`, `${letter}>${word.slice(-length)}`]);
}

/** How much of a word of this length is kept at either end, less than half; `slip`: or of one a letter shorter or longer. */
function lengths(size: number, slip: 0 | 1): readonly number[] {
	const sizes = slip === 0 ? [size] : [size - 1, size, size + 1];
	return [...new Set(sizes.filter((one) => one >= LONG).map((one) => Math.min(5, Math.floor((one - 1) / 2))))];
}
