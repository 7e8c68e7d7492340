/** Folders, made level by level: `mkdirSync` with `recursive` never returns where a folder that is there lets none be made in it, as `/proc`. */

import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes the folder and those above it that are missing; one that is there stays as it is. Throws what the system says where it cannot. */
export function makeFolders(path: string, mode?: number): void {
	try {
		mkdirSync(path, mode === undefined ? {} : { mode });
	} catch (error) {
		if (isFolder(path)) return;
		if (!isMissing(error) || dirname(path) === path || isFolder(dirname(path))) throw error;
		makeFolders(dirname(path), mode);
		makeFolders(path, mode);
	}
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function isFolder(path: string): boolean {
	try {
		return statSync(path).isDirectory();
	} catch {
		return false;
	}
}
