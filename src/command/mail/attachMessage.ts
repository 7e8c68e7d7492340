/** A message goes to an entry: as the answer to what the client was asked for, or as a note; with its files. */

import type { JournalContext } from '../../context.ts';
import type { Claim } from '../../domain/claim.ts';
import { TEXT_LIMIT, withoutControls } from '../../domain/clean.ts';
import { answered, attach, note, type Registration } from '../../domain/decide/index.ts';
import type { Message } from '../../domain/mail/message.ts';
import { ownText } from '../../domain/mail/quotation.ts';
import type { AttachedFile } from '../../domain/storedFile.ts';
import type { Outcome } from '../../store/change.ts';
import type { Writer } from '../../store/writer.ts';
import type { MailWords } from '../../text/index.ts';
import { registering } from '../add/similarClaims.ts';
import { toChange } from '../claim/change.ts';

export interface Addition {
	readonly message: Pick<Message, 'from' | 'subject' | 'text'>;
	readonly files: readonly AttachedFile[];
	/** The day it came in, as it is written. */
	readonly receivedOn: string;
}

/** Records it with the claim, in the transaction that is under way: one outcome, of the step that was refused or of all of them. */
export function attachMessage(context: JournalContext, words: MailWords, writer: Writer, id: number, addition: Addition): Outcome {
	const { today: on } = context;
	const text = noteText(words, addition);
	const recorded = writer.change(
		toChange(context, id, (claim, circumstances) => {
			const item = openRequest(claim);
			return item === undefined
				? note(claim, { on, text }, circumstances)
				: answered(claim, { on, item, text, expired: false }, circumstances);
		}),
	);
	return recorded.ok ? withFiles(context, writer, recorded, addition.files) : recorded;
}

/** Registers the entry with its files; of an entry that is there already under the same key they are attached where they are missing. */
export function registerWith(context: JournalContext, writer: Writer, registration: Registration, files: readonly AttachedFile[]): Outcome {
	const made = writer.change(registering(registration, context));
	return made.ok ? withFiles(context, writer, made, files) : made;
}

/** Attaches the files to the claim of an outcome: both are reported as one. */
export function withFiles(
	context: JournalContext,
	writer: Writer,
	outcome: Extract<Outcome, { ok: true }>,
	files: readonly AttachedFile[],
): Outcome {
	const { id, attachments } = outcome.claim;
	const there = new Set(attachments.filter(({ detachedOn }) => detachedOn === null).map(({ sha256 }) => sha256));
	const added = files.filter(({ sha256 }) => !there.has(sha256));
	if (added.length === 0) return outcome;
	const attached = writer.change(
		toChange(context, id, (claim, circumstances) => attach(claim, { on: context.today, files: added, note: null }, circumstances)),
	);
	return attached.ok ? { ...attached, before: outcome.before, events: [...outcome.events, ...attached.events] } : attached;
}

/** The request to the client that waits for an answer, from 1; undefined where none does, or several do: a person says which one. */
function openRequest(claim: Claim): number | undefined {
	const open = claim.requests.flatMap(({ to, endedOn }, index) => (to === 'client' && endedOn === null ? [index + 1] : []));
	return open.length === 1 ? open[0] : undefined;
}

/** Who wrote and when, and what he wrote himself; the whole letter is among the files. */
function noteText(words: MailWords, { message, receivedOn }: Addition): string {
	const from = message.from?.address || message.from?.name;
	const head = from ? words.noteHead(receivedOn, from) : words.noteOf(receivedOn);
	const own = withoutControls(ownText(message.text), 'many').trim();
	const whole = `${head}\n${own === '' ? withoutControls(message.subject, 'one') : own}`.trim();
	return whole.length <= TEXT_LIMIT ? whole : `${whole.slice(0, TEXT_LIMIT - 200).toWellFormed()}\n${words.goesOn}`;
}
