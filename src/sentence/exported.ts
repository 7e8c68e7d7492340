/** The note about an export: what was exported, and into which file. */

import type { Words } from '../text/index.ts';
import { visibleLine } from '../text/visible.ts';

/** `path` is undefined where it went to standard output. */
export function exportedNote({ reports }: Words, exported: string, path: string | undefined): string {
	return `${path === undefined ? exported : reports.intoFile(exported, visibleLine(path))}.`;
}
