/**
 * Files beside the journal under its name: SQLite's, the program's own, and notes of the last backup, check and the like, which are no
 * events.
 */

import { basename, dirname, isAbsolute, join } from 'node:path';
import { isDay } from '../domain/day.ts';
import { entriesOf, piecesOf, readWhole } from '../files/read.ts';
import { truePath } from '../files/target.ts';
import { writeNote } from '../files/write.ts';

/** What follows the name of the journal in the names of what belongs to it. */
export const sidecars = {
	rollback: '-journal',
	attachments: '.attachments',
	letters: '.letters',
	draft: '.draft-',
	open: '.open-',
	overdue: '.last-overdue',
	backup: '.last-backup',
	mailSettings: '.mail.toml',
	mail: '.last-mail',
	mailLock: '.mail.lock',
	server: '.server',
	pull: '.last-pull',
	letter: '.last-letter',
} as const;

/** What SQLite and former versions of the program may leave besides. */
const OTHERS = ['-wal', '-shm', '.before-v', '.last-'];

/** Whether the path is that of something that belongs to the journal, or lies within it, by whatever name: nothing else may be written there. */
export function belongsTo(journal: string, path: string): boolean {
	const target = truePath(path);
	// The program's own files lie beside the name that was given, SQLite's beside what a link leads to.
	return [join(truePath(dirname(journal)), basename(journal)), truePath(journal)].some((known) => isOf(known, target));
}

function isOf(journal: string, path: string): boolean {
	const folder = dirname(journal);
	let at = path;
	while (dirname(at) !== folder) {
		if (dirname(at) === at) return false;
		at = dirname(at);
	}
	// Some file systems ignore case.
	const name = basename(at).toLowerCase();
	return [...Object.values(sidecars), ...OTHERS].some((suffix) => name.startsWith(`${basename(journal).toLowerCase()}${suffix}`));
}

/** The other journal beside which a journal at the path would be something of that one's; undefined for none. */
export function journalWithSidecar(path: string): string | undefined {
	const target = truePath(path);
	for (const suffix of [
		sidecars.rollback,
		...OTHERS,
		sidecars.attachments,
		sidecars.letters,
		sidecars.overdue,
		sidecars.backup,
		sidecars.mailSettings,
		sidecars.server,
	]) {
		const index = target.lastIndexOf(suffix);
		const owner = target.slice(0, index);
		if (index > 0 && isDatabase(owner)) return owner;
	}
	return undefined;
}

function isDatabase(path: string): boolean {
	try {
		for (const piece of piecesOf(path)) return Buffer.from(piece).toString('latin1', 0, 16) === 'SQLite format 3\0';
		return false;
	} catch {
		return false;
	}
}

export interface Sidecars {
	/** The last run of `overdue`; `unattended`: the last that no terminal saw, as cron's. Instants. */
	readonly overdue: { readonly at: string; readonly unattended: string | null };
	/** The last backup: its time, its path and its last event. */
	readonly backup: { readonly at: string; readonly folder: string; readonly events: number };
	/** The last run of `mail fetch`. */
	readonly mail: {
		readonly at: string;
		/** When the server last refused the password; null once it took it. */
		readonly refusedAt: string | null;
		/** The folder whose messages are meant below, and what their UIDs are valid under. */
		readonly folder: string | null;
		readonly uidValidity: string | null;
		/** UIDs of messages that were taken in and could not be moved. */
		readonly kept: readonly number[];
		/** UIDs of messages that the server did not hand out, and how often. */
		readonly failed: readonly { readonly uid: number; readonly times: number }[];
	};
	/** Letterhead and signature of the last letters, where they were typed for these alone: the texts by the names of the fields. */
	readonly letter: { readonly at: string; readonly fields: Readonly<Record<string, string>> };
	/** When the server of a shared journal was last heard of what others recorded. */
	readonly pull: { readonly at: string };
}

/** Notes what happened last, atomically. Does nothing where the folder is not writable: the command itself has succeeded. */
export function writeSidecar<N extends keyof Sidecars>(journal: string, name: N, what: Sidecars[N]): void {
	try {
		writeNote(`${JSON.stringify(what)}\n`, pathOf(journal, name));
	} catch {
		// A read-only folder, a full disk, a link in its place.
	}
}

/** The note of what happened last; undefined where there is none. */
export function readSidecar<N extends keyof Sidecars>(journal: string, name: N): Sidecars[N] | undefined {
	try {
		const [line = ''] = Buffer.from(readWhole(pathOf(journal, name)))
			.toString('utf8')
			.split('\n', 1);
		const read: Sidecars[N] | null = JSON.parse(line);
		const instants =
			read === null ? [undefined] : [read.at, ...('unattended' in read && read.unattended !== null ? [read.unattended] : [])];
		return read !== null && instants.every(isInstant) ? read : undefined;
	} catch {
		return undefined;
	}
}

/** Whether it is an instant whose day, in any zone, the program counts with: anybody may have written the note. */
function isInstant(value: unknown): boolean {
	return (
		typeof value === 'string' &&
		/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value) &&
		isDay(value.slice(0, 10)) &&
		!Number.isNaN(Date.parse(value)) &&
		value < '2299'
	);
}

function pathOf(journal: string, name: keyof Sidecars): string {
	return journal + sidecars[name];
}

/** The path of a file as another file beside the journal names it. */
export function besideJournal(journal: string, path: string): string {
	return isAbsolute(path) ? path : join(dirname(journal), path);
}

/** The default backup folder, next to the journal. */
export const BACKUPS = 'backups';

/** The folder of backups beside the journal. */
export function backupsBeside(journal: string): string {
	return join(dirname(journal), BACKUPS);
}

/** The paths of drafts beside the journal whose names begin so behind `.draft-`. Throws FileFailure where the folder cannot be read. */
export function draftsBeside(journal: string, beginning: string): readonly string[] {
	const begun = `${basename(journal)}${sidecars.draft}${beginning}`;
	return entriesOf(dirname(journal)).flatMap(({ name }) => (name.startsWith(begun) ? [join(dirname(journal), name)] : []));
}
