/** The version of a journal file: as it says itself, and that which this program writes. */

import type Database from 'better-sqlite3';
import { fieldNames, fieldRow } from '../domain/fields.ts';
import { prepared } from './query.ts';

/** The version that the file itself states; 0 for an empty file. */
export function versionOf(connection: Database.Database): number {
	return prepared<{ readonly user_version: number }>(connection, 'pragma user_version').get()?.user_version ?? 0;
}

/** The version that brought the sums of rounds and last days by day: in a file of a former one they are counted one by one. */
export const DAY_TALLIES = 5;

/** The version that brought the table of messages. */
export const MESSAGES = 4;

/** How many versions have a list of statements in `migrations`. */
const WRITTEN = 5;

/** The version that this program writes: that of the lists, or of the field that came last. */
export const SCHEMA_VERSION = Math.max(WRITTEN, ...fieldNames.map((name) => fieldRow(name).since ?? 1));
