/** Files stored beside the journal, as the events that brought them describe them. */

import type { ClaimEvent, EventOf } from './event/event.ts';
import type { JournalEvent } from './event/journalShape.ts';

/** The hash and size that prove the bytes of a file: they are stored under the hash, never under a name that a person gave. */
export interface FileBytes {
	/** SHA-256, 64 hexadecimal digits. */
	readonly sha256: string;
	/** In bytes. */
	readonly size: number;
}

/** A file as the event that attaches it describes it. */
export type AttachedFile = Pick<EventOf<'attached'>, 'name' | 'media' | 'sha256' | 'size'>;

/** The largest size of an attachment in megabytes, where the office does not set it. */
export const USUAL_LIMIT = 100;

export const MEGABYTE = 1_000_000;

/** A file that an event names, with all its required locations. */
export interface NamedFile {
	/** SHA-256, 64 hexadecimal digits. */
	readonly sha256: string;
	/** In bytes; null where the event does not say. */
	readonly size: number | null;
	/** What people call it; null once personal data are destroyed. */
	readonly name: string | null;
	/** Whether it must lie in the store, under its hash. Letters and templates of the first version lie only under their names. */
	readonly stored: boolean;
	/** Its name in the folder of letters, where it must lie too: what people open. Null for none. */
	readonly readable: string | null;
}

/** The types of the events that name files. */
export const fileEvents = ['attached', 'letterIssued', 'templateLoaded'] as const satisfies readonly (ClaimEvent | JournalEvent)['type'][];

/** The files that an event names. They are evidence and are kept even where the event was taken back. */
export function filesOf(event: ClaimEvent | JournalEvent): readonly NamedFile[] {
	switch (event.type) {
		case 'attached': {
			const { sha256, size, name } = event;
			return [{ sha256, size, name, stored: true, readable: null }];
		}
		case 'letterIssued': {
			const { digest, size = null, file } = event;
			return [{ sha256: digest, size, name: file, stored: size !== null, readable: file }];
		}
		case 'templateLoaded': {
			const { digest, size = null, file } = event;
			return [{ sha256: digest, size, name: file, stored: size !== null, readable: size === null ? file : null }];
		}
		default:
			return [];
	}
}
