/** Whether two claims come from one client, and by which likeness. A hint for the clerk, never a decision. */

import { type ClientFacts, LONG, nameOf } from './clientKey.ts';
import { contractsIn, mailsIn, phonesIn } from './clientMark.ts';
import { type ClientName, joinedName } from './clientName.ts';
import { areTwoNames, isGivenName, isPatronymic } from './givenName.ts';

/** The reason: `surname` alone is too weak, and is given only together with another. */
const likenesses = ['sameName', 'partOfName', 'initials', 'typo', 'surname', 'phone', 'email', 'contract'] as const;
export type Likeness = (typeof likenesses)[number];

/** All signs that both are the same client; empty where there are too few. */
export function likeness(left: ClientFacts, right: ClientFacts): readonly Likeness[] {
	return likenessTo(left)(right);
}

/** `likeness` to many others: the one is read once, and of the others no more than may match it. */
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

/** How similar two names are; undefined where they belong to different clients or are too short to tell. */
export function nameLikeness(left: ClientName, right: ClientName): Likeness | undefined {
	if (left.is === 'person' && right.is === 'person') return personLikeness(left.parts, right.parts);
	const [joined, otherJoined] = [joinedName(left), joinedName(right)];
	if (joined === otherJoined) return isGivenName(joined) ? undefined : 'sameName';
	if (left.is === 'firm' && right.is === 'firm') return isSlip(joined, otherJoined) && sameDigits(joined, otherJoined) ? 'typo' : undefined;
	const [word, person] = left.is === 'person' ? [right, left] : [left, right];
	return word.is === 'other' && person.is === 'person' && person.parts.includes(word.joined) && !isGivenName(word.joined)
		? 'surname'
		: undefined;
}

/** `Роща, 12` and `Роща, 14` are two houses. */
function sameDigits(left: string, right: string): boolean {
	return left.replace(/[^0-9]/g, '') === right.replace(/[^0-9]/g, '');
}

/** A part of one name matched with a part of the other. */
interface Pair {
	readonly left: string;
	readonly right: string;
	readonly how: 'exact' | 'initial' | 'slip';
}

/** Every part of the shorter name must be one of the longer; that a patronymic is missing says nothing. */
function personLikeness(left: readonly string[], right: readonly string[]): Likeness | undefined {
	const short = left.length <= right.length ? left : right;
	const long = short === left ? right : left;
	// Most that share a surname fail here, before the parts are paired this way and that.
	if (!short.every((part) => long.some((counterpart) => pairing(part, counterpart) !== undefined))) return undefined;
	// The full parts first: initials take what is left.
	const ordered = short.toSorted((a, b) => b.length - a.length);
	const pairs = pairUp(ordered, long, false) ?? pairUp(ordered, long, true);
	if (!pairs || !enough(pairs)) return undefined;
	if (pairs.some(({ how }) => how === 'slip')) return 'typo';
	if (pairs.some(({ left: part, right: counterpart }) => part.length !== counterpart.length)) return 'initials';
	return short.length === long.length ? 'sameName' : 'partOfName';
}

function pairUp([first, ...rest]: readonly string[], long: readonly string[], maySlip: boolean): readonly Pair[] | undefined {
	if (first === undefined) return [];
	for (const how of ['exact', 'initial', 'slip'] as const) {
		if (how === 'slip' && !maySlip) continue;
		for (const [at, other] of long.entries()) {
			if (pairing(first, other) !== how) continue;
			const others = pairUp(rest, long.toSpliced(at, 1), maySlip && how !== 'slip');
			if (others) return [{ left: first, right: other, how }, ...others];
		}
	}
	return undefined;
}

function pairing(left: string, right: string): Pair['how'] | undefined {
	if (left === right) return left.length > 1 ? 'exact' : 'initial';
	if (left.length === 1 || right.length === 1) return left[0] === right[0] ? 'initial' : undefined;
	// A slip leaves the first letter or the last.
	if (left[0] !== right[0] && left.at(-1) !== right.at(-1)) return undefined;
	return isSlip(left, right) && !areTwoNames(left, right) ? 'slip' : undefined;
}

/** A given name with a patronymic or an initial is shared by many: a part must be there that may be a surname. */
function enough(pairs: readonly Pair[]): boolean {
	if (pairs.length < 2) return false;
	if (!pairs.some(({ left, right, how }) => how !== 'initial' && mayBeSurname(left) && mayBeSurname(right))) return false;
	if (pairs.some(({ how }) => how === 'exact')) return true;
	// A surname with a slip and nothing else in full: both initials must agree, and wife and husband differ by an ending.
	const slip = pairs.find(({ how }) => how === 'slip');
	return slip !== undefined && pairs.length > 2 && slip.left[0] === slip.right[0] && !differByEnding(slip.left, slip.right);
}

/** Whether the folded word may be a surname: it is no initial, common given name or patronymic. */
export function mayBeSurname(part: string): boolean {
	return part.length > 1 && !isGivenName(part) && !isPatronymic(part);
}

function differByEnding(left: string, right: string): boolean {
	return left === `${right}а` || right === `${left}а`;
}

/** Whether two words differ by a slip of the pen: of short words, a letter more or less is another name. */
export function isSlip(left: string, right: string): boolean {
	return Math.min(left.length, right.length) >= LONG && differsByOneLetter(left, right);
}

/** Whether a word became the other by one letter too many, too few, another, or two changed about. */
export function differsByOneLetter(left: string, right: string): boolean {
	const short = left.length <= right.length ? left : right;
	const long = short === left ? right : left;
	if (long.length - short.length > 1 || left === right) return false;
	let at = 0;
	while (at < short.length && short[at] === long[at]) at++;
	if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
	if (short.slice(at + 1) === long.slice(at + 1)) return true;
	return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}
