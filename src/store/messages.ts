/**
 * Messages that came in and what became of them. They are no claims and take no number: a table of its own beside the chain of events. Written
 * by `takeIn.ts`.
 */

import { keysOfMarks } from '../domain/client/clientKey.ts';
import { type MessageContent, type MessageState, messageContent } from '../domain/mail/draft.ts';
import { MESSAGES } from './fileVersion.ts';
import type { Journal } from './open.ts';
import type { RowOf } from './query.ts';
import * as queries from './statements/messages.ts';

type Row = RowOf<typeof queries.messageOf>;

/** `number`: of the entry that it became, or belongs to. `receivedAt`: `HH:MM:SS`. */
export interface StoredMessage extends Readonly<Omit<Row, 'content' | 'isKept'>> {
	/** Null once it was erased. */
	readonly content: MessageContent | null;
	/** Whether its bytes are still here. */
	readonly isKept: boolean;
}

function stored({ content, isKept, ...row }: Row): StoredMessage {
	return { ...row, content: contentOf(content), isKept: isKept === 1 };
}

/** The content; null where it is not as this program writes it: it is only shown. */
function contentOf(json: string | null): MessageContent | null {
	if (json === null) return null;
	try {
		const read: unknown = JSON.parse(json);
		return messageContent.fits(read) ? read : null;
	} catch {
		return null;
	}
}

/** A file of a former version has none. */
function hasMessages({ version }: Journal): boolean {
	return version >= MESSAGES;
}

/** The messages in these states, as they came in. */
export function messagesIn(journal: Journal, states: readonly MessageState[]): readonly StoredMessage[] {
	return hasMessages(journal) ? queries.messagesIn(journal, { states: JSON.stringify(states) }).map(stored) : [];
}

/** The message of that number; undefined where there is none. */
export function messageOf(journal: Journal, id: number): StoredMessage | undefined {
	const row = hasMessages(journal) ? queries.messageOf(journal, { id }) : undefined;
	return row && stored(row);
}

/** The message that came in with this digest; undefined where none did. */
export function messageByDigest(journal: Journal, digest: string): StoredMessage | undefined {
	const row = hasMessages(journal) ? queries.messageByDigest(journal, { digest }) : undefined;
	return row && stored(row);
}

/** The claim that one of these messages became or belongs to, the first named first; undefined for none. */
export function claimOfThread(journal: Journal, idDigests: readonly string[]): number | undefined {
	if (!hasMessages(journal)) return undefined;
	for (const digest of idDigests) {
		const found = queries.claimOfMessageId(journal, { digest })?.claim;
		if (typeof found === 'number') return found;
	}
	return undefined;
}

/** Whether a message of this Message-ID came in already: with other bytes, for the same ones come in once. */
export function hasMessageId(journal: Journal, digest: string): boolean {
	return hasMessages(journal) && queries.withMessageId(journal, { digest }) !== undefined;
}

/** The number of the latest claim that this mail address belongs to; undefined for none. */
export function claimOfAddress(journal: Journal, address: string): string | undefined {
	const keys = keysOfMarks({ kind: 'claim', client: null, contact: address, contract: null });
	return queries.claimOfKeys(journal, { keys: JSON.stringify(keys) })?.number;
}
