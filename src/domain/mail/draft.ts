/** The data kept for a message while it waits, apart from its bytes: those that lists show. */

import { kinds } from '../code.ts';
import { type Held, listOf, oneOf, orNull, recordOf, text } from '../event/shape.ts';
import { day } from '../event/valueShape.ts';
import { receiptSources } from './receipt.ts';
import { doubts } from './sorting.ts';

/**
 * `draft`: nobody decided about it yet; `unread`: it cannot be read, a person must look; `registered`: it became an entry; `attached`: it belongs
 * to one; `aside`: it is none that anybody has to register.
 */
export const messageStates = ['draft', 'unread', 'registered', 'attached', 'aside'] as const;
export type MessageState = (typeof messageStates)[number];

/** The key under which the entry of a message is registered: one message never becomes two. */
export function keyOfMessage(digest: string): string {
	return `mail ${digest}`;
}

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

/** Whether the stored reason says why a message cannot be read. */
export function isUnreadReason(reason: string): reason is UnreadReason {
	return unreadReasons.some((one) => one === reason);
}

export const messageContent = recordOf({
	/** Null of what cannot be read. */
	from: orNull(recordOf({ name: text, address: text })),
	subject: text,
	/** The beginning of its text. */
	excerpt: text,
	/** The names of its files. */
	files: listOf(text),
	/** The source of the day of receipt. */
	by: oneOf(receiptSources),
	/** When it was written, according to its sender. */
	writtenOn: orNull(day),
	doubts: listOf(oneOf(doubts)),
	/** The kind of entry that is proposed, and the words that say so. */
	kind: orNull(oneOf(kinds)),
	kindWords: orNull(text),
	/** The entry that its number names, though its sender is unknown there. */
	perhaps: orNull(text),
	/** The evidence for setting it aside. */
	shownBy: orNull(text),
	/** The file that it came from, where there is nothing else to call it by. */
	source: orNull(text),
});

export type MessageContent = Held<typeof messageContent>;
