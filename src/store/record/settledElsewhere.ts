/** Messages that another desk of a shared journal registered, or attached to an entry: its events say so, though not that a message was set aside. */

import type { Day } from '../../domain/day.ts';
import { keyOfMessage } from '../../domain/mail/draft.ts';
import { lookAt } from '../../files/folder.ts';
import { storedPath } from '../files/storedFiles.ts';
import type { Journal } from '../open.ts';
import type { EventTable } from '../schema.ts';
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

/** Within a write transaction: settles the messages that wait, or were set aside, where registrations and attached files that just came say what became of them. */
export function settleByEvents(copy: Copy, events: readonly Pick<EventTable, 'data'>[]): void {
	const messages = queries.unsettled(copy);
	if (messages.length === 0) return;
	const named = new Set(events.flatMap(namesIn));
	for (const message of messages) {
		if (!named.has(keyOfMessage(message.digest)) && !named.has(message.sha256)) continue;
		const settled = settledElsewhere(copy, message);
		if (settled) settle(copy, message.id, settled);
	}
}

/** The key of a registration, the hash of an attached file. */
function namesIn({ data }: Pick<EventTable, 'data'>): readonly unknown[] {
	const { key, sha256 }: { readonly key?: unknown; readonly sha256?: unknown } = JSON.parse(data);
	return [key, sha256];
}

/** Writes what became of a message. From then on it is a file of the entry: its row keeps neither bytes nor text. */
export function settle(copy: Copy, id: number, settled: SettledElsewhere): void {
	queries.settle(copy, { id, reason: null, ...settled });
	queries.erase(copy, { id });
}
