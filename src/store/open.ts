/** Opening the journal file. Nothing here creates one. */

import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Settings } from '../domain/event.ts';
import { errorCode, StoreFailure, storeFailure } from './failure.ts';
import { migrate } from './migrate.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { APPLICATION_ID } from './schema.ts';

export interface Journal {
	readonly path: string;
	readonly settings: Settings;
	readonly connection: Database.Database;
	close(): void;
}

export interface OpenOptions {
	readonly path: string;
	/** Readers open the file read-write too, to roll back what a crash left, but can change nothing. */
	readonly write: boolean;
	/** How long to wait for another writer, in milliseconds. */
	readonly timeout: number;
	/** Where the native module lies; found by its package where not given. */
	readonly nativeModule?: string | undefined;
}

/** Opens a journal. Throws StoreFailure when the file is missing, not a journal, newer, damaged, busy or out of reach. */
export function openJournal({ path, write, timeout, nativeModule }: OpenOptions): Journal {
	examine(path);
	const connection = connect(path, timeout, nativeModule, true);
	try {
		if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new StoreFailure('foreign', path);
		const version = Number(connection.pragma('user_version', { simple: true }));
		if (version > SCHEMA_VERSION) throw new StoreFailure('newer', path, String(version));
		if (version < SCHEMA_VERSION) migrate(connection, path);
		prepare(connection);
		if (!write) connection.pragma('query_only = on');
		const settings = readSettings(connection, path);
		return { path, connection, settings, close: () => connection.close() };
	} catch (error) {
		connection.close();
		throw storeFailure(error, path);
	}
}

function examine(path: string): void {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (!stat) throw new StoreFailure('missing', path);
	if (!stat.isFile()) throw new StoreFailure('notAFile', path);
	if (stat.size === 0) throw new StoreFailure('empty', path);
	// Each name of a hard-linked file would have a rollback journal of its own.
	if (stat.nlink > 1) throw new StoreFailure('severalNames', path);
}

/** A connection to the file. Throws StoreFailure where the native module or the file is out of reach. */
export function connect(path: string, timeout: number, nativeModule: string | undefined, fileMustExist: boolean): Database.Database {
	try {
		return new Database(path, { fileMustExist, timeout, ...(nativeModule && { nativeBinding: nativeModule }) });
	} catch (error) {
		if (isNativeModuleFault(error)) throw new StoreFailure('nativeModule', dirname(nativeModule ?? ''), String(error));
		throw storeFailure(error, path);
	}
}

function isNativeModuleFault(error: unknown): boolean {
	return (
		errorCode(error) === 'ERR_DLOPEN_FAILED' ||
		errorCode(error) === 'MODULE_NOT_FOUND' ||
		(error instanceof Error && error.message.startsWith('Could not locate the bindings file'))
	);
}

/** What holds for every connection and is not kept in the file. */
export function prepare(connection: Database.Database): void {
	// EXTRA also flushes the folder after the rollback journal is removed: a number shown on the screen survives a power cut.
	connection.pragma('synchronous = extra');
	connection.pragma('foreign_keys = on');
	connection.pragma('recursive_triggers = on');
	connection.pragma('trusted_schema = off');
	connection.pragma('cell_size_check = on');
	connection.pragma('secure_delete = on');
	connection.pragma('temp_store = memory');
	connection.pragma('fullfsync = on');
	connection.pragma('checkpoint_fullfsync = on');
}

/** What the journal was opened with. It is written by this program only, so what is missing there means damage. */
function readSettings(connection: Database.Database, path: string): Settings {
	const row = connection.prepare<[], { value: string }>(`select value from setting where name = 'journal'`).get();
	if (!row) throw new StoreFailure('damaged', path, 'setting');
	const settings: Settings = JSON.parse(row.value);
	return settings;
}
