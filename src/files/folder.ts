/** Makes folders level by level: a recursive `mkdirSync` never returns inside a folder that allows no new entries, such as `/proc`. */

import { lstatSync, mkdirSync, readdirSync, rmdirSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../errorCode.ts';
import { FileFailure, fileFailures } from './failure.ts';
import { impossibleName } from './name.ts';
import { flushFolder } from './system.ts';

/**
 * Makes the folder and those above it that are missing, and puts their names on the disk; one that is there stays as it is. Gives those that it
 * made, the outermost first: `removeEmptyFolders` takes them away again where what they were made for could not be written. Throws FileFailure where
 * a file stands in its place, else what the system says; then none is left that it made.
 */
export function makeFolders(path: string, mode?: number): readonly string[] {
	const wrong = impossibleName(path);
	if (wrong !== undefined && !isFolder(path)) throw new FileFailure('impossibleName', path, wrong);
	try {
		mkdirSync(path, mode === undefined ? {} : { mode });
	} catch (error) {
		if (isFolder(path)) return [];
		if (errorCode(error) === 'EEXIST') throw new FileFailure('fileInPath', path, String(error));
		if (errorCode(error) !== 'ENOENT' || dirname(path) === path || isFolder(dirname(path))) throw error;
		const above = makeFolders(dirname(path), mode);
		return keptWhole(above, () => [...above, ...makeFolders(path, mode)]);
	}
	return keptWhole([path], () => {
		flushFolder(dirname(path));
		return [path];
	});
}

/** Does the work; where it fails, the folders that were made for it are removed. */
function keptWhole<T>(made: readonly string[], work: () => T): T {
	try {
		return work();
	} catch (error) {
		removeEmptyFolders(made);
		throw error;
	}
}

/** Removes those of the folders, the outermost first, that have nothing in them; one that cannot be removed stays. */
export function removeEmptyFolders(folders: readonly string[]): void {
	try {
		for (const folder of folders.toReversed()) rmdirSync(folder);
	} catch {
		// Something lies in it, and so in those above.
	}
}

/** Whether others than the owner may do with the file what these bits of its mode stand for; Windows has none. */
export function mayBy(path: string, bits: number, platform: string): boolean {
	const there = lookAt(path);
	return platform !== 'win32' && there !== undefined && there.isFile() && (there.mode & bits) !== 0;
}

/** Makes a folder of the program's own, for its owner only, where there is none, and gives it as `makeFolders` does. Throws FileFailure where a link or a file stands in its place. */
export function makeOwnFolder(path: string): readonly string[] {
	refuseOtherThanFolder(path);
	const made = fileFailures(path, () => makeFolders(path, 0o700));
	refuseOtherThanFolder(path);
	return made;
}

/** Throws FileFailure where what is there is a link or no folder: what lies in it could lie anywhere. */
export function refuseOtherThanFolder(path: string): void {
	const there = lookAt(path);
	if (there && !there.isDirectory()) throw new FileFailure('notAFolder', path);
}

/** What is at the path, a link as a link; undefined for nothing. Throws FileFailure. */
export function lookAt(path: string): Stats | undefined {
	return fileFailures(path, () => lstatSync(path, { throwIfNoEntry: false }));
}

/** What is at the path, a link followed; undefined for nothing, or where it is out of reach. */
export function statOf(path: string): Stats | undefined {
	try {
		return statSync(path, { throwIfNoEntry: false });
	} catch {
		return undefined;
	}
}

/** The size of a file in bytes, a link followed; undefined where there is none. */
export function sizeOfFile(path: string): number | undefined {
	const stat = statOf(path);
	return stat?.isFile() ? stat.size : undefined;
}

/** Whether it is a folder, a link followed. */
export function isFolder(path: string): boolean {
	return statOf(path)?.isDirectory() ?? false;
}

/** The names in a folder; none where it is not there or may not be read. */
export function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

/** Makes the folder in which a file is to lie, with those above it, and gives what it made. Throws FileFailure. */
export function makeFolderOf(path: string, mode: number): readonly string[] {
	return fileFailures(path, () => makeFolders(dirname(path), mode));
}
