/** The messages that wait, as the morning mentions them. */

import { type JournalContext, printInfo } from '../../context.ts';
import { messagesIn, type WaitingMessages } from '../../store/messages.ts';
import { textOf } from '../../text/index.ts';
import { visibleLine } from '../../text/visible.ts';
import { cutTo } from '../../text/width.ts';

/** How many of those that wait too long are named. */
const NAMED = 5;

export async function printWaiting(context: JournalContext, { waiting, late }: WaitingMessages): Promise<void> {
	const words = await textOf('mail', context.language);
	printInfo(context, late > 0 ? words.waitingLate(waiting, late) : words.waiting(waiting));
	// The oldest stand first.
	for (const { id, receivedOn, content } of messagesIn(context.journal, ['draft', 'unread']).slice(0, Math.min(late, NAMED))) {
		const about = [content?.from?.name || content?.from?.address, content?.subject || content?.excerpt || content?.source].filter(Boolean);
		printInfo(
			context,
			cutTo(words.late(id, context.words.day(receivedOn), visibleLine(about.join(' — '))), Math.max(60, context.world.errors.columns - 1)),
		);
	}
}
