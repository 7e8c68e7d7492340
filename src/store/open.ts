/** Opens the journal file; never creates one. */

import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { JournalState } from '../domain/event/journal.ts';
import type { Settings } from '../domain/settings.ts';
import { fileFailure } from '../files/failure.ts';
import { impossibleName } from '../files/name.ts';
import { connectTo, type NativeModule } from './driver.ts';
import { StoreFailure, storeFailure } from './failure.ts';
import { SCHEMA_VERSION, versionOf } from './fileVersion.ts';
import { readState } from './record/journalState.ts';
import { APPLICATION_ID } from './schema.ts';
import type { JournalServer } from './sharing/journalServer.ts';
import { sidecars } from './sidecars.ts';

/** How far an upgrade has come: of claims so many. What it throws takes everything back. */
export type UpgradeStep = (done: number, total: number) => Promise<void>;

export interface Journal {
	readonly path: string;
	/** As they were when it was opened, or when the write lock was taken last. */
	readonly settings: Settings;
	/** What the office loaded: its own rules and days off. Of the same moment. */
	readonly loaded: Pick<JournalState, 'regulations' | 'years' | 'own'>;
	readonly connection: Database.Database;
	/** The version of the file: whoever only reads meets former ones, too. */
	readonly version: number;
	/** Where the file was kept as it was before a write brought it to this version just now. */
	formerCopy: string | undefined;
	/** Whether this run has recorded something in it. */
	recorded?: true;
	/** Through which other desks have it; absent where it is not shared. */
	server?: JournalServer;
	/** Shows how far the upgrade of a large file has come; left out where nobody waits for it. */
	watchUpgrade?: (work: (step: UpgradeStep) => Promise<string | undefined>) => Promise<string | undefined>;
	/** Brings along what a run computed of the settings and of what was loaded, where they have changed since. */
	whenChanged?: () => Promise<void>;
	/** Within a write transaction: reads both again where another program, or what was just `pulled`, may have changed them; whether it did. */
	renew(pulled: boolean): boolean;
	/** As it was opened by. */
	readonly nativeModule: string | undefined;
	close(): void;
}

export interface OpenOptions {
	readonly path: string;
	/**
	 * Readers open the file read-write too, to roll back what a crash left, but can change nothing. A file of a former version is read as it
	 * is, and brought to this version with the first write.
	 */
	readonly write: boolean;
	/** How long to wait for another writer, in milliseconds. */
	readonly timeout: number;
	readonly nativeModule?: NativeModule;
	/** For who checks or mends it: `stateByEvents`. */
	readonly stateOf?: typeof readState;
}

/** Opens a journal. Throws StoreFailure when the file is missing, not a journal, newer, damaged, busy or out of reach. */
export function openJournal({ path, write, timeout, nativeModule, stateOf = readState }: OpenOptions): Journal {
	examine(path);
	const connection = connect(path, timeout, nativeModule, true);
	try {
		// The first read rolls back an `init` that was killed.
		if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new StoreFailure('empty', path);
		const version = versionOf(connection);
		if (version > SCHEMA_VERSION) throw new StoreFailure('newer', path, String(version));
		if (version < 1) throw new StoreFailure('damaged', path, 'user_version');
		prepare(connection);
		// The last event that columns know of: of a closed month it is an earlier one.
		connection.function('known_to', { deterministic: true }, () => Number.MAX_SAFE_INTEGER);
		if (!write) connection.pragma('query_only = on');
		let changes = changesByOthers(connection);
		let state = stateOf(connection, path);
		return {
			...{ path, connection, nativeModule, formerCopy: undefined, close: () => connection.close() },
			get settings() {
				return state.settings;
			},
			get loaded() {
				return state;
			},
			renew(pulled) {
				const now = changesByOthers(connection);
				if (now === changes && !pulled) return false;
				changes = now;
				state = stateOf(connection, path);
				return true;
			},
			get version() {
				return versionOf(connection);
			},
		};
	} catch (error) {
		connection.close();
		throw storeFailure(error, path);
	}
}

/** A number that is another one when another connection has written into the file. */
function changesByOthers(connection: Database.Database): unknown {
	return connection.pragma('data_version', { simple: true });
}

/** The file beside a journal that several desks share; it says where the server is. */
export function connectionFile(journal: string): string {
	return `${journal}${sidecars.server}`;
}

/** Whether several desks share the journal. Throws StoreFailure where its folder is out of reach. */
export function isShared(journal: string): boolean {
	return outside(journal, () => statSync(connectionFile(journal), { throwIfNoEntry: false })) !== undefined;
}

/** How many bytes the journal takes. */
export function sizeOf({ connection }: Journal): number {
	return Number(connection.pragma('page_count', { simple: true })) * Number(connection.pragma('page_size', { simple: true }));
}

function examine(path: string): void {
	const wrong = impossibleName(path);
	if (wrong !== undefined) throw new StoreFailure('impossibleName', path, wrong);
	const stat = outside(path, () => statSync(path, { throwIfNoEntry: false }));
	if (!stat) throw new StoreFailure('missing', path);
	if (!stat.isFile()) throw new StoreFailure('notAFile', path);
	if (stat.size === 0) throw new StoreFailure('empty', path);
	// Each name of a hard-linked file would get a rollback journal of its own, and SQLite would miss the other.
	if (stat.nlink > 1) throw new StoreFailure('severalNames', path);
	// SQLite would take back or write through what another program left beside a file of its own: only ours is given to it.
	if (!isOurs(outside(path, () => headOf(path)))) throw new StoreFailure('foreign', path);
}

/** The beginning of the file. Read before there is a connection: closing the file would drop the locks of one. */
function headOf(path: string): Buffer {
	const file = openSync(path, 'r');
	try {
		const head = Buffer.alloc(72);
		readSync(file, head, 0, head.length, 0);
		return head;
	} finally {
		closeSync(file);
	}
}

/** What SQLite's file format says of itself, and who the file belongs to. */
function isOurs(head: Buffer): boolean {
	return head.toString('latin1', 0, 16) === 'SQLite format 3\0' && head.readInt32BE(68) === APPLICATION_ID;
}

/** The file system error for the path, as a StoreFailure. */
function outside<T>(path: string, look: () => T): T {
	try {
		return look();
	} catch (error) {
		throw storeFailure(fileFailure(path, error), path);
	}
}

/** A connection to the file. Throws StoreFailure where the native module or the file is out of reach. */
export function connect(path: string, timeout: number, nativeModule: NativeModule, fileMustExist: boolean): Database.Database {
	try {
		return connectTo(path, { fileMustExist, timeout }, nativeModule);
	} catch (error) {
		throw storeFailure(error, path);
	}
}

/** What holds for every connection and is not kept in the file. */
export function prepare(connection: Database.Database): void {
	connection.exec(PRAGMAS);
}

// A small cache, where better-sqlite3 would take sixteen megabytes: pages are read once, and fresh memory for each takes longer than to read some of
// them again. What a transaction changes stays in memory up to four megabytes.
// EXTRA also flushes the folder after the rollback journal is removed: a number shown on the screen survives a power cut.
const PRAGMAS = `
	pragma synchronous = extra;
	pragma foreign_keys = on;
	pragma recursive_triggers = on;
	pragma trusted_schema = off;
	pragma cell_size_check = on;
	pragma secure_delete = on;
	pragma temp_store = memory;
	pragma cache_size = -400;
	pragma cache_spill = 1000;
	pragma fullfsync = on;
	pragma checkpoint_fullfsync = on;
`;
