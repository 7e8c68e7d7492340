/** Backups of the journal, made while others record: complete and checked, or not made. */

import { basename, dirname, extname, join } from 'node:path';
import { fileFailures } from '../../files/failure.ts';
import { isFolder, lookAt, makeFolderOf, removeEmptyFolders } from '../../files/folder.ts';
import { discardFolder, makePartFolder, partsIn } from '../../files/part.ts';
import { entriesOf } from '../../files/read.ts';
import { flushFile } from '../../files/system.ts';
import { createEmpty, freeBytes, moveToNew, nameFolder, removeFolder } from '../../files/write.ts';
import { checkJournal } from '../check/check.ts';
import type { Checked, CheckStep } from '../check/fault.ts';
import { StoreFailure, storeFailure } from '../failure.ts';
import { type Journal, openJournal, sizeOf } from '../open.ts';
import { backupsBeside } from '../sidecars.ts';
import { namedFiles } from './namedFiles.ts';
import { copyFiles, type FaultyFile } from './storedCheck.ts';
import { lettersFolder, storeFolder, storing } from './storedFiles.ts';

/** The result of checking a backup. */
export interface Copied extends Checked {
	/** Faults of the journal itself; a backup with any is not kept. */
	readonly faults: number;
	/** Files that are missing or altered at one of their locations; files intact nowhere are not in the backup. */
	readonly faulty: readonly FaultyFile[];
	/** Whether the backup was kept, under its final name. */
	readonly kept: boolean;
	/** Where it is then. */
	readonly path: string;
}

export interface Copying {
	readonly nativeModule: string | undefined;
	/** Progress, from 0 to 1. */
	readonly step: CheckStep;
}

/** The folder of a backup that is made at this time: `backups/journal-2026-11-23-210000`, beside the journal unless `into` names a folder. */
export function backupFolder(journal: string, into: string | undefined, day: string, time: string): string {
	return join(into ?? backupsBeside(journal), `${stemOf(journal)}-${day}-${time.replaceAll(':', '')}`);
}

/**
 * Makes the folder `to` with a copy of the journal and of the files that its events name; where there is one already, `to-2`, `to-3`. Throws
 * StoreFailure where there is no room, or where nothing can be written; then nothing is left.
 */
export async function backUp(journal: Journal, to: string, copying: Copying): Promise<Copied> {
	return failing(to, async () => {
		const made = makeFolderOf(to, 0o700);
		try {
			return await throughPart(journal, to, async (part) => {
				const copy = join(part, basename(journal.path));
				const copied = await copyTo(journal, copy, copy, copying);
				return copied.faults > 0 ? copied : { ...copied, kept: true, path: nameNextFolder(part, to) };
			});
		} finally {
			removeEmptyFolders(made);
		}
	});
}

/** Gives the folder the first of the names that nothing has: somebody else may have made a backup in the same second. */
function nameNextFolder(part: string, to: string): string {
	for (let count = 1; ; count++) {
		const path = count === 1 ? to : `${to}-${count}`;
		if (lookAt(path)) continue;
		try {
			nameFolder(part, path);
			return path;
		} catch (error) {
			if (!lookAt(path)) throw error;
		}
	}
}

export interface Restoring extends Copying {
	/** Whether a missing folder is made. */
	readonly makeFolder: boolean;
	/** Whether a journal is made even if some files of the backup are missing or altered. */
	readonly partial: boolean;
}

/**
 * Restores a journal with its files from a backup, where there is none yet, after checking all of it. Files of the same hash that lie there already
 * are replaced. Throws StoreFailure as `backUp` does.
 */
export async function restore(backup: Journal, to: string, restoring: Restoring): Promise<Copied> {
	return failing(to, async () => {
		const above = restoring.makeFolder ? makeFolderOf(to, 0o700) : [];
		const made = [storeFolder(to), lettersFolder(to)].filter((folder) => !lookAt(folder));
		try {
			return await throughPart(backup, to, async (part) => {
				const copy = join(part, 'journal');
				// The files first, at their final locations: a journal must never appear without its files.
				const copied = await copyTo(backup, copy, to, restoring);
				if (copied.faults > 0 || (copied.faulty.length > 0 && !restoring.partial)) return copied;
				moveToNew(copy, to);
				return { ...copied, kept: true };
			});
		} finally {
			if (!lookAt(to)) for (const folder of made) if (lookAt(folder)) removeFolder(folder);
			removeEmptyFolders(above);
		}
	});
}

