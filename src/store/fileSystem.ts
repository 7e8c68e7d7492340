/** What the operating system reports about the journal's file and its file system. */

import { accessSync, constants, realpathSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { namesIn, statOf } from '../files/folder.ts';
import { partsIn } from '../files/part.ts';
import { lettersFolder, storeFolder } from './files/storedFiles.ts';
import { backupsBeside, readSidecar } from './sidecars.ts';

/** The mode of the file, and whether it and its folder can be written to; undefined where it is not there. */
export function rightsOf(path: string): { readonly mode: number; readonly writable: boolean } | undefined {
	const stat = statOf(path);
	if (!stat) return undefined;
	try {
		accessSync(path, constants.W_OK);
		accessSync(dirname(path), constants.W_OK);
		return { mode: stat.mode, writable: true };
	} catch {
		return { mode: stat.mode, writable: false };
	}
}

/** The folder that the file is in, links followed; as typed where it is not there. */
export function trueFolder(path: string): string {
	try {
		// The system's own answer also says what a drive letter of Windows stands for: `Z:` may be `\\server\share`.
		return dirname(realpathSync.native(path));
	} catch {
		return dirname(path);
	}
}

/** The size of the file in bytes. */
export function sizeOf(path: string): number {
	return statOf(path)?.size ?? 0;
}

/** Whether anything has this path, links followed. */
export function isThere(path: string): boolean {
	return statOf(path) !== undefined;
}

/** Whether both are on the same file system. */
export function sameDisk(left: string, right: string): boolean {
	return statOf(left)?.dev === statOf(right)?.dev;
}

/** Folders that clouds synchronise, by the names that their programs give them. */
const CLOUDS: readonly (readonly [RegExp, string])[] = [
	[/^(?:yandex[ .]?disk|яндекс[ .]?диск)/iu, 'Yandex.Disk'],
	[/^onedrive/i, 'OneDrive'],
	[/^dropbox/i, 'Dropbox'],
	[/^(?:google ?drive|googledrive-.*)$/i, 'Google Drive'],
	[/^(?:icloud ?drive|iclouddrive|com~apple~clouddocs|mobile documents)$/i, 'iCloud'],
	[/^nextcloud/i, 'Nextcloud'],
	[/^owncloud/i, 'ownCloud'],
	[/^(?:облако mail|mail\.ru cloud|облако@mail|mail\.ru облако)/iu, 'Mail.ru Cloud'],
	[/^(?:syncthing|seafile|pcloud ?drive|mega|sync)$/i, 'Syncthing, Seafile, pCloud, MEGA'],
];

/** Files by which those programs mark the folders that they synchronise. */
const MARKS: readonly (readonly [RegExp, string])[] = [
	[/^\.dropbox$/, 'Dropbox'],
	[/^\.(?:_?sync_[0-9a-f]+\.db|nextcloudsync\.log)$/, 'Nextcloud'],
	[/^\.stfolder$/, 'Syncthing'],
	[/^\.849C9593-D756-4E56-8D6E-42412F2A707B$/, 'OneDrive'],
];

/** The cloud that synchronises the folder or one above it, as far as names show; undefined for none. */
export function syncedBy(folder: string): string | undefined {
	for (const name of folder.split(/[\\/]/)) {
		const named = CLOUDS.find(([pattern]) => pattern.test(name.normalize('NFC')));
		if (named) return named[1];
	}
	for (let at = folder; ; at = dirname(at)) {
		for (const name of namesIn(at)) {
			const marked = MARKS.find(([pattern]) => pattern.test(name));
			if (marked) return marked[1];
		}
		if (dirname(at) === at || !at.includes(sep)) return undefined;
	}
}

/** The unfinished files and folders of killed runs: beside the journal, among its files and letters, and where its backups lie. */
export function partsBeside(path: string): readonly string[] {
	const last = readSidecar(path, 'backup');
	const folders = [
		dirname(path),
		storeFolder(path),
		lettersFolder(path),
		backupsBeside(path),
		...(last ? [dirname(String(last.folder))] : []),
	];
	return [...new Set(folders)].flatMap(partsIn);
}
