/** A file that is either whole or not there: written beside, flushed, then given its name. */

import { randomBytes } from 'node:crypto';
import {
	accessSync,
	closeSync,
	constants,
	fsyncSync,
	linkSync,
	lstatSync,
	openSync,
	renameSync,
	type Stats,
	statSync,
	unlinkSync,
	writeSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { makeFolders } from '../files/folder.ts';
import { OutputFailure } from '../interruption.ts';
import type { World } from '../world.ts';

/** Throws OutputFailure where something has the name already and may not be replaced. */
export function refuseExistingFile(path: string, force: boolean): void {
	let there: Stats | undefined;
	try {
		there = lstatSync(path, { throwIfNoEntry: false });
	} catch (error) {
		throw failed(path, error);
	}
	if (!there) return;
	// A file may not take the place of a folder, of a device, or of a link that leads who knows where.
	if (!there.isFile()) throw new OutputFailure(`not a file: ${path}`, ({ failures }) => failures.outputNotAFile(path));
	if (!force) throw exists(path);
	const lock = lockBeside(path);
	if (lock !== undefined) throw new OutputFailure(`open: ${path}`, ({ failures }) => failures.outputOpen(path, lock));
}

/** The file by which LibreOffice or Excel says that it has this one open: what it saves later would replace what we wrote. */
function lockBeside(path: string): string | undefined {
	const name = basename(path);
	return [`.~lock.${name}#`, `~$${name}`].find((lock) => lstatSync(join(dirname(path), lock), { throwIfNoEntry: false })?.isFile());
}

/** Throws OutputFailure where the file to be written is the journal, by whatever name: `--force` must not replace that. */
export function refuseJournal(path: string, journal: string): void {
	const [one, other] = [identity(path), identity(journal)];
	if (one !== undefined && one === other) throw new OutputFailure(`the journal: ${path}`, ({ failures }) => failures.outputIsJournal(path));
}

function identity(path: string): string | undefined {
	try {
		const { dev, ino } = statSync(path, { bigint: true });
		return `${dev} ${ino}`;
	} catch {
		return undefined;
	}
}

/** Throws OutputFailure where no file can be made beside that name: before what cannot be taken back is done. */
export function refuseUnwritableFolder(path: string): void {
	try {
		// With the slash, a file in the place of the folder is none.
		accessSync(`${dirname(path)}/`, constants.W_OK);
	} catch (error) {
		throw failed(path, error);
	}
}

/** The path of a file to be written, as it was typed. Throws OutputFailure where the slash at its end says that it is a folder, and there is none. */
export function fileTyped(typed: string, { resolve }: Pick<World, 'resolve'>): string {
	const path = resolve(typed);
	if (!typed.endsWith('/') && !typed.endsWith(sep)) return path;
	if (isFolder(path)) return path;
	throw new OutputFailure(`no folder: ${path}`, ({ failures }) => failures.store.noFolder(typed, ''));
}

/** Where a file called `name` goes: into the folder, where the path is one, else to the path itself. */
export function fileInto(path: string, name: string): string {
	return isFolder(path) ? join(path, name) : path;
}

function isFolder(path: string): boolean {
	try {
		return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
	} catch (error) {
		throw failed(path, error);
	}
}

/** Makes a folder where there is none, readable by its owner only. Throws OutputFailure. */
export function makeFolder(path: string): void {
	try {
		makeFolders(path, 0o700);
	} catch (error) {
		throw failed(path, error);
	}
}

/** Writes the text to `path`, mode 0600. An existing file is replaced only with `force`; on any error nothing is left. */
export async function writeFile(text: AsyncIterable<string | Uint8Array>, path: string, force: boolean): Promise<void> {
	refuseExistingFile(path, force);
	// A name of its own: that of the file may be as long as names can be.
	const beside = join(dirname(path), `.claims-${randomBytes(6).toString('hex')}.part`);
	let descriptor: number | undefined;
	let made = false;
	try {
		descriptor = openSync(beside, 'wx', 0o600);
		made = true;
		for await (const piece of text) writeAll(descriptor, piece);
		fsyncSync(descriptor);
		closeSync(descriptor);
		descriptor = undefined;
		if (force) replace(beside, path);
		// A link fails where the name was taken meanwhile; a rename would replace what is there.
		else giveName(beside, path);
		made = false;
		flushFolder(dirname(path));
	} catch (error) {
		if (descriptor !== undefined) closeSync(descriptor);
		if (made) unlinkSync(beside);
		if (codeOf(error) === 'EEXIST') throw exists(path);
		if (codeOf(error) === undefined || (error instanceof Error && 'failure' in error)) throw error;
		throw failed(path, error);
	}
}

/** Writes the person's own file over the one that is there, and the folder for it. Throws OutputFailure. */
export async function writeOwnFile(text: string, path: string): Promise<void> {
	try {
		makeFolders(dirname(path), 0o700);
	} catch (error) {
		throw failed(path, error);
	}
	await writeFile(asPieces(text), path, true);
}

async function* asPieces(text: string): AsyncGenerator<string> {
	yield text;
}

/** Windows does not replace a file that a program has open. */
function replace(beside: string, path: string): void {
	try {
		renameSync(beside, path);
	} catch (error) {
		const code = codeOf(error);
		// The file beside it was made: it is not the folder that may not be written.
		if (code !== 'EBUSY' && code !== 'EPERM' && code !== 'EACCES') throw error;
		throw new OutputFailure(String(error), ({ failures }) => failures.outputHeld(path, String(error)));
	}
}

function giveName(beside: string, path: string): void {
	try {
		linkSync(beside, path);
		unlinkSync(beside);
	} catch (error) {
		// File systems without links (FAT): the check before must do.
		if (codeOf(error) !== 'EPERM' && codeOf(error) !== 'ENOTSUP' && codeOf(error) !== 'ENOSYS') throw error;
		refuseExistingFile(path, false);
		renameSync(beside, path);
	}
}

function writeAll(descriptor: number, piece: string | Uint8Array): void {
	const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
	for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written, bytes.length - written);
}

/** So that the name, too, survives a power cut. Not every system can. */
function flushFolder(folder: string): void {
	try {
		const descriptor = openSync(folder, 'r');
		fsyncSync(descriptor);
		closeSync(descriptor);
	} catch {
		// Windows opens no folders; the file itself is flushed.
	}
}

function failed(path: string, error: unknown): OutputFailure {
	return new OutputFailure(String(error), ({ failures }) => failures.outputFailed(path, String(error)));
}

function exists(path: string): OutputFailure {
	return new OutputFailure(`exists: ${path}`, ({ failures }) => failures.outputExists(path));
}

function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
