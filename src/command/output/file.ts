/** Where a report, an export or a letter is written to: what may not be replaced is refused before any work is done. */

import { dirname, join, sep } from 'node:path';
import { FileFailure, fileFailure } from '../../files/failure.ts';
import { isFolder, lookAt, makeFolders, removeEmptyFolders } from '../../files/folder.ts';
import { withLock } from '../../files/lock.ts';
import { impossibleName } from '../../files/name.ts';
import { isSame, officeLock, refuseUnwritable } from '../../files/target.ts';
import { behindLink, type Pieces, writePieces, writeWhole } from '../../files/write.ts';
import { OutputFailure } from '../../interruption.ts';
import { belongsTo } from '../../store/sidecars.ts';
import type { World } from '../../world.ts';

/** Throws OutputFailure where the file may not be written: it is the journal's, by whatever name, or something has the name that may not be replaced. */
export function refuseTarget(path: string, journal: string, force: boolean): void {
	refuseJournal(path, journal);
	refuseExistingFile(path, force);
}

/** Throws OutputFailure where something has the name already and may not be replaced. */
export function refuseExistingFile(path: string, force: boolean): void {
	outputFailures(path, () => {
		const there = lookAt(path);
		if (!there) return;
		// A file may not take the place of a folder, of a device, or of a link that leads who knows where.
		if (!there.isFile()) throw new FileFailure('notAFile', path);
		if (!force) throw new FileFailure('exists', path);
		const lock = officeLock(path);
		if (lock !== undefined) throw new OutputFailure(`open: ${path}`, ({ failures }) => failures.outputOpen(path, lock));
	});
}

/** Throws OutputFailure where the path is that of the journal itself: reading it would let its locks go. */
export function refuseJournalItself(path: string, journal: string): void {
	if (isSame(path, journal)) throw new OutputFailure(`the journal: ${path}`, ({ failures }) => failures.outputIsJournal(path));
}

/** Throws OutputFailure where the file or folder to be written is the journal or belongs to it: `--force` must not replace that. */
export function refuseJournal(path: string, journal: string): void {
	refuseJournalItself(path, journal);
	if (belongsTo(journal, path)) throw new OutputFailure(`of the journal: ${path}`, ({ failures }) => failures.outputOfJournal(path));
}

/** Throws OutputFailure where no file can be made beside that name: before what cannot be taken back is done. */
export function refuseUnwritableFolder(path: string): void {
	outputFailures(path, () => refuseUnwritable(dirname(path)));
}

/**
 * The path of a file to be written, as it was typed. Throws OutputFailure where the slash at its end says that it is a folder, and there is none, and where
 * the system can have no file of that name.
 */
export function fileTyped(typed: string, { resolve }: Pick<World, 'resolve'>): string {
	const path = resolve(typed);
	const wrong = impossibleName(typed);
	if (wrong !== undefined) throw new OutputFailure(`impossible: ${path}`, ({ failures }) => failures.store.impossibleName(path, wrong));
	if (!typed.endsWith('/') && !typed.endsWith(sep)) return path;
	if (isFolder(path)) return path;
	throw new OutputFailure(`no folder: ${path}`, ({ failures }) => failures.store.noFolder(typed, ''));
}

/** Where a file called `name` goes: into the folder, where the path is one, else to the path itself. */
export function fileInto(path: string, name: string): string {
	return isFolder(path) ? join(path, name) : path;
}

/** Does the work in a folder, which is made where there is none, readable by its owner only, and removed again where nothing came into it. Throws OutputFailure. */
export async function inFolder<T>(path: string, work: () => Promise<T>): Promise<T> {
	const made = outputFailures(path, () => makeFolders(path, 0o700));
	try {
		return await work();
	} finally {
		removeEmptyFolders(made);
	}
}

/** Writes the pieces to `path`, whole or not at all. A file that has the name is replaced only with `force`, and keeps its mode and group. */
export async function writeFile(text: Pieces, path: string, force: boolean): Promise<void> {
	refuseExistingFile(path, force);
	try {
		await writePieces(text, path, { replace: force, mode: 'usual' });
	} catch (error) {
		throw outputFailure(path, error);
	}
}

/** Does the work while no other run changes the person's own file; the folder for it is there then. Throws OutputFailure. */
export async function withOwnFile<T>(path: string, work: () => Promise<T>): Promise<T> {
	return await inFolder(dirname(path), async () => {
		try {
			return await withLock(`${path}.lock`, work, () => new FileFailure('held', path, 'lock'));
		} catch (error) {
			throw outputFailure(path, error);
		}
	});
}

/** Writes the person's own file over the one that is there. Throws OutputFailure. */
export function writeOwnFile(text: string, path: string): void {
	// It may be a link into somebody's collection of settings: what it leads to is changed.
	outputFailures(path, () => writeWhole(text, behindLink(path), { replace: true, mode: lookAt(path) ? 'usual' : 0o600 }));
}

/** Runs `act`; what goes wrong with files in it is thrown as an OutputFailure about `path`, or where that is empty about what the failure names. */
export function outputFailures<T>(path: string, act: () => T): T {
	try {
		return act();
	} catch (error) {
		throw outputFailure(path, error);
	}
}

/** The OutputFailure for what went wrong with files, about `wanted` or where that is empty about what the failure names; any other error as it is. */
export function outputFailure(wanted: string, thrown: unknown): unknown {
	const error = fileFailure(wanted, thrown);
	if (!(error instanceof FileFailure)) return error;
	const { code, detail } = error;
	const path = wanted || error.path;
	switch (code) {
		case 'exists':
			return new OutputFailure(`exists: ${path}`, ({ failures }) => failures.outputExists(path));
		case 'notAFile':
			return new OutputFailure(`not a file: ${path}`, ({ failures }) => failures.outputNotAFile(path));
		case 'held':
			return new OutputFailure(detail, ({ failures }) => failures.outputHeld(path, detail));
		case 'impossibleName':
			return new OutputFailure(`impossible: ${error.path}`, ({ failures }) => failures.store.impossibleName(error.path, detail));
		case 'fileInPath':
			return new OutputFailure(detail, ({ failures }) => failures.store.fileInPath(path, detail));
		default:
			return new OutputFailure(detail, ({ failures }) => failures.outputFailed(path, detail));
	}
}
