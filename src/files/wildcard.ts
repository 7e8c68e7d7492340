/** `*.pdf` as a person types it: on Windows no shell puts the names in its place. */

import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { onWindows } from './system.ts';

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
