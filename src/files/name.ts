/** Names of files: those that a system has not, for a file called so could not be found again, and those that a wildcard stands for. */

import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { onWindows } from './system.ts';

/** Names of devices, on Windows with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?: *\.[\s\S]*)?$/i;

/**
 * What makes the name of the file impossible on the system: a sign, the end of the name, or the name of a device; undefined where it is possible.
 * Windows takes many of them all the same, and then writes to a device, to a hidden stream, or to a file that nobody can open or delete.
 */
export function impossibleName(path: string, windows = onWindows): string | undefined {
	if (!windows) return undefined;
	const name = /[^/\\]*$/.exec(path)?.[0] ?? '';
	const sign = /[<>:"|?*\x01-\x1f]/.exec(/^[A-Za-z]:[^/\\]*$/.test(path) ? name.slice(2) : name)?.[0];
	if (sign !== undefined) return sign;
	if (/[. ]$/.test(name) && !/^\.{1,2}$/.test(name)) return name.slice(-1);
	return DEVICE.test(name) ? name : undefined;
}

/** The files that the last part of the path stands for, by name; the path itself where it stands for none, or where the shell does that. */
export function matchingFiles(path: string, windows = onWindows): readonly string[] {
	const pattern = basename(path);
	if (!windows || !/[*?]/.test(pattern)) return [path];
	const signs: Readonly<Record<string, string>> = { '*': '.*', '?': '.' };
	const source = pattern.replace(/[\\^$.*+?()[\]{}|]/g, (sign) => signs[sign] ?? `\\${sign}`);
	const found = filesIn(dirname(path)).filter((name) => new RegExp(`^${source}$`, 'iu').test(name));
	return found.length > 0 ? found.sort().map((name) => join(dirname(path), name)) : [path];
}

function filesIn(folder: string): string[] {
	try {
		return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [] : [entry.name]));
	} catch {
		return [];
	}
}
