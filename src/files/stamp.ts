/** Whether a file was changed, without reading it. */

import { statSync } from 'node:fs';

/** A text that is another one after every change of the file; undefined where there is none. */
export function stampOf(path: string): string | undefined {
	const found = statSync(path, { bigint: true, throwIfNoEntry: false });
	return found && [found.mtimeNs, found.size, found.ino].join(' ');
}
