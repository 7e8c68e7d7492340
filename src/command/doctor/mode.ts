/** Whether the file still uses a rollback journal: another program may have changed the mode. */

import { type Check, fault, ok } from './check.ts';

export const modeCheck: Check = ({ journal }, { mode }) => {
	if (!journal) return undefined;
	const found = String(journal.connection.pragma('journal_mode', { simple: true }));
	return found === 'delete' ? ok(mode.right) : fault(mode.wrong(found, journal.path));
};
