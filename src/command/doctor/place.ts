/** The location of the journal: on a network drive or in a synchronised cloud folder, several writers can damage it. */

import { syncedBy, trueFolder } from '../../store/fileSystem.ts';
import { type Check, ok, warn } from './check.ts';

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

export const placeCheck: Check = ({ world, journalPath }, { place }) => {
	const folder = trueFolder(journalPath);
	const cloud = syncedBy(folder);
	if (cloud !== undefined) return warn(place.synced(cloud, folder));
	// Some systems give the number with its sign.
	const remote = REMOTE.get((world.disk(folder)?.type ?? 0) >>> 0);
	if (remote !== undefined) return warn(place.remote(remote, folder));
	return /^(?:\\\\|\/\/)[^?.]/.test(folder) ? warn(place.remote('SMB', folder)) : ok(place.local(folder));
};
