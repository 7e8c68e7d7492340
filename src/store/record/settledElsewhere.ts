/** Messages that another desk of a shared journal registered, or attached to an entry: its events say so, though not that a message was set aside. */

import type { Day } from '../../domain/day.ts';
import { keyOfMessage } from '../../domain/mail/draft.ts';
import { lookAt } from '../../files/folder.ts';
import { storedPath } from '../files/storedFiles.ts';
import type { Journal } from '../open.ts';
import * as queries from '../statements/messages.ts';

type Copy = Pick<Journal, 'connection' | 'path'>;

export interface SettledElsewhere {
	readonly state: 'registered' | 'attached';
	readonly claim: number;
	/** On which day, and by whom. */
	readonly on: Day;
	readonly by: string;
}

/** What became of a message according to the events; undefined where they do not say. */
export function settledElsewhere(
	copy: Copy,
	{ digest, sha256 }: { readonly digest: string; readonly sha256: string },
): SettledElsewhere | undefined {
	const registered = queries.registeredUnder(copy, { key: keyOfMessage(digest) });
	if (registered) return { state: 'registered', ...registered };
	// A file that an event names is in the store. Looking there first saves reading all events, which have no index by hash.
	const attached = lookAt(storedPath(copy.path, sha256)) && queries.attachedWith(copy, { sha256 });
	if (!attached) return undefined;
	const { type, ...settled } = attached;
	return { state: type === 'registered' ? 'registered' : 'attached', ...settled };
}

/** Within a write transaction: settles all messages that wait, or were set aside, of which the events say what became of them. */
export function settleByEvents(copy: Copy): void {
	for (const message of queries.unsettled(copy)) {
		const settled = settledElsewhere(copy, message);
		if (settled) settle(copy, message.id, settled);
	}
}

/** Writes what became of a message. From then on it is a file of the entry: its row keeps neither bytes nor text. */
export function settle(copy: Copy, id: number, settled: SettledElsewhere): void {
	queries.settle(copy, { id, reason: null, ...settled });
	queries.erase(copy, { id });
}
