/** The entry that a message would become: what is proposed, as the fields of a registration. */

import type { JournalContext } from '../../context.ts';
import type { Registration } from '../../domain/decide/index.ts';
import { keyOfMessage } from '../../domain/mail/draft.ts';
import type { Message } from '../../domain/mail/message.ts';
import { passedOn } from '../../domain/mail/passedOn.ts';
import { type Proposal, propose, proposeForm } from '../../domain/mail/proposal.ts';
import { webFormIn } from '../../domain/mail/webForm.ts';
import { demandsIn } from '../../domain/term/term.ts';
import { clean, LINE_LIMIT, TEXT_LIMIT, withoutControls } from '../../domain/text/clean.ts';
import type { StoredMessage } from '../../store/messages.ts';
import type { MailWords } from '../../text/index.ts';
import type { OpenedMessage } from './find.ts';
import { officeOf } from './mailFile.ts';

export interface ProposedEntry {
	readonly registration: Registration;
	/** What it was read from. */
	readonly proposal: Proposal;
}

/** The entry that is proposed for what was opened; undefined where nothing can be read of it. */
export function proposedFor(
	context: JournalContext,
	words: MailWords,
	{ stored, message, submission }: OpenedMessage,
): ProposedEntry | undefined {
	// What a server says of a letter of ours is no entry.
	if (message) return message.report ? undefined : proposedEntry(context, words, stored, message);
	if (!submission) return undefined;
	const { client = null, contact = null, demand = null, contract = null, kind = null } = submission;
	const registration = {
		...submission,
		receivedOn: submission.receivedOn ?? stored.receivedOn,
		key: submission.key ?? keyOfMessage(stored.digest),
	};
	return { registration, proposal: { kind, kindWords: null, client, contact, demand, contract } };
}

/** The day of receipt is the mail's; the key keeps one message from becoming two entries. */
export function proposedEntry(
	context: JournalContext,
	words: MailWords,
	stored: Pick<StoredMessage, 'receivedOn' | 'digest' | 'content'>,
	message: Message,
): ProposedEntry {
	const office = officeOf(context);
	const letter = passedOn(message, office) ?? message;
	const form = webFormIn(message, office);
	const definitions = demandsIn(context.terms.regulations);
	const proposal = form ? proposeForm(form, definitions) : propose(letter, definitions);
	const writtenOn = stored.content?.writtenOn ?? undefined;
	return {
		proposal,
		registration: {
			kind: proposal.kind ?? undefined,
			channel: form ? 'webForm' : 'email',
			receivedOn: stored.receivedOn,
			client: line(proposal.client),
			contact: line(proposal.contact),
			replyBy: proposal.contact?.includes('@') ? 'email' : undefined,
			demand: proposal.kind === 'claim' || proposal.kind === 'complaint' ? text(proposal.demand) : undefined,
			contract: proposal.kind === 'claim' || proposal.kind === 'complaint' ? line(proposal.contract) : undefined,
			summary: form?.message ? formSummary(form.subject, form.message) : summaryOf(words, message, letter),
			...(writtenOn !== undefined && writtenOn < stored.receivedOn && { dispatchedOn: writtenOn }),
			key: keyOfMessage(stored.digest),
		},
	};
}

/** What the client wrote into the form. */
function formSummary(subject: string | null, message: string): string {
	const texts = [subject, message].filter((part) => part !== null).map((part) => withoutControls(part, 'many').trim());
	return texts.join('\n\n').slice(0, TEXT_LIMIT).toWellFormed();
}

/** The subject and the whole text, quotations too: a first letter is never cut. What is longer than an entry may be goes on in the message. */
function summaryOf(words: MailWords, message: Message, letter: Message): string {
	const texts = [withoutControls(letter.subject, 'one'), withoutControls(letter.text, 'many').replace(/\n{3,}/g, '\n\n')];
	const surrounding = letter === message ? '' : withoutControls(around(message.text, letter.text), 'many');
	const parts = [...texts, surrounding].map((part) => part.trim()).filter((part) => clean(part, 'many').ok || part.length > TEXT_LIMIT);
	const names = message.files.map(({ name }) => withoutControls(name, 'one')).join(', ');
	const whole = parts.length > 0 ? parts.join('\n\n') : names === '' ? words.noText : words.noTextFiles(names.slice(0, 400));
	return whole.length <= TEXT_LIMIT ? whole : `${whole.slice(0, TEXT_LIMIT - 200).toWellFormed()}\n${words.goesOn}`;
}

/** What stands above a letter that is a part of the text; else the whole of it. */
function around(text: string, letter: string): string {
	const at = letter === '' ? -1 : text.indexOf(letter);
	return at < 0 ? text : text.slice(0, at);
}

/** What an entry would refuse is not proposed. */
function line(value: string | null): string | undefined {
	if (value === null) return undefined;
	const cleaned = clean(withoutControls(value, 'one').slice(0, LINE_LIMIT).toWellFormed(), 'one');
	return cleaned.ok ? cleaned.text : undefined;
}

function text(value: string | null): string | undefined {
	if (value === null) return undefined;
	const cleaned = clean(withoutControls(value, 'many'), 'many');
	return cleaned.ok ? cleaned.text : undefined;
}
