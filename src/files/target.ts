/** What exists at the path that a file is to be written to, whether a file could exist there, and whether it was changed. */

import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileFailures } from './failure.ts';
import { lookAt } from './folder.ts';

/** The file by which LibreOffice or Excel says that it has this one open: what it saves later would replace what we wrote. */
export function officeLock(path: string): string | undefined {
	const name = basename(path);
	return [`.~lock.${name}#`, `~$${name}`].find((lock) => lookAt(join(dirname(path), lock))?.isFile());
}

/** Whether both paths lead to the same file or folder, by whatever names. False where one is not there. */
export function isSame(left: string, right: string): boolean {
	const [leftId, rightId] = [identity(left), identity(right)];
	return leftId !== undefined && leftId === rightId;
}

function identity(path: string): string | undefined {
	try {
		const { dev, ino } = statSync(path, { bigint: true });
		return `${dev} ${ino}`;
	} catch {
		return undefined;
	}
}

/** The path with every link followed, as far as it is there. */
export function truePath(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return dirname(path) === path ? path : join(truePath(dirname(path)), basename(path));
	}
}

/** Throws FileFailure where no file can be made in the folder. */
export function refuseUnwritable(folder: string): void {
	// With the slash, a file in the place of the folder is none.
	fileFailures(folder, () => accessSync(`${folder}/`, constants.W_OK));
}

/** A text that is another one after every change of the file; undefined where there is none, or none that can be reached. */
export function stampOf(path: string): string | undefined {
	try {
		const { mtimeNs, size, ino } = statSync(path, { bigint: true });
		return [mtimeNs, size, ino].join(' ');
	} catch {
		// Opening it says why.
		return undefined;
	}
}
