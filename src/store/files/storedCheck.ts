/** Checks every location of each file that events name, copies the intact ones, and finds files that no event names. */

import { basename, join } from 'node:path';
import { lookAt, makeOwnFolder, refuseOtherThanFolder, removeEmptyFolders } from '../../files/folder.ts';
import { isPartName } from '../../files/part.ts';
import { entriesOf, readWhole } from '../../files/read.ts';
import { writeWhole } from '../../files/write.ts';
import type { Journal } from '../open.ts';
import { nameOfFile, type StoredFile } from './namedFiles.ts';
import {
	FileFault,
	lettersFolder,
	locationsOf,
	provenBytes,
	readablePath,
	storedPath,
	storeFolder,
	storePieces,
	storing,
} from './storedFiles.ts';

/** A file with a fault at one of its locations. */
export interface FaultyFile {
	readonly name: string | null;
	/** Of its claim; null for a file of the journal itself. */
	readonly number: string | null;
	readonly size: number | null;
	readonly fault: FileFault;
	/** Another location where it is intact; null where there is none. */
	readonly whole: string | null;
	readonly kind: 'attachment' | 'letter' | 'template';
	readonly sha256: string;
}

/** Called with the number of bytes just read. */
export type Read = (bytes: number) => Promise<void>;

/** The locations where the file of a hash must lie, the store first. */
function allLocations(journal: string, { sha256, stored, readable }: StoredFile): readonly string[] {
	const copies = readable.flatMap((name) => locationsOf(journal, { sha256, stored: false, readable: name }));
	return stored ? [storedPath(journal, sha256), ...copies] : copies;
}

