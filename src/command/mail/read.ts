/** What came in, read: the message and what is known of it before anybody decided. */

import type { CommandContext, JournalContext } from '../../context.ts';
import { addressesIn } from '../../domain/client/clientMark.ts';
import type { Registration } from '../../domain/decide/index.ts';
import type { MessageContent, UnreadReason } from '../../domain/mail/draft.ts';
import type { Message } from '../../domain/mail/message.ts';
import { passedOn } from '../../domain/mail/passedOn.ts';
import { propose, proposeForm } from '../../domain/mail/proposal.ts';
import { ownText } from '../../domain/mail/quotation.ts';
import { type Receipt, type ReceiptFacts, receiptOf } from '../../domain/mail/receipt.ts';
import { type Doubt, sortMessage } from '../../domain/mail/sorting.ts';
import { type WebForm, webFormIn } from '../../domain/mail/webForm.ts';
import { demandsIn } from '../../domain/term/term.ts';
import { digestOfId, identityOf } from '../../mail/identity.ts';
import { parseMessage } from '../../mail/parse.ts';
import { Unreadable } from '../../mail/parts.ts';
import type { Found } from '../../mail/sources.ts';
import { hasMessageId } from '../../store/messages.ts';
import type { NewMessage } from '../../store/record/takeIn.ts';
import { readClaimJson } from '../add/jsonFields.ts';
import { officeOf } from './mailFile.ts';
import { undeliveredOf } from './thread.ts';

interface ReadMail {
	readonly taken: NewMessage;
	/** Undefined of what cannot be read. */
	readonly message: Message | undefined;
}

/** Reads what was found; what cannot be read comes in too, with the reason. */
export async function readMail(context: JournalContext, found: Found): Promise<ReadMail> {
	const { bytes } = found;
	if (bytes === undefined) return unreadMail(context, found, 'tooLarge');
	if (bytes.length === 0) return unreadMail(context, found, 'empty');
	if (isOutlookFile(bytes)) return unreadMail(context, found, 'outlookFile');
	if (isSubmission(bytes)) return submissionMail(context, found, bytes);
	let message: Message;
	try {
		message = await parseMessage(bytes);
	} catch (error) {
		// What makes a reader of ours fail must not keep the others from coming in: it is kept, and a person looks at it.
		return unreadMail(context, found, error instanceof Unreadable ? error.why : 'failed');
	}
	const office = officeOf(context);
	const letter = passedOn(message, office) ?? message;
	const receipt = receiptOfLetter(message, letter, receiptFacts(context, found));
	const idDigest = message.id === null ? null : digestOfId(message.id);
	const undelivered = undeliveredOf(context, message);
	const sorted = undelivered === undefined ? sortMessage(message, office) : ({ as: 'draft', doubts: ['undelivered'] } as const);
	const twice: readonly Doubt[] = idDigest !== null && hasMessageId(context.journal, idDigest) ? ['sameId'] : [];
	const taken: NewMessage = {
		...identityOf(bytes),
		...{ idDigest, size: bytes.length, receivedOn: receipt.day, receivedAt: receipt.time, bytes },
		...(sorted.as === 'aside' ? { state: 'aside', reason: sorted.reason } : { state: 'draft', reason: null }),
		content: contentOf(context, message, letter, webFormIn(message, office), receipt, {
			doubts: sorted.as === 'draft' ? [...sorted.doubts, ...twice] : [],
			shownBy: sorted.as === 'aside' ? sorted.by : null,
			perhaps: undelivered ?? null,
		}),
	};
	return { taken, message };
}

/** Of a letter that a colleague passed on, the day on which he got it: from then on the office had it. */
function receiptOfLetter(message: Message, letter: Message, facts: ReceiptFacts): Receipt {
	const receipt = receiptOf(message, facts);
	if (letter === message) return receipt;
	const first = receiptOf(letter, { ...facts, boxed: null });
	return first.by !== 'taken' && first.day < receipt.day ? { ...first, by: 'passedOn' } : receipt;
}

