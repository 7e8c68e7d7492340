/** A file that is kept beside the journal: what the event that brought it says of it. */

import type { ClaimEvent } from './event.ts';
import type { JournalEvent } from './journal.ts';

/** What proves its bytes: they lie under this hash, and under no name that a person gave. */
export interface KeptBytes {
	/** SHA-256, 64 hexadecimal digits. */
	readonly sha256: string;
	/** In bytes. */
	readonly size: number;
}

export interface KeptFile extends KeptBytes {
	/** As it was called where it came from, whatever that name holds; null once personal data are destroyed. */
	readonly name: string | null;
	/** Its media type, as `application/pdf`. */
	readonly media: string;
}

/** How many megabytes a file may have that is attached, where the office does not say. */
export const USUAL_LIMIT = 100;

export const MEGABYTE = 1_000_000;

/** The files that an event brought. They must be there for ever, whatever became of the event: they are evidence. */
export function keptBy(event: ClaimEvent | JournalEvent): readonly KeptFile[] {
	return event.type === 'attached' ? [event] : [];
}
