/** The version of the journal file that this program writes: `PRAGMA user_version`. */

import { fieldNames, fieldRow } from '../domain/fields.ts';

/** As many as there are lists written out in `migrations`. */
const WRITTEN = 5;

/** That of the lists, or of the field that came last. */
export const SCHEMA_VERSION = Math.max(WRITTEN, ...fieldNames.map((name) => fieldRow(name).since ?? 1));