/** Reads the file at each of its locations. `take` receives the bytes of an intact one; gives the first intact location and the faults of the others. */
async function readAll(
	journal: string,
	file: StoredFile,
	read: Read,
	take: (pieces: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<{ readonly whole: string | null; readonly faults: readonly FileFault[] }> {
	const faults: FileFault[] = [];
	let whole: string | null = null;
	const tryAt = async (path: string) => {
		try {
			if (whole === null) await take(watched(path, file, read));
			else for await (const _ of watched(path, file, read));
			whole ??= path;
		} catch (error) {
			if (!(error instanceof FileFault)) throw error;
			faults.push(error);
		}
	};
	for (const path of allLocations(journal, file)) await tryAt(path);
	if (whole !== null || file.stored) return { whole, faults };
	// A file of the first version may have come into the store since, as by a backup: it need not be there.
	const found = [...faults];
	await tryAt(storedPath(journal, file.sha256));
	return { whole, faults: found };
}

async function* watched(path: string, file: StoredFile, read: Read): AsyncGenerator<Uint8Array> {
	for (const piece of provenBytes(path, file)) {
		await read(piece.length);
		yield piece;
	}
}

/** Reads every file completely at each of its locations; calls `onFault` per fault. Throws StoreFailure where a folder leads elsewhere. */
export async function checkFiles(
	journal: Journal,
	files: Iterable<StoredFile>,
	onFault: (faulty: FaultyFile) => void,
	read: Read,
): Promise<void> {
	refuseLinkedFolders(journal.path);
	for (const file of files) {
		const { whole, faults } = await readAll(journal.path, file, read, async (pieces) => {
			for await (const _ of pieces);
		});
		for (const fault of faults) onFault(faultyFile(journal, file, fault, whole));
	}
}

/** The locations where a file is altered, by a quick check: letters and templates are read, of attachments only the size is compared. */
export function harmedAtFirstSight(journal: Journal, files: Iterable<StoredFile>): readonly string[] {
	refuseLinkedFolders(journal.path);
	const harmed: string[] = [];
	for (const file of files)
		for (const path of allLocations(journal.path, file)) {
			const whole = isAttachment(file) ? isThere(path, file) : isProven(path, file);
			if (!whole) harmed.push(path);
		}
	return harmed;
}

function isThere(path: string, { size }: StoredFile): boolean {
	const there = storing(path, () => lookAt(path));
	return there?.isFile() === true && there.size === size;
}

function isProven(path: string, file: StoredFile): boolean {
	try {
		for (const _ of provenBytes(path, file));
		return true;
	} catch (error) {
		if (error instanceof FileFault) return false;
		throw error;
	}
}

function isAttachment({ claim, readable }: StoredFile): boolean {
	return claim !== 0 && readable.length === 0;
}

/** Throws StoreFailure where the folder of stored files or that of letters is a link, or no folder. */
export function refuseLinkedFolders(journal: string): void {
	storing(journal, () => {
		refuseOtherThanFolder(storeFolder(journal));
		refuseOtherThanFolder(lettersFolder(journal));
	});
}

function faultyFile(journal: Journal, file: StoredFile, fault: FileFault, whole: string | null): FaultyFile {
	const readable = file.readable.find((name) => readablePath(journal.path, name) === fault.path);
	const { name, number } = nameOfFile(journal, file);
	const kind = isAttachment(file) ? 'attachment' : file.claim === 0 ? 'template' : 'letter';
	return { name: readable ?? name, number, size: file.size, fault, whole, kind, sha256: file.sha256 };
}

/**
 * Copies the files to beside the journal at `to`, into the store and under their readable names. Gives the faults found at
 * any of their locations, in order; a file that is intact nowhere is not copied.
 */
export async function copyFiles(journal: Journal, to: string, files: Iterable<StoredFile>, read: Read): Promise<readonly FaultyFile[]> {
	refuseLinkedFolders(journal.path);
	const faulty: FaultyFile[] = [];
	for (const file of files) {
		const { whole, faults } = await readAll(journal.path, file, read, (pieces) => storeFile(to, file, pieces));
		for (const fault of faults) faulty.push(faultyFile(journal, file, fault, whole));
	}
	return faulty;
}

async function storeFile(journal: string, { sha256, readable }: StoredFile, pieces: AsyncIterable<Uint8Array>): Promise<void> {
	await storePieces(journal, pieces);
	for (const name of readable)
		writeReadable(
			journal,
			name,
			storing(journal, () => readWhole(storedPath(journal, sha256))),
		);
}

/** Restores a damaged file from another of its locations. False where no intact copy exists or something else is in the way. */
export async function mendFile(journal: string, { sha256, size, fault, whole }: FaultyFile): Promise<boolean> {
	if (whole === null || fault.what === 'notAFile' || fault.what === 'unreadable') return false;
	if (fault.path !== storedPath(journal, sha256)) {
		const bytes = Buffer.concat([...provenBytes(whole, { sha256, size })]);
		writeReadable(journal, basename(fault.path), bytes);
		return true;
	}
	await storePieces(journal, provenBytes(whole, { sha256, size }));
	return true;
}

/** Writes the readable copy of a letter, replacing a file of that name. Throws StoreFailure, also where a link or folder has the name. */
export function writeReadable(journal: string, name: string, bytes: Uint8Array): void {
	const path = readablePath(journal, name);
	if (path === undefined) return;
	storing(path, () => {
		const made = makeOwnFolder(lettersFolder(journal));
		try {
			writeWhole(bytes, path, { replace: true, mode: 0o600 });
		} finally {
			removeEmptyFolders(made);
		}
	});
}

/** Files among the stored files and the letters that no event names: left by a crash, or put there by somebody. Unfinished ones are not included. */
export function extraFiles(journal: Journal, files: ReadonlyMap<string, StoredFile>): readonly string[] {
	const store = storeFolder(journal.path);
	const letters = lettersFolder(journal.path);
	const names = new Set([...files.values()].flatMap(({ readable }) => readable));
	return storing(journal.path, () => [
		...entriesOf(store).flatMap((outer) => {
			if (isPartName(outer.name)) return [];
			if (!outer.isDirectory() || !/^[0-9a-f]{2}$/.test(outer.name)) return [join(store, outer.name)];
			return entriesOf(join(store, outer.name)).flatMap(({ name }) =>
				files.has(name) && name.startsWith(outer.name) ? [] : [join(store, outer.name, name)],
			);
		}),
		// An office program keeps its locks and copies there while a letter is open.
		...entriesOf(letters).flatMap(({ name }) => (names.has(name) || /^[.~]/.test(name) ? [] : [join(letters, name)])),
	]);
}
