/** Whether the files that are kept with the journal lie where they should; whether their bytes are right, only `check` says. */

import { StoreFailure } from '../../store/failure.ts';
import { keptPath, refuseLinks } from '../../store/kept.ts';
import { extraFiles } from '../../store/keptCheck.ts';
import { keptFiles } from '../../store/keptFiles.ts';
import { isThere } from '../../store/place.ts';
import { type Check, fault, ok, warn } from './check.ts';

export const filesCheck: Check = async ({ journal, words, errorMessages }, { files: say }) => {
	if (!journal) return undefined;
	try {
		const files = keptFiles(journal);
		refuseLinks(journal.path);
		const extra = extraFiles(journal, files);
		const missing = [...files.keys()].filter((sha256) => !isThere(keptPath(journal.path, sha256))).length;
		if (missing > 0) return fault(say.missing(missing));
		if (extra.length > 0) return warn(say.extra(extra));
		const bytes = [...files.values()].reduce((sum, { size }) => sum + size, 0);
		return files.size > 0 ? ok(say.there(files.size, words.size(bytes))) : undefined;
	} catch (error) {
		if (!(error instanceof StoreFailure)) throw error;
		return fault((await errorMessages()).failures.store[error.failure](error.path, error.detail));
	}
};
