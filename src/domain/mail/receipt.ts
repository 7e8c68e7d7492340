/** When a message came in: the day that terms run from. */

import { type Day, daysBetween } from '../day.ts';
import { instantOf, type MailDate } from './mailDate.ts';
import type { Message } from './message.ts';

/** What says when it came: our own server, the mailbox that it lay in, a letter that a colleague passed on, or only the sender. */
export const receiptSources = ['server', 'mailbox', 'passedOn', 'sender', 'taken'] as const;
export type ReceiptSource = (typeof receiptSources)[number];

export interface Receipt {
	readonly day: Day;
	/** `HH:MM:SS` in the office. */
	readonly time: string;
	readonly by: ReceiptSource;
	/** The day that the sender says it was written, in the office's zone; null where it is not given or cannot be. */
	readonly writtenOn: Day | null;
}

/** What is known of the time around a message. */
export interface ReceiptFacts {
	/** When the mailbox took it over (the line of an mbox, INTERNALDATE of IMAP); null where it does not say. */
	readonly boxed: MailDate | null;
	/** The moment of taking it in, UTC. */
	readonly now: string;
	/** When an instant was in the office. */
	readonly local: (instant: string) => { readonly day: Day; readonly time: string };
}

/** How long a letter may have been on its way. */
const LONGEST_WAY = 60;
const A_DAY = 86_400_000;

/**
 * The last server on the way is ours: what it wrote is believed, unless its clock is ahead of ours by more than a day. Then the mailbox, then the
 * sender, then the moment of taking in. The sender's own day may be any: it is kept beside, where it can be.
 */
export function receiptOf({ received, date }: Pick<Message, 'received' | 'date'>, facts: ReceiptFacts): Receipt {
	const server = received[0] ?? null;
	const found =
		possible('server', server, facts) ?? possible('mailbox', facts.boxed, facts) ?? possible('sender', date, facts) ?? taken(facts);
	const written = date && placed(date, facts).day;
	const isPossible = written !== null && written <= found.day && daysBetween(written, found.day) <= LONGEST_WAY;
	return { ...found, writtenOn: isPossible ? written : null };
}

type Found = Omit<Receipt, 'writtenOn'>;

function possible(by: ReceiptSource, date: MailDate | null, facts: ReceiptFacts): Found | undefined {
	if (date === null) return undefined;
	const at = instantOf(date) ?? `${date.day}T${date.time}.000Z`;
	// A year that no mail was sent in, or one ahead.
	if (Date.parse(at) > Date.parse(facts.now) + A_DAY || date.day < '1990-01-01') return undefined;
	const found = placed(date, facts);
	const today = facts.local(facts.now).day;
	// Within a day of clocks that differ, it came today at the latest.
	return { ...found, day: found.day > today ? today : found.day, by };
}

function taken({ now, local }: ReceiptFacts): Found {
	return { ...local(now), by: 'taken' };
}

/** The day and time in the office; of a time without a zone, as it was written. */
function placed(date: MailDate, { local }: ReceiptFacts): { readonly day: Day; readonly time: string } {
	const instant = instantOf(date);
	return instant === undefined ? { day: date.day, time: date.time } : local(instant);
}
