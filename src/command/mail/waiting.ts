/** The messages that wait, as the morning mentions them. */

import { type JournalContext, printInfo } from '../../context.ts';
import type { MessageContent } from '../../domain/mail/draft.ts';
import { messagesIn } from '../../store/messages.ts';
import type { waitingMessages } from '../../store/morning.ts';
import { textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { cutTo } from '../../text/width.ts';

/** How many of those that wait too long, or must not wait, are named. */
const NAMED = 5;

/** Prints how many wait, and which of them for too long. */
export async function printWaiting(context: JournalContext, { waiting, late }: ReturnType<typeof waitingMessages>): Promise<void> {
	const words = await textOf('mail', context.language);
	printInfo(context, late > 0 ? words.waitingLate(waiting, late) : words.waiting(waiting));
	// The oldest stand first.
	const named = messagesIn(context.journal, ['draft', 'unread']).filter(({ content }, index) => index < late || isUndelivered(content));
	for (const { id, receivedOn, content } of named.slice(0, NAMED)) {
		const about = isUndelivered(content)
			? [content?.perhaps, words.doubts.undelivered]
			: [content?.from?.name || content?.from?.address, content?.subject || content?.excerpt || content?.source].filter(Boolean);
		printInfo(
			context,
			cutTo(words.late(id, context.words.day(receivedOn), visibleLine(about.join(' — '))), Math.max(60, context.world.errors.columns - 1)),
		);
	}
}

/** Whether a client waits for what did not reach him: that does not wait for a working day. */
function isUndelivered(content: MessageContent | null): boolean {
	return content?.doubts.includes('undelivered') ?? false;
}
