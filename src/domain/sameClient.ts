/** Whether two claims are of one client, and why that is thought. It is a hint for the clerk, never a decision. */

import { type ClientFacts, LONG, nameOf } from './clientKey.ts';
import { contractsIn, mailsIn, phonesIn } from './clientMark.ts';
import { type ClientName, joinedName } from './clientName.ts';
import { areTwoNames, isGivenName, isPatronymic } from './givenName.ts';

/** The reason: `surname` alone is too weak, and is given only together with another. */
export const likenesses = ['sameName', 'partOfName', 'initials', 'typo', 'surname', 'phone', 'email', 'contract'] as const;
export type Likeness = (typeof likenesses)[number];

/** Everything that speaks for one client; nothing where too little does. */
export function likeness(one: ClientFacts, other: ClientFacts): readonly Likeness[] {
	return likenessTo(one)(other);
}

/** The same for many others: the one is read once, and of the others no more than can meet it. */
export function likenessTo(one: ClientFacts): (other: ClientFacts) => readonly Likeness[] {
	const [name, phones, mails, contracts] = [
		nameOf(one),
		phonesIn(one.contact, one.client),
		mailsIn(one.contact, one.client),
		contractsIn(one.contract),
	];
	const byNames = new Map<ClientName, Likeness | undefined>();
	return (other) => {
		const { contact, client, contract } = other;
		const otherName = name && nameOf(other);
		if (name && otherName && !byNames.has(otherName)) byNames.set(otherName, nameLikeness(name, otherName));
		const byName = otherName && byNames.get(otherName);
		const found: readonly Likeness[] = [
			...(byName ? [byName] : []),
			...(phones.length > 0 && meet(phones, phonesIn(contact, client)) ? (['phone'] as const) : []),
			...(mails.length > 0 && meet(mails, mailsIn(contact, client)) ? (['email'] as const) : []),
			...(contracts.length > 0 && meet(contracts, contractsIn(contract)) ? (['contract'] as const) : []),
		];
		return found.length === 1 && found[0] === 'surname' ? [] : found;
	};
}

function meet(some: readonly string[], others: readonly string[]): boolean {
	return some.some((one) => others.includes(one));
}

/** How alike two names are; undefined where they are of two clients, or say too little. */
export function nameLikeness(one: ClientName, other: ClientName): Likeness | undefined {
	if (one.is === 'person' && other.is === 'person') return personLikeness(one.parts, other.parts);
	const [joined, otherJoined] = [joinedName(one), joinedName(other)];
	if (joined === otherJoined) return isGivenName(joined) ? undefined : 'sameName';
	if (one.is === 'firm' && other.is === 'firm') return isSlip(joined, otherJoined) && sameDigits(joined, otherJoined) ? 'typo' : undefined;
	const [word, person] = one.is === 'person' ? [other, one] : [one, other];
	return word.is === 'other' && person.is === 'person' && person.parts.includes(word.joined) && !isGivenName(word.joined)
		? 'surname'
		: undefined;
}

/** `Роща, 12` and `Роща, 14` are two houses. */
function sameDigits(one: string, other: string): boolean {
	return one.replace(/[^0-9]/g, '') === other.replace(/[^0-9]/g, '');
}

/** A part of one name beside the part of the other that it is taken for. */
interface Pair {
	readonly one: string;
	readonly other: string;
	readonly how: 'exact' | 'initial' | 'slip';
}

/** Every part of the shorter name must be one of the longer; that a patronymic is missing says nothing. */
function personLikeness(one: readonly string[], other: readonly string[]): Likeness | undefined {
	const short = one.length <= other.length ? one : other;
	const long = short === one ? other : one;
	// Most that share a surname fail here, before the parts are paired this way and that.
	if (!short.every((part) => long.some((of) => pairing(part, of) !== undefined))) return undefined;
	// The full parts first: initials take what is left.
	const ordered = short.toSorted((a, b) => b.length - a.length);
	const pairs = pairUp(ordered, long, false) ?? pairUp(ordered, long, true);
	if (!pairs || !enough(pairs)) return undefined;
	if (pairs.some(({ how }) => how === 'slip')) return 'typo';
	if (pairs.some(({ one: part, other: of }) => part.length !== of.length)) return 'initials';
	return short.length === long.length ? 'sameName' : 'partOfName';
}

function pairUp([first, ...rest]: readonly string[], long: readonly string[], maySlip: boolean): readonly Pair[] | undefined {
	if (first === undefined) return [];
	for (const how of ['exact', 'initial', 'slip'] as const) {
		if (how === 'slip' && !maySlip) continue;
		for (const [at, other] of long.entries()) {
			if (pairing(first, other) !== how) continue;
			const others = pairUp(rest, long.toSpliced(at, 1), maySlip && how !== 'slip');
			if (others) return [{ one: first, other, how }, ...others];
		}
	}
	return undefined;
}

function pairing(one: string, other: string): Pair['how'] | undefined {
	if (one === other) return one.length > 1 ? 'exact' : 'initial';
	if (one.length === 1 || other.length === 1) return one[0] === other[0] ? 'initial' : undefined;
	return isSlip(one, other) && !areTwoNames(one, other) ? 'slip' : undefined;
}

/** A given name with a patronymic or an initial is shared by many: a part must be there that may be a surname. */
function enough(pairs: readonly Pair[]): boolean {
	if (pairs.length < 2) return false;
	const mayBeSurname = ({ one, other }: Pair) => ![one, other].some((part) => isGivenName(part) || isPatronymic(part));
	if (!pairs.some((pair) => pair.how !== 'initial' && mayBeSurname(pair))) return false;
	if (pairs.some(({ how }) => how === 'exact')) return true;
	// A surname with a slip and nothing else in full: both initials must agree, and wife and husband differ by an ending.
	const slip = pairs.find(({ how }) => how === 'slip');
	return slip !== undefined && pairs.length > 2 && slip.one[0] === slip.other[0] && !differByEnding(slip.one, slip.other);
}

function differByEnding(one: string, other: string): boolean {
	return one === `${other}а` || other === `${one}а`;
}

/** Whether a long word became the other by one letter too many, too few, another, or two changed about. */
export function isSlip(one: string, other: string): boolean {
	const short = one.length <= other.length ? one : other;
	const long = short === one ? other : one;
	if (short.length < LONG || long.length - short.length > 1 || one === other) return false;
	let at = 0;
	while (at < short.length && short[at] === long[at]) at++;
	if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
	if (short.slice(at + 1) === long.slice(at + 1)) return true;
	return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}
