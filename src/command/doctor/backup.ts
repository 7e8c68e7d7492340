/** When the last backup was made. */

import { addDays } from '../../domain/day.ts';
import { isThere, sameDisk } from '../../store/fileSystem.ts';
import { readSidecar } from '../../store/sidecars.ts';
import { type Check, ok, warn } from './check.ts';

/** After so many days a backup is an old one. */
const OLD = 7;

export const backupCheck: Check = ({ world, journal, today }, { backup }) => {
	if (!journal) return undefined;
	const last = readSidecar(journal.path, 'backup');
	if (!last) return warn(backup.none);
	const { day } = world.clock.local(last.at, journal.settings.zone);
	const folder = String(last.folder);
	if (addDays(day, OLD) < today) return warn(backup.old(day, folder));
	if (!isThere(folder)) return warn(backup.gone(day, folder));
	return ok(sameDisk(folder, journal.path) ? backup.sameDisk(day, folder) : backup.made(day, folder));
};
