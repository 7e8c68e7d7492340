/** What a letter's questions offer: what the journal knows of who signs, of the client's address and of the way to answer. */

import type { JournalContext } from '../../context.ts';
import { type Claim, isSpoken } from '../../domain/claim.ts';
import { mailAddressIn, postalAddressIn } from '../../domain/client/postalAddress.ts';
import type { Channel, LetterKind } from '../../domain/code.ts';
import { type LetterField, letterFields } from '../../domain/letterField.ts';
import { letterSettings, settingRows } from '../../domain/settings.ts';
import { contactsOf } from '../../store/clients/clients.ts';
import { peopleOf } from '../../store/people.ts';
import { readSidecar, writeSidecar } from '../../store/sidecars.ts';

/**
 * The fields that are known from elsewhere: of the letterhead and the signature what the last letter had, before the first letter the head, by the
 * post on the list of people; the address is that of an earlier entry.
 */
export function likeliestFields({ journal }: JournalContext, { client }: Claim): ReadonlyMap<LetterField, string> {
	const { authority } = journal.settings;
	const head = authority.head ?? authority.chairman;
	const post = head ? peopleOf(journal).of(head)?.post : undefined;
	const address =
		client === null
			? undefined
			: contactsOf(journal, client)
					.map(postalAddressIn)
					.find((one) => one !== null);
	const last = lastLetterhead(journal.path);
	const signature: Letterhead = last.has('signer') ? last : new Map([...last, ...known({ signer: head, position: post })]);
	return new Map([...signature, ...known({ address })]);
}

type Letterhead = ReadonlyMap<LetterField, string>;

function known(fields: { readonly [F in LetterField]?: string | null | undefined }): Letterhead {
	return new Map(letterFields.flatMap((field): [LetterField, string][] => (fields[field] ? [[field, fields[field]]] : [])));
}

/** What is the same in all letters of an office. */
const ofOffice: readonly LetterField[] = letterSettings.map((name) => settingRows[name].letter);

/** As the note has it: anybody may have written that. */
function lastLetterhead(journal: string): Letterhead {
	const fields: unknown = readSidecar(journal, 'letter')?.fields;
	if (typeof fields !== 'object' || fields === null) return new Map();
	const found = Object.entries(fields).flatMap(([name, value]): [LetterField, string][] => {
		const field = ofOffice.find((one) => one === name);
		return field && typeof value === 'string' ? [[field, value]] : [];
	});
	return new Map(found);
}

/** What was typed for this letter alone of what is the same in all: the next letter offers it. */
export function noteLetterhead({ journal, world }: JournalContext, given: Letterhead): void {
	const typed = [...given].filter(([field]) => ofOffice.includes(field));
	if (typed.length === 0) return;
	const fields = Object.fromEntries([...lastLetterhead(journal.path), ...typed]);
	writeSidecar(journal.path, 'letter', { at: world.clock.now(), fields });
}

/** By which way a letter goes: as the client wants it, or as the entry came, where a letter can go there; else by what the contact holds. */
export function likeliestForm({ replyBy, channel, contact }: Pick<Claim, 'replyBy' | 'channel' | 'contact'>): Channel {
	const usual = [replyBy, channel].find((way) => way !== null && !isSpoken(way) && way !== 'complaintsBook' && way !== 'inPerson');
	return usual ?? (postalAddressIn(contact) === null && mailAddressIn(contact) !== null ? 'email' : 'post');
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
