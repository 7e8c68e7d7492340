/** The message that a person names by its number, with what it says. */

import type { JournalContext } from '../../context.ts';
import type { Registration } from '../../domain/decide/index.ts';
import type { Message } from '../../domain/mail/message.ts';
import { UsageError } from '../../grammar/mistake.ts';
import { parseMessage } from '../../mail/parse.ts';
import { Unreadable } from '../../mail/parts.ts';
import { messageOf, type StoredMessage } from '../../store/messages.ts';
import { bytesOf } from '../../store/statements/messages.ts';
import { isSubmission, readSubmission } from './read.ts';

export interface OpenedMessage {
	readonly stored: StoredMessage;
	/** Undefined where they are not here any more, or never were. */
	readonly bytes: Uint8Array | undefined;
	/** Undefined of what cannot be read. */
	readonly message: Message | undefined;
	/** What a form of the site wrote as JSON; undefined of a message. */
	readonly submission: Registration | undefined;
}

/** The message of that number. Throws UsageError where there is none. */
export function messageNamed({ journal }: JournalContext, typed: string): StoredMessage {
	const digits = /^(?:№|#)?\s*(\d{1,9})$/.exec(typed.trim())?.[1];
	const found = digits === undefined ? undefined : messageOf(journal, Number(digits));
	if (!found) throw new UsageError([{ code: 'noMessage', value: typed }]);
	return found;
}

/** The message with the bytes that were kept of it, and what they say as far as they can be read. */
export async function openMessage(context: JournalContext, stored: StoredMessage): Promise<OpenedMessage> {
	const bytes = bytesOf(context.journal, stored)?.raw ?? undefined;
	const submission = bytes && isSubmission(bytes) ? readSubmission(context, bytes) : undefined;
	return { stored, bytes, submission, message: bytes && !submission ? await parsed(bytes) : undefined };
}

async function parsed(bytes: Uint8Array): Promise<Message | undefined> {
	try {
		return await parseMessage(bytes);
	} catch (error) {
		if (error instanceof Unreadable) return undefined;
		throw error;
	}
}
