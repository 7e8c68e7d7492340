/** The versions of the journal file. Statement lists, in order: version N is what the first N lists make. */

import { journal } from './0001-journal.ts';

export const migrations: readonly (readonly string[])[] = [journal];

/** The version that this program writes: `PRAGMA user_version`. */
export const SCHEMA_VERSION = migrations.length;
