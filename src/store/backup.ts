/** Copies of the journal, made while others record: whole and checked, or not there at all. */

import { randomBytes } from 'node:crypto';
import {
	chmodSync,
	closeSync,
	cpSync,
	existsSync,
	linkSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	statfsSync,
	statSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { makeFolders } from '../folder.ts';
import { PART } from './beside.ts';
import { type Checked, type CheckStep, checkJournal, type Fault } from './check.ts';
import { failing, failingLater, flush } from './disk.ts';
import { errorCode, StoreFailure } from './failure.ts';
import { keptFolder } from './kept.ts';
import type { FaultyFile } from './keptCheck.ts';
import { copyKept } from './keptCopy.ts';
import { keptFiles } from './keptFiles.ts';
import { lettersFolder } from './letters.ts';
import { type Journal, openJournal, sizeOf } from './open.ts';

/** What a copy was found to be. With faults it was not kept: the journal itself has them. */
export interface Copied extends Checked {
	readonly faults: number;
	/** Files kept with the journal that are missing or altered there, and so are not in the copy. */
	readonly faulty: readonly FaultyFile[];
	/** How many others are in it. */
	readonly files: number;
}

export interface Copying {
	readonly nativeModule: string | undefined;
	/** How far it has come, as a share of all. */
	readonly step: CheckStep;
}

/** Where backups lie, beside the journal, unless another place is named. */
export const BACKUPS = 'backups';

/** The folder of a backup that is made at this time: `backups/journal-2026-11-23-210000`, beside the journal where `into` says nothing else. */
export function backupFolder(journal: string, into: string | undefined, day: string, time: string): string {
	return join(into ?? join(dirname(journal), BACKUPS), `${stemOf(journal)}-${day}-${time.replaceAll(':', '')}`);
}

/**
 * Makes the folder `to` with a copy of the journal and of the files that are kept with it, under their own names. Throws StoreFailure where
 * there is one already, where there is no room, or where nothing can be written; then nothing is left.
 */
export async function backUp(journal: Journal, to: string, copying: Copying): Promise<Copied> {
	return failingLater(to, async () => {
		makeFolders(dirname(to), 0o700);
		if (existsSync(to)) throw new StoreFailure('exists', to);
		return throughPart(journal, to, basename(journal.path), copying, {
			files: (copy) => copy,
			place: (part) => renameSync(part, to),
		});
	});
}

/** Copies a backup, with its files, to where no journal is; files that lie there already stay. Throws StoreFailure as `backUp` does. */
export async function restore(backup: Journal, to: string, makeFolder: boolean, copying: Copying): Promise<Copied> {
	return failingLater(to, async () => {
		if (makeFolder) makeFolders(dirname(to), 0o700);
		const made = [keptFolder(to), lettersFolder(to)].filter((folder) => !existsSync(folder));
		try {
			return await throughPart(backup, to, 'journal', copying, {
				// To where they stay: a journal whose files are missing must never be seen.
				files: () => to,
				place: (part) => {
					copyLetters(join(part, 'journal'), to);
					giveName(join(part, 'journal'), to);
				},
			});
		} finally {
			if (!existsSync(to)) for (const folder of made) rmSync(folder, { recursive: true, force: true });
		}
	});
}

/** The journal of a backup: the file itself, or the one in its folder; undefined where there is none, or more than one. */
export function journalIn(backup: string): string | undefined {
	return failing(backup, () => {
		const stat = statSync(backup, { throwIfNoEntry: false });
		if (!stat?.isDirectory()) return stat && backup;
		const files = readdirSync(backup, { withFileTypes: true }).filter(
			(entry) => entry.isFile() && !/^\.|-journal$|\.last-/.test(entry.name),
		);
		const [only, ...others] = files;
		return only && others.length === 0 ? join(backup, only.name) : undefined;
	});
}

/** Deletes the oldest backups of this journal beside `newest`, all but `keep`; how many that were. */
export function pruneBackups(journal: string, newest: string, keep: number): number {
	const folder = dirname(newest);
	const name = new RegExp(`^${stemOf(journal).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}-\\d{4}-\\d{2}-\\d{2}-\\d{6}$`);
	return failing(folder, () => {
		const ours = readdirSync(folder)
			// What only looks like one is left alone.
			.filter((one) => name.test(one) && lstatSync(join(folder, one)).isDirectory() && existsSync(join(folder, one, basename(journal))))
			.toSorted();
		const old = ours.slice(0, Math.max(0, ours.length - keep)).filter((one) => one !== basename(newest));
		for (const one of old) rmSync(join(folder, one), { recursive: true });
		return old.length;
	});
}

/** Where the journal of the kept files is to lie, the copy of the journal itself being at `copy`; and how the copy gets its name. */
interface Placing {
	files(copy: string): string;
	place(part: string): void;
}

/** Copies into a folder beside `to`, checks the copy, and gives it its name: or leaves nothing. */
async function throughPart(journal: Journal, to: string, name: string, copying: Copying, { files, place }: Placing): Promise<Copied> {
	const part = join(dirname(to), `${PART.before}${randomBytes(6).toString('hex')}${PART.after}`);
	refuseWithoutRoom(journal, dirname(to));
	mkdirSync(part, { mode: 0o700 });
	try {
		const copy = join(part, name);
		// An empty file that is ours alone: SQLite would make one that others may read.
		closeSync(openSync(copy, 'wx', 0o600));
		chmodSync(copy, 0o600);
		journal.connection.prepare('vacuum into ?').run(copy);
		flush(copy);
		copyLetters(journal.path, copy);
		const copied = await checked(journal, copy, files(copy), copying);
		flush(part);
		if (copied.faults === 0) place(part);
		flush(dirname(to));
		return copied;
	} finally {
		rmSync(part, { recursive: true, force: true });
	}
}

/** Letters lie under their names in one folder: all of it is copied, beside those that lie there already. */
function copyLetters(journal: string, copy: string): void {
	const folder = lettersFolder(copy);
	if (!existsSync(lettersFolder(journal))) return;
	cpSync(lettersFolder(journal), folder, { recursive: true, force: false });
	for (const name of readdirSync(folder)) flush(join(folder, name));
	flush(folder);
}

/** Checks the copy; where it is sound, its files are copied beside the journal that is or will be at `to`. */
async function checked(journal: Journal, path: string, to: string, { nativeModule, step }: Copying): Promise<Copied> {
	const copy = openJournal({ path, write: false, timeout: 15_000, nativeModule });
	try {
		const files = keptFiles(copy);
		// Where there are files, the check of the journal is the first half of it.
		const whole = files.size > 0 ? 2 : 1;
		let faults = 0;
		const tell = ({ code }: Fault) => {
			// A letter that is gone hinders no copy of the others: `check` tells of it.
			if (code !== 'fileMissing' && code !== 'fileAltered') faults++;
		};
		const found = await checkJournal(copy, tell, (done, total) => step(done, total * whole));
		if (faults > 0) return { ...found, faults, faulty: [], files: 0 };
		const faulty = await copyKept(journal, to, [...files.values()], (share) => step(1 + share, 2));
		return { ...found, faults, faulty, files: files.size - faulty.length };
	} finally {
		copy.close();
	}
}

/** A link fails where the name was taken meanwhile; a rename would replace what is there. */
function giveName(file: string, name: string): void {
	try {
		linkSync(file, name);
	} catch (error) {
		// FAT has no links.
		if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(errorCode(error) ?? '')) throw error;
		renameSync(file, name);
	}
}

/** Before anything is written: a disk that is filled to the last byte is everybody's trouble. */
function refuseWithoutRoom(journal: Journal, folder: string): void {
	const { bavail, bsize } = statfsSync(folder);
	const files = [...keptFiles(journal).values()].reduce((sum, { size }) => sum + size, 0);
	if (bavail * bsize < sizeOf(journal) + files) throw new StoreFailure('full', folder);
}

function stemOf(journal: string): string {
	return basename(journal, extname(journal));
}
