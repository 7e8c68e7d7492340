/** An old journal that was read, and how it is understood. */

import type { Understanding } from '../../import/oldEntry.ts';
import type { ReadingOptions } from '../../import/table/readTable.ts';
import type { ImportProfile } from '../../read/importProfile.ts';
import type { OldJournalWords } from '../../text/index.ts';
import type { OldJournalRead } from '../../view/oldJournal.ts';

/** A profile as it was named or found. */
export interface ProfileGiven {
	readonly content: ImportProfile;
	/** Where it is, or is to be written. */
	readonly path: string | undefined;
	/** Its text; undefined where there is none yet. */
	readonly text: string | undefined;
	/** The person named it. */
	readonly named: boolean;
}

/** A table that was read, and how it is understood. */
export interface OpenedJournal {
	readonly oldWords: OldJournalWords;
	readonly old: OldJournalRead;
	readonly understanding: Understanding;
	/** How the text was to be read, where that was given. */
	readonly reading: ReadingOptions;
	readonly profile: ProfileGiven;
	/** The same table understood otherwise. */
	understood(understanding: Understanding): OldJournalRead;
}
