/** Creates a journal. */

import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import type { Settings } from '../domain/settings.ts';
import { fileFailure } from '../files/failure.ts';
import { lookAt, makeFolders, removeEmptyFolders } from '../files/folder.ts';
import { impossibleName } from '../files/name.ts';
import { createEmpty, removeFile } from '../files/write.ts';
import { StoreFailure, storeFailure } from './failure.ts';
import { layTables } from './migrate.ts';
import { connect, type OpenOptions, prepare } from './open.ts';
import { append, applyToJournal } from './record/apply.ts';
import { CHAIN_START, type Stamp } from './record/chain.ts';
import { journalWithSidecar } from './sidecars.ts';
import { setCounter } from './statements/events.ts';

/**
 * Creates a journal file, readable by its owner only: the tables, the first event and what it sets, all or nothing.
 * Throws StoreFailure when anything is there already, or nothing can be created there.
 */
export function createJournal({ path, makeFolder, timeout, nativeModule, settings, stamp }: Omit<OpenOptions, 'write'> & Opening): void {
	let made: readonly string[] = [];
	// Exclusive: of two processes only one succeeds, and a link at the path is not followed.
	try {
		if (makeFolder) made = makeFolders(dirname(path), 0o700);
		createEmpty(path);
	} catch (error) {
		removeEmptyFolders(made);
		throw storeFailure(fileFailure(path, error), path);
	}
	try {
		const connection = connect(path, timeout, nativeModule, true);
		try {
			connection.pragma('journal_mode = delete');
			prepare(connection);
			layTables(connection, () => lay(connection, settings, stamp));
		} finally {
			connection.close();
		}
	} catch (error) {
		removeFile(path);
		removeEmptyFolders(made);
		throw storeFailure(error, path);
	}
}

/** Throws StoreFailure where anything exists at the path, or where SQLite would take the name for a file of another journal. */
export function refuseExisting(path: string): void {
	const wrong = impossibleName(path);
	if (wrong !== undefined) throw new StoreFailure('impossibleName', path, wrong);
	const owner = journalWithSidecar(path);
	if (owner !== undefined) throw new StoreFailure('ofOtherJournal', path, owner);
	const there = existing(path);
	// An empty file is what a killed `init` leaves.
	if (there) throw new StoreFailure(there.isFile() && there.size === 0 ? 'empty' : 'exists', path);
}

interface Opening {
	/** Whether a missing folder is made as well. */
	readonly makeFolder?: boolean;
	readonly settings: Settings;
	readonly stamp: Stamp;
}

function lay(connection: Database.Database, settings: Settings, stamp: Stamp): void {
	const event = { type: 'journalOpened', ...settings } as const;
	applyToJournal(connection, undefined, event, () => {
		append(connection, event, { claim: 0, sequence: 1 }, { position: 0, hash: CHAIN_START }, stamp);
	});
	const year = settings.firstYear;
	setCounter({ connection }, { series: 'incoming', year, last: settings.firstIncoming - 1 });
	setCounter({ connection }, { series: 'outgoing', year, last: settings.firstOutgoing - 1 });
}

function existing(path: string): Stats | undefined {
	try {
		return lookAt(path);
	} catch (error) {
		throw storeFailure(error, path);
	}
}
