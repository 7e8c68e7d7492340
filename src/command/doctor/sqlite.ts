/** Whether the native module works, and which SQLite it has. */

import { sqliteVersion } from '../../store/driver.ts';
import { StoreFailure } from '../../store/failure.ts';
import { type Check, fault, ok } from './check.ts';

export const sqliteCheck: Check = async ({ world, errorMessages }, { sqlite }) => {
	try {
		return ok(sqlite.runs(sqliteVersion(world.nativeModule())));
	} catch (error) {
		if (!(error instanceof StoreFailure)) throw error;
		return fault((await errorMessages()).failures.store[error.failure](error.path, error.detail));
	}
};
