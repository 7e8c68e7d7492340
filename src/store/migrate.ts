/** Bringing a journal file to the version of this program: all or nothing, with a copy of what was there before. */

import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { fileFailures } from '../files/failure.ts';
import { flushFile, flushFolder } from '../files/system.ts';
import { createEmpty } from '../files/write.ts';
import { migrations } from './migrations/index.ts';
import { APPLICATION_ID } from './schema.ts';
import { SCHEMA_VERSION } from './schemaVersion.ts';

/**
 * Runs the missing migrations, and `also`, in one exclusive transaction. An older journal is copied first, to
 * `PATH.before-vN`.
 */
export function migrate(connection: Database.Database, path: string, also?: () => void): void {
	const found = version(connection);
	if (found > 0) keepCopy(connection, `${path}.before-v${SCHEMA_VERSION}`);
	connection.exec('begin exclusive');
	try {
		// Another process may have done it while this one waited for the lock.
		for (const statements of migrations.slice(version(connection))) for (const statement of statements) connection.exec(statement);
		connection.pragma(`application_id = ${APPLICATION_ID}`);
		connection.pragma(`user_version = ${SCHEMA_VERSION}`);
		also?.();
		connection.exec('commit');
	} catch (error) {
		if (connection.inTransaction) connection.exec('rollback');
		throw error;
	}
}

function version(connection: Database.Database): number {
	return Number(connection.pragma('user_version', { simple: true }));
}

function keepCopy(connection: Database.Database, copy: string): void {
	createEmpty(copy);
	connection.prepare('vacuum into ?').run(copy);
	fileFailures(copy, () => {
		flushFile(copy);
		flushFolder(dirname(copy));
	});
}
