/** Names that a system has not: a file called so could not be found again. */

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
