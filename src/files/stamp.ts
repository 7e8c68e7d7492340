/** Whether a file was changed, without reading it. */

import { statSync } from 'node:fs';

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
