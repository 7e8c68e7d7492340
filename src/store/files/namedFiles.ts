/** The files that must lie beside the journal: those named by any event, including events taken back. */

import { fileEvents, filesOf, type NamedFile } from '../../domain/storedFile.ts';
import { StoreFailure } from '../failure.ts';
import type { Journal } from '../open.ts';
import { query, type RowOf } from '../query.ts';
import { type EventText, eventOf } from '../record/events.ts';
import { journalEventOf } from '../record/journalEvents.ts';
import { numberOf } from '../statements/claims.ts';
import { namingFiles, textAt } from '../statements/events.ts';

/** A stored file by hash: its required locations, and the first event that names it. */
export interface StoredFile extends Pick<NamedFile, 'sha256' | 'size' | 'stored'> {
	/** The names of its readable copies. */
	readonly readable: readonly string[];
	/** The claim of that event, 0 for the journal itself, and the number of the event in its history. */
	readonly claim: number;
	readonly sequence: number;
}

type Row = RowOf<typeof namingFiles>;

/** Whether the event of the row may name files. */
export function namesFiles({ type }: Pick<EventText, 'type'>): boolean {
	return fileEvents.some((one) => one === type);
}

/** The files that the event of a row names. Throws DamagedRecord where it is not as this program writes it. */
export function filesNamed(row: EventText & { readonly claim: number }): readonly NamedFile[] {
	if (!namesFiles(row)) return [];
	return filesOf(row.claim === 0 ? journalEventOf(row) : eventOf(row));
}

/** By hash, each once; some two hundred bytes of memory a file. Throws StoreFailure where an event that names a file cannot be read. */
export function namedFiles(journal: Journal): ReadonlyMap<string, StoredFile> {
	const files = new Map<string, StoredFile>();
	let last = 0;
	for (let page = namingFiles(journal, { position: last }); page.length > 0; page = namingFiles(journal, { position: last })) {
		for (const row of page)
			for (const file of filesIn(row, journal.path)) files.set(file.sha256, joined(files.get(file.sha256), file, row));
		last = page.at(-1)?.position ?? last;
	}
	return files;
}

function joined(known: StoredFile | undefined, { sha256, size, stored, readable }: NamedFile, { claim, sequence }: Row): StoredFile {
	const copy = readable === null ? [] : [readable];
	if (!known) return { sha256, size, stored, readable: copy, claim, sequence };
	return { ...known, size: known.size ?? size, stored: known.stored || stored, readable: [...new Set([...known.readable, ...copy])] };
}

/** Throws StoreFailure where the event does not describe its files as this program does: it was changed from outside. */
function filesIn(row: Row, path: string): readonly NamedFile[] {
	let files: readonly NamedFile[];
	try {
		files = filesNamed(row);
	} catch (error) {
		throw new StoreFailure('damaged', path, String(error));
	}
	for (const { sha256, size, readable } of files) {
		const sizeRead = size === null || Number.isSafeInteger(size);
		if (!/^[0-9a-f]{64}$/.test(sha256) || !sizeRead || (readable !== null && typeof readable !== 'string'))
			throw new StoreFailure('damaged', path, 'a file that an event names');
	}
	return files;
}

/** The name of the file for people, and the number of its claim; no number for a file of the journal itself, as a template is. */
export function nameOfFile(
	journal: Journal,
	{ claim, sequence, sha256 }: Pick<StoredFile, 'claim' | 'sequence' | 'sha256'>,
): { readonly name: string | null; readonly number: string | null } {
	const row = textAt(journal, { claim, sequence });
	const file = query(journal, () => row && filesNamed({ ...row, claim }).find((one) => one.sha256 === sha256));
	return { name: file?.name ?? null, number: numberOf(journal, { id: claim })?.number ?? (claim === 0 ? null : String(claim)) };
}
