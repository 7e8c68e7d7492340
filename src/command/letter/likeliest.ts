/** What a letter's questions offer: what the journal knows of who signs, of the client's address and of the way to answer. */

import type { JournalContext } from '../../context.ts';
import { type Claim, isSpoken } from '../../domain/claim.ts';
import type { Channel, LetterKind } from '../../domain/code.ts';
import type { LetterField } from '../../domain/letterField.ts';
import { postalAddressIn } from '../../domain/postalAddress.ts';
import { contactsOf } from '../../store/clients.ts';
import { peopleOf } from '../../store/people.ts';

/** The fields that are known from elsewhere: the head signs, by the post on the list of people; the address is that of an earlier entry. */
export function likeliestFields({ journal }: JournalContext, { client }: Claim): ReadonlyMap<LetterField, string> {
	const { settings } = journal;
	const signer = settings.authority.head ?? settings.authority.chairman;
	const post = signer ? peopleOf(journal).of(signer)?.post : undefined;
	const address =
		client === null
			? undefined
			: contactsOf(journal, client)
					.map(postalAddressIn)
					.find((one) => one !== null);
	const known: readonly (readonly [LetterField, string | null | undefined])[] = [
		['signer', signer],
		['position', post],
		['address', address],
	];
	return new Map(known.flatMap(([field, value]): [LetterField, string][] => (value ? [[field, value]] : [])));
}

/** By which way a letter goes: as the client wants it, or as the entry came, where a letter can go there. */
export function likeliestForm({ replyBy, channel }: Pick<Claim, 'replyBy' | 'channel'>): Channel | undefined {
	return [replyBy, channel].find((way) => way !== null && !isSpoken(way) && way !== 'complaintsBook' && way !== 'inPerson') ?? undefined;
}

/** Which letter comes next: the notice of what is left unconsidered, the answer once it is decided, before that what tells the term. */
export function likeliestLetter({
	unconsidered,
	decision,
	answeredOn,
}: Pick<Claim, 'unconsidered' | 'decision' | 'answeredOn'>): LetterKind {
	if (unconsidered) return 'notice';
	return decision !== null || answeredOn !== null ? 'answer' : 'acknowledgement';
}
