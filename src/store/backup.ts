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
import { PART } from './beside.ts';
import { type Checked, type CheckStep, checkJournal } from './check.ts';
import { failing, failingLater, flush } from './disk.ts';
import { errorCode, StoreFailure } from './failure.ts';
import { type Journal, openJournal } from './open.ts';

/** What belongs to a journal and lies in the folder beside it. */
export const ATTACHMENTS = 'attachments';

/** What a copy was found to be. With faults it was not kept: the journal itself has them. */
export interface Copied extends Checked {
	readonly faults: number;
}

export interface Copying {
	readonly nativeModule: string | undefined;
	/** How far the check of the copy has come. */
	readonly step: CheckStep;
}

/** Where backups lie, beside the journal, unless another place is named. */
export const BACKUPS = 'backups';

/** The folder of a backup that is made at this time: `backups/journal-2026-11-23-210000`, beside the journal where `into` says nothing else. */
export function backupFolder(journal: string, into: string | undefined, day: string, time: string): string {
	return join(into ?? join(dirname(journal), BACKUPS), `${stemOf(journal)}-${day}-${time.replaceAll(':', '')}`);
}

/**
 * Makes the folder `to` with a copy of the journal and of its attachments, under their own names. Throws StoreFailure where
 * there is one already, where there is no room, or where nothing can be written; then nothing is left.
 */
export async function backUp(journal: Journal, to: string, { nativeModule, step }: Copying): Promise<Copied> {
	return failingLater(to, async () => {
		mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
		if (existsSync(to)) throw new StoreFailure('exists', to);
		return throughPart(journal, to, basename(journal.path), { nativeModule, step }, (part) => renameSync(part, to));
	});
}

/** Copies a backup, with its attachments, to where no journal is. Throws StoreFailure as `backUp` does. */
export async function restore(backup: Journal, to: string, makeFolder: boolean, copying: Copying): Promise<Copied> {
	const attachments = join(dirname(to), ATTACHMENTS);
	return failingLater(to, async () => {
		if (makeFolder) mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
		if (existsSync(join(dirname(backup.path), ATTACHMENTS)) && existsSync(attachments)) throw new StoreFailure('exists', attachments);
		return throughPart(backup, to, 'journal', copying, (part) => {
			const withAttachments = existsSync(join(part, ATTACHMENTS));
			// First: a journal whose attachments are missing must never be seen.
			if (withAttachments) renameSync(join(part, ATTACHMENTS), attachments);
			try {
				giveName(join(part, 'journal'), to);
			} catch (error) {
				if (withAttachments) renameSync(attachments, join(part, ATTACHMENTS));
				throw error;
			}
		});
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

/** Copies into a folder beside `to`, checks the copy, and gives it its name: or leaves nothing. */
async function throughPart(journal: Journal, to: string, name: string, copying: Copying, place: (part: string) => void): Promise<Copied> {
	const part = join(dirname(to), `${PART.before}${randomBytes(6).toString('hex')}${PART.after}`);
	const attachments = join(dirname(journal.path), ATTACHMENTS);
	refuseWithoutRoom(journal, attachments, dirname(to));
	mkdirSync(part, { mode: 0o700 });
	try {
		const copy = join(part, name);
		// An empty file that is ours alone: SQLite would make one that others may read.
		closeSync(openSync(copy, 'wx', 0o600));
		chmodSync(copy, 0o600);
		journal.connection.prepare('vacuum into ?').run(copy);
		if (existsSync(attachments)) cpSync(attachments, join(part, ATTACHMENTS), { recursive: true, errorOnExist: true });
		flushAll(part);
		const copied = await checked(copy, copying);
		if (copied.faults === 0) place(part);
		flush(dirname(to));
		return copied;
	} finally {
		rmSync(part, { recursive: true, force: true });
	}
}

async function checked(path: string, { nativeModule, step }: Copying): Promise<Copied> {
	const copy = openJournal({ path, write: false, timeout: 15_000, nativeModule });
	try {
		let faults = 0;
		const tell = () => {
			faults++;
		};
		const found = await checkJournal(copy, tell, step);
		return { ...found, faults };
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
function refuseWithoutRoom({ connection }: Journal, attachments: string, folder: string): void {
	const size = Number(connection.pragma('page_count', { simple: true })) * Number(connection.pragma('page_size', { simple: true }));
	const { bavail, bsize } = statfsSync(folder);
	if (bavail * bsize < size + sizeOf(attachments)) throw new StoreFailure('full', folder);
}

function sizeOf(folder: string): number {
	if (!existsSync(folder)) return 0;
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => sum + lstatSync(join(folder, name)).size, 0);
}

/** So that all of it survives a power cut. */
function flushAll(folder: string): void {
	for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
		if (entry.isFile() || entry.isDirectory()) flush(join(entry.parentPath, entry.name));
	}
	flush(folder);
}

function stemOf(journal: string): string {
	return basename(journal, extname(journal));
}
