/** Completion script files: written atomically, distinguished from other programs' files, removed without a trace. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolders } from '../../../files/folder.ts';
import { behindLink, removeFile, writeWhole } from '../../../files/write.ts';
import { SIGNATURE } from './scripts.ts';

/** Writes the script, readable by all. `same`: it was there already; `foreign`: something else has the name, and keeps it. */
export function putScript(path: string, script: string): 'written' | 'same' | 'foreign' {
	if (existsSync(path)) {
		const there = readFileSync(path, 'utf8');
		if (there === script) return 'same';
		if (!there.includes(SIGNATURE)) return 'foreign';
	}
	makeFolders(dirname(path));
	// Regardless of the umask.
	writeWhole(script, path, { replace: true, mode: 0o644 });
	return 'written';
}

/** Removes the script; a file of another program stays. */
export function removeScript(path: string): boolean {
	if (!existsSync(path) || !readFileSync(path, 'utf8').includes(SIGNATURE)) return false;
	removeFile(path);
	return true;
}

const BEGIN = '# >>> claims completion >>>';
const END = '# <<< claims completion <<<';
const BLOCK = new RegExp(`(?:^|\\n)${BEGIN}\\n[\\s\\S]*?${END}\\n?`);

/** Writes the lines into a settings file between markers; no lines remove them. Gives whether the file changed. */
export function putLines(path: string, lines: readonly string[]): boolean {
	const there = existsSync(path);
	if (!there && lines.length === 0) return false;
	// Byte by byte: whatever encoding the rest of the file has, it stays.
	const before = there ? readFileSync(path, 'latin1') : '';
	const block = Buffer.from(lines.length === 0 ? '' : `${BEGIN}\n${lines.join('\n')}\n${END}\n`, 'utf8').toString('latin1');
	const rest = before.replace(BLOCK, (found) => (found.startsWith('\n') ? '\n' : ''));
	const after = `${rest}${rest === '' || rest.endsWith('\n') || block === '' ? '' : '\n'}${block}`;
	if (before === after) return false;
	if (after === '') removeFile(path);
	// Settings files are often symbolic links (dotfiles): change the target.
	else writeWhole(Buffer.from(after, 'latin1'), behindLink(path), { replace: true, mode: there ? 'usual' : 0o644 });
	return true;
}
