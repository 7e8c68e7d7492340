/** The version of the journal file that this program writes, `PRAGMA user_version`: as many as there are lists in `migrations`. */
export const SCHEMA_VERSION = 1;
