/** The checks of the journal's file, of the files beside it, and of where they lie. */

import { addDays } from '../../domain/day.ts';
import { isThere, partsBeside, rightsOf, sameDisk, sizeOf, syncedBy, trueFolder } from '../../store/fileSystem.ts';
import { namedFiles } from '../../store/files/namedFiles.ts';
import { extraFiles, harmedAtFirstSight } from '../../store/files/storedCheck.ts';
import { openJournal } from '../../store/open.ts';
import { readSidecar } from '../../store/sidecars.ts';
import { visibleLine } from '../../text/visible.ts';
import type { World } from '../../world.ts';
import { type Check, fault, ok, orStoreFault, warn } from './check.ts';

/** Whether the journal is there and can be opened. */
export const fileCheck: Check = (context, { file }) => {
	const { world, journal, journalPath: path } = context;
	if (journal) return ok(file.opensOffice(path, journal.settings.office));
	return orStoreFault(context, () => {
		// It could not be opened a moment ago; only another attempt gives the reason.
		openJournal({ path, write: false, timeout: 1000, nativeModule: world.nativeModule() }).close();
		return ok(file.opens(path));
	});
};

/** The rights of a file's group, and of everybody else. */
const GROUP = 0o070;
const OTHERS = 0o007;

/** Who may read and write the journal: personal data is in it. */
export const rightsCheck: Check = ({ world, journalPath: path }, { rights }) => {
	const found = rightsOf(path);
	if (!found) return undefined;
	if (!found.writable) return fault(rights.readOnly(path));
	// Windows has no modes: who may read a file, its folder says.
	if (world.platform === 'win32')
		return isBelow(path, world.environment.USERPROFILE) ? ok(rights.ownFolder) : warn(rights.sharedFolder(path));
	const mode = (found.mode & 0o777).toString(8).padStart(4, '0');
	if (found.mode & OTHERS) return warn(rights.open(mode, path));
	return ok(found.mode & GROUP ? rights.group(mode) : rights.own(mode));
};

/** Whether the file still uses a rollback journal: another program may have changed the mode. */
export const modeCheck: Check = ({ journal }, { mode }) => {
	if (!journal) return undefined;
	const found = String(journal.connection.pragma('journal_mode', { simple: true }));
	return found === 'delete' ? ok(mode.right) : fault(mode.wrong(found, journal.path));
};

/** The numbers that Linux gives to file systems that are somewhere else. */
const REMOTE: ReadonlyMap<number, string> = new Map([
	[0x6969, 'NFS'],
	[0x517b, 'SMB'],
	[0xff534d42, 'CIFS'],
	[0xfe534d42, 'SMB2'],
	[0x01021997, '9p'],
	[0x786f4256, 'VirtualBox'],
	[0x5346414f, 'AFS'],
	[0x00c36400, 'Ceph'],
	[0x73757245, 'Coda'],
	[0x65735546, 'FUSE'],
]);

/** Whether a path lies in a folder that a variable of Windows names: letter case and the slant of the slashes do not matter. */
function isBelow(path: string, folder = ''): boolean {
	const [inner = '', outer = ''] = [path, folder].map((one) => `${one.toLowerCase().replaceAll('\\', '/').replace(/\/+$/, '')}/`);
	return folder !== '' && inner.startsWith(outer);
}

/** OneDrive tells Windows where its folder lies, whatever that is called. */
function isInOneDrive(folder: string, environment: World['environment']): boolean {
	return ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].some((name) => isBelow(folder, environment[name]));
}

/** The location of the journal: on a network drive or in a synchronised cloud folder, several writers can damage it. */
export const placeCheck: Check = ({ world, journalPath }, { place }) => {
	const folder = trueFolder(journalPath);
	const cloud = syncedBy(folder) ?? (isInOneDrive(folder, world.environment) ? 'OneDrive' : undefined);
	if (cloud !== undefined) return warn(place.synced(cloud, folder));
	// Some systems give the number with its sign.
	const remote = REMOTE.get((world.disk(folder)?.type ?? 0) >>> 0);
	if (remote !== undefined) return warn(place.remote(remote, folder));
	return /^(?:\\\\|\/\/)[^?.]/.test(folder) ? warn(place.remote('SMB', folder)) : ok(place.local(folder));
};

const MEGABYTE = 1_000_000;

/** With less than this nothing can be recorded soon. */
const LEAST = 10 * MEGABYTE;

/** With less than this, or than three times the journal, no copy of it can be made soon. */
const ENOUGH = 200 * MEGABYTE;

/** How much room is left on the disk. */
export const spaceCheck: Check = ({ world, journalPath }, { space }) => {
	const folder = trueFolder(journalPath);
	const free = world.disk(folder)?.free;
	if (free === undefined) return undefined;
	const megabytes = Math.floor(free / MEGABYTE);
	if (free < LEAST) return fault(space.none(megabytes, folder));
	return free < Math.max(ENOUGH, 3 * sizeOf(journalPath)) ? warn(space.little(megabytes, folder)) : ok(space.enough(megabytes));
};

/** How many of them are listed. */
const SHOWN = 5;

/** Whether the files that events name lie where they should: letters as they were, of attachments only that they are there, in their size; the rest is for `check`. */
export const filesCheck: Check = (context, { files: words }) => {
	const { journal } = context;
	if (!journal) return undefined;
	return orStoreFault(context, () => {
		const files = namedFiles(journal);
		const harmed = harmedAtFirstSight(journal, files.values());
		const extra = extraFiles(journal, files);
		if (harmed.length > 0)
			return fault(words.missing(harmed.length, `${listed(harmed.slice(0, SHOWN))}${harmed.length > SHOWN ? '…' : ''}`));
		if (extra.length > 0) return warn(words.extra(listed(extra)));
		const bytes = [...files.values()].reduce((sum, { size }) => sum + (size ?? 0), 0);
		return files.size > 0 ? ok(words.there(files.size, context.words.size(bytes))) : undefined;
	});
};

function listed(paths: readonly string[]): string {
	return paths.map(visibleLine).join(', ');
}

/** After so many days a backup is an old one. */
const OLD = 7;

/** When the last backup was made. */
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

/** Leftovers of killed runs next to the journal. */
export const leftoverCheck: Check = ({ journalPath }, { leftover }) => {
	const parts = partsBeside(journalPath);
	return parts.length === 0 ? ok(leftover.none) : warn(leftover.found(parts.map(visibleLine).join(', ')));
};
