/** The entry that a message belongs to: it answers a message of that entry, or names its number and comes from its client. */

import type { JournalContext } from '../../context.ts';
import { mailsIn } from '../../domain/client/clientMark.ts';
import type { Message } from '../../domain/mail/message.ts';
import { digestOfId } from '../../mail/identity.ts';
import { claimOfAddress, claimOfThread } from '../../store/messages.ts';
import { claimByNumber } from '../../store/statements/messages.ts';

interface Thread {
	/** The claim that it belongs to. */
	readonly claim: number | undefined;
	/** The number of an entry that it names, though it does not come from its client. */
	readonly perhaps: string | null;
}

/** How many words of a subject are looked up. */
const MOST = 20;

/** The entry of the message that this one answers; else the one whose number its subject names. */
export function threadOf({ journal }: JournalContext, { answers, subject, from, replyTo }: Message): Thread {
	const claim = claimOfThread(journal, answers.map(digestOfId));
	if (claim !== undefined) return { claim, perhaps: null };
	const addresses = mailsIn(from?.address ?? null, replyTo?.address ?? null);
	let perhaps: string | null = null;
	for (const word of numbersIn(subject)) {
		const found = claimByNumber(journal, { number: word });
		if (!found) continue;
		if (mailsIn(found.contact, found.client).some((address) => addresses.includes(address))) return { claim: found.id, perhaps: null };
		perhaps ??= found.number;
	}
	return { claim: undefined, perhaps };
}

/** The number of the entry that a letter of ours was about which could not be delivered: by its subject, else by the address; undefined for none. */
export function undeliveredOf({ journal }: JournalContext, { report }: Message): string | undefined {
	if (report?.action !== 'failed') return undefined;
	for (const word of numbersIn(report.subject ?? '')) {
		const found = claimByNumber(journal, { number: word });
		if (found) return found.number;
	}
	return report.recipient === null ? undefined : claimOfAddress(journal, report.recipient);
}

/** What may be the number of an entry. */
function numbersIn(subject: string): readonly string[] {
	return [...subject.matchAll(/[\p{L}\d](?:[\p{L}\d/.-]*\d)/gu)].slice(0, MOST).map(([word]) => word);
}
