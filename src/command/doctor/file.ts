/** Whether the journal is there and can be opened. */

import { StoreFailure } from '../../store/failure.ts';
import { openJournal } from '../../store/open.ts';
import { type Check, fault, ok } from './check.ts';

export const fileCheck: Check = async ({ world, journal, journalPath: path, errorMessages }, { file }) => {
	if (journal) return ok(file.opensOffice(path, journal.settings.office));
	try {
		// It could not be opened a moment ago; only another attempt gives the reason.
		openJournal({ path, write: false, timeout: 1000, nativeModule: world.nativeModule() }).close();
		return ok(file.opens(path));
	} catch (error) {
		if (!(error instanceof StoreFailure)) throw error;
		return fault((await errorMessages()).failures.store[error.failure](error.path, error.detail));
	}
};