/** The journal of a backup: the file itself, or the one in its folder; undefined where there is none, more than one, or a link in its place. */
export function journalIn(backup: string): string | undefined {
	return storing(backup, () => {
		if (!isFolder(backup)) return lookAt(backup)?.isFile() ? backup : undefined;
		const files = entriesOf(backup).filter((entry) => entry.isFile() && !/^\.|-journal$|\.last-/.test(entry.name));
		const [only, ...others] = files;
		return only && others.length === 0 ? join(backup, only.name) : undefined;
	});
}

/** Deletes the oldest backups of this journal beside `newest`, all but `keep`. Gives how many it deleted. */
export function pruneBackups(journal: string, newest: string, keep: number): number {
	const folder = dirname(newest);
	const name = new RegExp(`^${stemOf(journal).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}-(\\d{4}-\\d{2}-\\d{2}-\\d{6})(?:-(\\d+))?$`);
	/** Of one second, the tenth is behind the second. */
	const orderOf = (backup: string) => {
		const [, time = '', count = '1'] = name.exec(backup) ?? [];
		return `${time}-${count.padStart(9, '0')}`;
	};
	return storing(folder, () => {
		const ours = entriesOf(folder)
			// A file that only looks like a backup is not deleted.
			.filter((entry) => entry.isDirectory() && name.test(entry.name) && lookAt(join(folder, entry.name, basename(journal))))
			.map((entry) => entry.name)
			.toSorted((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1));
		const old = ours.slice(0, Math.max(0, ours.length - keep)).filter((backup) => backup !== basename(newest));
		for (const one of old) removeFolder(join(folder, one));
		clearOldParts(folder, basename(journal), newest);
		return old.length;
	});
}

const A_DAY = 86_400_000;

/** Removes unfinished backups that are a day older than the newest backup, whichever process began them: no backup takes so long. */
function clearOldParts(folder: string, journal: string, newest: string): void {
	const now = lookAt(newest)?.mtimeMs ?? 0;
	for (const part of partsIn(folder)) {
		const began = lookAt(part)?.mtimeMs ?? now;
		if (now - began > A_DAY && lookAt(join(part, journal))) discardFolder(part);
	}
}

/** Does the work in a temporary folder next to `to`; it is removed afterwards unless it was renamed to its final name. */
async function throughPart(journal: Journal, to: string, work: (part: string) => Promise<Copied>): Promise<Copied> {
	const folder = dirname(to);
	const part = makePartFolder(folder, to);
	try {
		refuseWithoutRoom(journal, folder);
		return await work(part);
	} finally {
		discardFolder(part);
	}
}

/** Copies the journal to `copy` and checks the copy; where it is sound, its files are copied to beside `to`. */
async function copyTo(journal: Journal, copy: string, to: string, { nativeModule, step }: Copying): Promise<Copied> {
	createEmpty(copy);
	journal.connection.prepare('vacuum into ?').run(copy);
	fileFailures(copy, () => flushFile(copy));
	const copied = openJournal({ path: copy, write: false, timeout: 15_000, nativeModule });
	try {
		const files = namedFiles(copied);
		// With files to copy, checking the journal is the first half of the work.
		const whole = files.size > 0 ? 2 : 1;
		let faults = 0;
		const found = await checkJournal(
			copied,
			() => {
				faults++;
			},
			(done, total) => step(done, total * whole),
		);
		if (faults > 0) return { ...found, faults, faulty: [], kept: false, path: to };
		const total = [...files.values()].reduce((sum, { size }) => sum + (size ?? 0), 0);
		let read = 0;
		const faulty = await copyFiles(journal, to, files.values(), (bytes) => {
			read += bytes;
			return step(1 + Math.min(1, read / Math.max(1, total)), 2);
		});
		return { ...found, faults, faulty, kept: false, path: to };
	} finally {
		copied.close();
	}
}

/** Before anything is written: filling the disk would harm every program on it. */
function refuseWithoutRoom(journal: Journal, folder: string): void {
	const files = [...namedFiles(journal).values()].reduce((sum, { size }) => sum + (size ?? 0), 0);
	if (freeBytes(folder) < sizeOf(journal) + files) throw new StoreFailure('full', folder);
}

async function failing<T>(path: string, act: () => Promise<T>): Promise<T> {
	try {
		return await act();
	} catch (error) {
		throw storeFailure(error, path);
	}
}

function stemOf(journal: string): string {
	return basename(journal, extname(journal));
}
