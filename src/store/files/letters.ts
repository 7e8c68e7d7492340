/** Sent letters: the file is stored and flushed before the event that names it is committed. */

import type { Claim } from '../../domain/claim.ts';
import type { ClaimEvent } from '../../domain/event/event.ts';
import type { FileBytes } from '../../domain/storedFile.ts';
import { StoreFailure } from '../failure.ts';
import type { Journal } from '../open.ts';
import { inTransaction, type NextNumber, type Outcome, type Recording, type Shown } from '../record/change.ts';
import { isFileNamed } from '../statements/events.ts';
import { writeReadable } from './storedCheck.ts';
import { bytesOf, readablePath, removeReadable, type Staged, stage } from './storedFiles.ts';

/** A letter that is ready to leave: the name that its file is to have, and the events that name the file as it is called then. */
export interface ReadyLetter {
	readonly ok: true;
	readonly name: string;
	readonly bytes: Uint8Array;
	events(file: string, stored: FileBytes): readonly ClaimEvent[];
}

/** A letter that left. */
interface IssuedLetter {
	readonly ok: true;
	readonly before: Claim | undefined;
	readonly claim: Claim;
	readonly events: readonly ClaimEvent[];
	/** Its absolute path; of a dry run, the path that it would have. */
	readonly path: string;
	readonly bytes: Uint8Array;
}

type RefusedChange = Extract<Outcome, { ok: false }>;

/**
 * Makes the letter while the numbers are held, stores its file, and records its events, all in one transaction. A refusal writes nothing. `shown`:
 * the claim as it was when the letter was prepared; refused where anything was recorded since.
 * Throws StoreFailure where the file cannot be written; then no number is spent.
 */
export async function issueLetter<Refused extends { readonly ok: false }>(
	journal: Journal,
	recording: Recording,
	id: number,
	shown: Shown | undefined,
	make: (claim: Claim, next: NextNumber) => Promise<ReadyLetter | Refused>,
): Promise<IssuedLetter | Refused | RefusedChange> {
	let staged: Staged | undefined;
	let named: string | undefined;
	let letter: { readonly file: string; readonly bytes: Uint8Array } | undefined;
	const store = () => {
		if (!staged || !letter) return;
		staged.store();
		named = letter.file;
		writeReadable(journal.path, letter.file, letter.bytes);
	};
	try {
		return await inTransaction<IssuedLetter | Refused | RefusedChange>(journal, { ...recording, beforeCommit: store }, async (writer) => {
			// On a repeated attempt another desk was faster, and may have taken the name.
			if (named !== undefined) removeReadable(journal.path, named);
			const claim = writer.claim(id);
			const refusals = shown ? writer.movedOn(claim, shown, undefined) : [];
			if (refusals.length > 0) return { value: { ok: false, refusals }, keep: false };
			const made = await make(claim, (series, year) => writer.next(series, year));
			if (!made.ok) return { value: made, keep: false };
			const { bytes } = made;
			const file = freeName(journal, made.name);
			let stored = bytesOf(bytes);
			if (!recording.dryRun) {
				staged?.discard();
				staged = await stage(journal.path, [bytes]);
				stored = staged;
			}
			letter = { file, bytes };
			const outcome = writer.change({ id, decide: () => ({ ok: true, events: made.events(file, stored) }) });
			if (!outcome.ok) throw new RangeError('a letter refused behind its plan');
			return { value: { ...outcome, path: readablePath(journal.path, file) ?? file, bytes }, keep: true };
		});
	} catch (error) {
		// If it is unknown whether the event was committed, its file must stay.
		const unknown = error instanceof StoreFailure && error.failure === 'unknownOutcome';
		if (named !== undefined && !unknown) removeReadable(journal.path, named);
		throw error;
	} finally {
		staged?.discard();
	}
}

/** The first of the names for a letter that no event has given to another: `NAME.docx`, `NAME-2.docx`. */
function freeName(journal: Journal, name: string): string {
	const [, stem = '', end = ''] = /^(.*?)(\.[a-z]+)$/.exec(name) ?? [];
	for (let count = 1; ; count++) {
		const file = count === 1 ? name : `${stem}-${count}${end}`;
		if (isFileNamed(journal, { file }) === 0) return file;
	}
}