/** How much of a text a list shows. */
const EXCERPT = 200;

function contentOf(
	{ terms }: JournalContext,
	message: Message,
	letter: Message,
	form: WebForm | undefined,
	{ by, writtenOn }: Receipt,
	sorted: Pick<MessageContent, 'doubts' | 'shownBy' | 'perhaps'>,
): MessageContent {
	const { kind, kindWords } = form ? proposeForm(form, demandsIn(terms.regulations)) : propose(letter, demandsIn(terms.regulations));
	return {
		from: message.from,
		subject: message.subject.slice(0, 500),
		excerpt: (form?.message ?? ownText(letter.text)).replace(/\s+/g, ' ').slice(0, EXCERPT),
		files: message.files.map(({ name }) => name.slice(0, 255)),
		...{ by, writtenOn, kind, kindWords, source: null },
		...sorted,
	};
}

function receiptFacts({ world, journal }: JournalContext, { boxed }: Pick<Found, 'boxed'>): ReceiptFacts {
	const { zone } = journal.settings;
	return { boxed, now: world.clock.now(), local: (instant: string) => world.clock.local(instant, zone) };
}

/** A form of the site came in when its file was written, unless it says another day. */
function submissionMail(context: JournalContext, found: Found, bytes: Uint8Array): ReadMail {
	const entry = readSubmission(context, bytes);
	if (!entry) return unreadMail(context, found, 'notSubmission');
	const receipt = receiptOf({ received: [], date: null }, receiptFacts(context, found));
	const { kind = null, client, contact, summary } = entry;
	const content: MessageContent = {
		from: { name: client ?? '', address: addressesIn(contact ?? null)[0] ?? '' },
		...{ subject: '', excerpt: (summary ?? '').replace(/\s+/g, ' ').slice(0, EXCERPT), files: [], by: receipt.by },
		...{ writtenOn: null, doubts: [], kind, kindWords: null, perhaps: null, shownBy: null, source: found.path },
	};
	const taken: NewMessage = {
		...identityOf(bytes),
		...{ idDigest: null, size: bytes.length, bytes, state: 'draft', reason: null, content },
		...{ receivedOn: entry.receivedOn ?? receipt.day, receivedAt: receipt.time },
	};
	return { taken, message: undefined };
}

/** OLE2: what Outlook makes of a letter that is dragged out of it. */
function isOutlookFile(bytes: Uint8Array): boolean {
	return Buffer.from(bytes.subarray(0, 8)).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'));
}

/** What is known of a message that is not read. One whose bytes are not here is identified by its location. */
export function unreadMail(context: JournalContext, found: Found, reason: UnreadReason): ReadMail {
	const { day, time, by } = receiptOf({ received: [], date: null }, receiptFacts(context, found));
	const { digest, sha256 } = identityOf(found.bytes ?? Buffer.from(`${found.path} ${found.size}`));
	const content: MessageContent = {
		...{ from: null, subject: '', excerpt: '', files: [], by, writtenOn: null, doubts: [] },
		...{ kind: null, kindWords: null, perhaps: null, shownBy: null, source: found.path },
	};
	const { bytes, size } = found;
	const taken: NewMessage = {
		...{ digest, sha256, size, idDigest: null, receivedOn: day, receivedAt: time, state: 'unread', reason, content, bytes },
	};
	return { taken, message: undefined };
}

/** What begins with a brace is no message: a head does not. */
export function isSubmission(bytes: Uint8Array): boolean {
	return /^(?:\ufeff)?\s*\{/.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8'));
}

/** The entry; undefined where the JSON is no entry, or has a field that no entry has. The channel is the web form unless it names another. */
export function readSubmission(context: CommandContext, bytes: Uint8Array): Registration | undefined {
	let parsed: unknown;
	try {
		parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return undefined;
	}
	const read = readClaimJson(context, parsed, true);
	return read.ok ? { ...read.registration, channel: read.registration.channel ?? 'webForm' } : undefined;
}
