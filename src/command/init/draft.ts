/** The unfinished questions of `init`: a small file where the journal will lie, written after every answer, gone when the journal is made. */

import type { JournalDraft } from '../../ask/journal.ts';
import type { CommandContext } from '../../context.ts';
import { templateFault } from '../../domain/number.ts';
import { isBuiltInProfile } from '../../domain/officeProfile.ts';
import { FileFailure } from '../../files/failure.ts';
import { makeFolderOf, removeEmptyFolders } from '../../files/folder.ts';
import { removeFile } from '../../files/write.ts';
import { sidecars } from '../../store/sidecars.ts';
import { begunIn, readDraftFile, writeDraftFile } from '../input/draftFile.ts';

function pathOf({ journalPath }: Pick<CommandContext, 'journalPath'>): string {
	return `${journalPath}${sidecars.draft}init`;
}

/** Keeps what was answered and begun. Where nothing can be written, nothing is kept: the journal can be made all the same. */
export function keepJournalDraft(context: CommandContext, { answers, begun }: JournalDraft): void {
	let made: readonly string[] = [];
	try {
		if (context.usualPlace) made = makeFolderOf(pathOf(context), 0o700);
		writeDraftFile(pathOf(context), { ...answers, ...(begun && { begun }) });
	} catch (error) {
		if (!(error instanceof FileFailure)) throw error;
	} finally {
		removeEmptyFolders(made);
	}
}

/** What was answered before an interruption; undefined where nothing was, or where it is not what this program writes. */
export function readJournalDraft(context: CommandContext): JournalDraft | undefined {
	const kept = readDraftFile(pathOf(context));
	if (typeof kept !== 'object') return undefined;
	const answers = Object.fromEntries(
		Object.entries(kept).filter(([name, value]) => Object.hasOwn(fits, name) && fits[name]?.(value, context)),
	);
	const begun = begunIn(kept);
	return Object.keys(answers).length > 0 || Object.keys(begun).length > 0 ? { answers, begun } : undefined;
}

/** Removes the draft; one that cannot be removed stays. */
export function removeJournalDraft(context: CommandContext): void {
	try {
		removeFile(pathOf(context));
	} catch (error) {
		if (!(error instanceof FileFailure)) throw error;
	}
}

/** Whether the value is one that the question would have taken: anybody may have written the file. */
const fits: Readonly<Record<string, (value: unknown, context: CommandContext) => boolean>> = {
	office: (value) => isLine(value),
	zone: (value, { world }) => typeof value === 'string' && world.clock.knowsZone(value),
	language: (value) => value === 'ru' || value === 'en',
	officeProfile: (value) => typeof value === 'string' && isBuiltInProfile(value),
	incomingTemplate: (value) => isLine(value) && templateFault(value, 'incoming') === undefined,
	firstIncoming: isOrdinal,
	firstOutgoing: isOrdinal,
	controller: (value) => value === null || isLine(value),
};

function isLine(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '' && value.length <= 500 && !/[\u0000-\u001f\u007f-\u009f]/.test(value);
}

function isOrdinal(value: unknown): boolean {
	return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 9_999_999;
}
