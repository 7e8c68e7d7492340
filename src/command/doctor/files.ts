/** Whether the files that events name lie where they should: letters as they were, of attachments only that they are there, in their size; the rest says `check`. */

import { StoreFailure } from '../../store/failure.ts';
import { namedFiles } from '../../store/namedFiles.ts';
import { extraFiles, harmedAtFirstSight } from '../../store/storedCheck.ts';
import { visibleLine } from '../../text/visible.ts';
import { type Check, fault, ok, warn } from './check.ts';

/** How many of them are listed. */
const SHOWN = 5;

export const filesCheck: Check = async ({ journal, words, errorMessages }, { files: say }) => {
	if (!journal) return undefined;
	try {
		const files = namedFiles(journal);
		const harmed = harmedAtFirstSight(journal, files.values());
		const extra = extraFiles(journal, files);
		if (harmed.length > 0) return fault(say.missing(harmed.length, `${listed(harmed.slice(0, SHOWN))}${harmed.length > SHOWN ? '…' : ''}`));
		if (extra.length > 0) return warn(say.extra(listed(extra)));
		const bytes = [...files.values()].reduce((sum, { size }) => sum + (size ?? 0), 0);
		return files.size > 0 ? ok(say.there(files.size, words.size(bytes))) : undefined;
	} catch (error) {
		if (!(error instanceof StoreFailure)) throw error;
		return fault((await errorMessages()).failures.store[error.failure](error.path, error.detail));
	}
};

function listed(paths: readonly string[]): string {
	return paths.map(visibleLine).join(', ');
}
