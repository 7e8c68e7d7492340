/** What is kept of a message while it waits: what a list shows of it, apart from its bytes. */

import { type Kind, kinds } from '../code.ts';
import type { Day } from '../day.ts';
import { listOf, oneOf, orNull, record, type Shape, text } from '../shape.ts';
import { day } from '../valueShape.ts';
import type { Mailbox } from './message.ts';
import { type ReceiptSource, receiptSources } from './receipt.ts';
import { type Doubt, doubts } from './sorting.ts';

/**
 * `draft`: nobody decided about it yet; `unread`: it cannot be read, a person must look; `registered`: it became an entry; `attached`: it belongs
 * to one; `aside`: it is none that anybody has to register.
 */
export const messageStates = ['draft', 'unread', 'registered', 'attached', 'aside'] as const;
export type MessageState = (typeof messageStates)[number];

/** Why a message cannot be read. */
export const unreadReasons = [
	'noHead',
	'tooManyParts',
	'tooLarge',
	'outlookFile',
	'empty',
	'notSubmission',
	'notFetched',
	'failed',
] as const;
export type UnreadReason = (typeof unreadReasons)[number];

export function isUnreadReason(reason: string): reason is UnreadReason {
	return unreadReasons.some((one) => one === reason);
}

export interface MessageContent {
	/** Null of what cannot be read. */
	readonly from: Mailbox | null;
	readonly subject: string;
	/** The beginning of its text. */
	readonly excerpt: string;
	/** The names of its files. */
	readonly files: readonly string[];
	/** What says when it came. */
	readonly by: ReceiptSource;
	/** When its sender wrote it, by himself. */
	readonly writtenOn: Day | null;
	readonly doubts: readonly Doubt[];
	/** The kind of entry that is proposed, and the words that say so. */
	readonly kind: Kind | null;
	readonly kindWords: string | null;
	/** The entry that its number names, though its sender is unknown there. */
	readonly perhaps: string | null;
	/** What showed that it is to be set aside. */
	readonly shownBy: string | null;
	/** The file that it came from, where there is nothing else to call it by. */
	readonly source: string | null;
}

const mailbox = record<Mailbox>({ name: text, address: text });

export const messageContent: Shape<MessageContent> = record<MessageContent>({
	from: orNull(mailbox),
	subject: text,
	excerpt: text,
	files: listOf(text),
	by: oneOf(receiptSources),
	writtenOn: orNull(day),
	doubts: listOf(oneOf(doubts)),
	kind: orNull(oneOf(kinds)),
	kindWords: orNull(text),
	perhaps: orNull(text),
	shownBy: orNull(text),
	source: orNull(text),
});
