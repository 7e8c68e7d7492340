/** What other desks of a shared journal recorded comes into the copy that the working screen shows. */

import type { JournalContext } from '../../context.ts';
import { isShared } from '../../store/open.ts';
import type { ScreenWords } from '../../text/index.ts';

/**
 * Fetches it, quickly or not at all: undefined where the copy has all of it, else the words for the time up to which it has. `wait`: how long another
 * writer is waited for, in milliseconds. Throws StoreFailure where the copy cannot be read.
 */
export async function refreshCopy(context: JournalContext, words: ScreenWords, wait: number): Promise<string | undefined> {
	const { journal, world } = context;
	if (!isShared(journal.path)) return undefined;
	const { arriveAt, lastKnown } = await import('../share/arrival.ts');
	const { server, stale } = await arriveAt(world, journal, { own: wait, there: wait }, false);
	await server?.end();
	if (!stale) return undefined;
	const at = lastKnown(context, stale);
	return at ? words.asOf(at.day, at.time) : words.asOfUnknown;
}
