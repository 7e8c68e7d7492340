/** Words of a command that is proposed, as the shell of this system reads them. */

import { sep } from 'node:path';

const isWindows = sep === '\\';

/** In quotes only where it needs them. */
export function shellWord(word: string, windows = isWindows): string {
	if (/^[\p{L}\p{N}_./:=+,@-]+$/u.test(word) || (windows && /^[\p{L}\p{N}_./\\:=+@-]+$/u.test(word))) return word;
	return windows || /["$`\\!]/.test(word) ? shellQuoted(word, windows) : `"${word}"`;
}

/** In quotes, whatever it is. cmd.exe takes a single quote for a part of the name; PowerShell reads double ones as well. */
export function shellQuoted(word: string, windows = isWindows): string {
	return windows ? `"${word.replaceAll('"', '\\"').replace(/\\+$/, '$&$&')}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
