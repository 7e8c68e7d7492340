/** How much room is left on the disk. */

import { sizeOf, trueFolder } from '../../store/fileSystem.ts';
import { type Check, fault, ok, warn } from './check.ts';

const MEGABYTE = 1_000_000;

/** With less than this nothing can be recorded soon. */
const LEAST = 10 * MEGABYTE;

/** With less than this, or than three times the journal, no copy of it can be made soon. */
const ENOUGH = 200 * MEGABYTE;

export const spaceCheck: Check = ({ world, journalPath }, { space }) => {
	const folder = trueFolder(journalPath);
	const free = world.disk(folder)?.free;
	if (free === undefined) return undefined;
	const megabytes = Math.floor(free / MEGABYTE);
	if (free < LEAST) return fault(space.none(megabytes, folder));
	return free < Math.max(ENOUGH, 3 * sizeOf(journalPath)) ? warn(space.little(megabytes, folder)) : ok(space.enough(megabytes));
};
