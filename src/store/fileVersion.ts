/** The version of a journal file, as it says itself. */

import type Database from 'better-sqlite3';

export function versionOf(connection: Database.Database): number {
	return Number(connection.pragma('user_version', { simple: true }));
}
