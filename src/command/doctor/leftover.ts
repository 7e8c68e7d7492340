/** Leftovers of killed runs next to the journal. */

import { partsBeside } from '../../store/fileSystem.ts';
import { visibleLine } from '../../text/visible.ts';
import { type Check, ok, warn } from './check.ts';

export const leftoverCheck: Check = ({ journalPath }, { leftover }) => {
	const parts = partsBeside(journalPath);
	return parts.length === 0 ? ok(leftover.none) : warn(leftover.found(parts.map(visibleLine).join(', ')));
};
