/** Letters beside the journal: the file is whole and on the disk before the event that names it, and goes again where the event was not written. */

import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, linkSync, lstatSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../domain/claim.ts';
import type { ClaimEvent } from '../domain/event.ts';
import type { JournalEvent } from '../domain/journal.ts';
import { makeFolders } from '../folder.ts';
import { inTransaction, type NextNumber, type Recording } from './change.ts';
import { failing, flush, writeAll } from './disk.ts';
import { errorCode, StoreFailure } from './failure.ts';
import type { Journal } from './open.ts';
import type { EventTable } from './schema.ts';

/** The folder of a journal's letters and of the templates that its office loaded. */
export function lettersFolder(journal: string): string {
	return `${journal}.letters`;
}

/** A letter that is ready to leave: the name that its file is to have, and the events that name the file as it is called then. */
export interface ReadyLetter {
	readonly ok: true;
	readonly name: string;
	readonly bytes: Uint8Array;
	events(file: string, digest: string): readonly ClaimEvent[];
}

/** A letter that left. */
export interface IssuedLetter {
	readonly ok: true;
	readonly claim: Claim;
	readonly events: readonly ClaimEvent[];
	/** Its absolute path; of a trial, what that would be. */
	readonly path: string;
	readonly bytes: Uint8Array;
}

/**
 * Makes the letter while the numbers are held, keeps its file, and records its events, all in one transaction. A refusal writes nothing.
 * Throws StoreFailure where the file cannot be written; then no number is spent.
 */
export async function issueLetter<Refused extends { readonly ok: false }>(
	journal: Journal,
	recording: Recording,
	id: number,
	make: (claim: Claim, next: NextNumber) => Promise<ReadyLetter | Refused>,
): Promise<IssuedLetter | Refused> {
	let kept: string | undefined;
	try {
		return await inTransaction<IssuedLetter | Refused>(journal, recording, async (writer) => {
			const made = await make(writer.claim(id), (series, year) => writer.next(series, year));
			if (!made.ok) return { value: made, keep: false };
			const { name, bytes } = made;
			const file = recording.dryRun ? name : keepFile(journal, name, bytes);
			if (!recording.dryRun) kept = file;
			const outcome = writer.change({ id, decide: () => ({ ok: true, events: made.events(file, digestOfBytes(bytes)) }) });
			if (!outcome.ok) throw new RangeError('a letter refused behind its plan');
			return { value: { ...outcome, path: join(lettersFolder(journal.path), file), bytes }, keep: true };
		});
	} catch (error) {
		// Where nobody knows whether the event was written, its file must be there.
		const unknown = error instanceof StoreFailure && error.failure === 'unknownOutcome';
		if (kept !== undefined && !unknown) rmSync(join(lettersFolder(journal.path), kept), { force: true });
		throw error;
	}
}

/** Keeps a file in the folder, under the first of its names that no event has given to another; the name. Throws StoreFailure. */
export function keepFile(journal: Journal, name: string, bytes: Uint8Array): string {
	const folder = lettersFolder(journal.path);
	return failing(folder, () => {
		makeFolders(folder, 0o700);
		// A link could lead anywhere.
		if (!lstatSync(folder).isDirectory()) throw new StoreFailure('notAFolder', folder);
		const part = join(folder, `.claims-${randomBytes(6).toString('hex')}.part`);
		const descriptor = openSync(part, 'wx', 0o600);
		try {
			writeAll(descriptor, bytes);
			fsyncSync(descriptor);
		} catch (error) {
			rmSync(part, { force: true });
			throw error;
		} finally {
			closeSync(descriptor);
		}
		chmodSync(part, 0o600);
		const kept = giveName(journal, part, name);
		flush(folder);
		return kept;
	});
}

function giveName(journal: Journal, part: string, name: string): string {
	const folder = lettersFolder(journal.path);
	const [, stem = '', end = ''] = /^(.*?)(\.[a-z]+)$/.exec(name) ?? [];
	for (let place = 1; ; place++) {
		const file = place === 1 ? name : `${stem}-${place}${end}`;
		try {
			linkSync(part, join(folder, file));
			rmSync(part);
			return file;
		} catch (error) {
			const code = errorCode(error) ?? '';
			const taken = code === 'EEXIST';
			// FAT has no links.
			if (!taken && !['EPERM', 'ENOTSUP', 'ENOSYS'].includes(code)) throw error;
			// What no event names was left by a run that was cut off.
			if ((taken || lstatSync(join(folder, file), { throwIfNoEntry: false })) && isNamed(journal, file)) continue;
			renameSync(part, join(folder, file));
			return file;
		}
	}
}

function isNamed({ connection }: Journal, file: string): boolean {
	return (
		connection
			.prepare<[string], number>(
				`select 1 from event where type in ('letterIssued', 'templateLoaded') and json_extract(data, '$.file') = ? limit 1`,
			)
			.pluck()
			.get(file) !== undefined
	);
}

/** The bytes of a file that an event names. Throws StoreFailure where it is gone, altered, or no file. */
export function keptFile(journal: string, file: string, digest: string): Uint8Array {
	const fault = faultOf(journal, file, digest);
	const path = join(lettersFolder(journal), file);
	if (fault) throw new StoreFailure(fault === 'fileMissing' ? 'missing' : 'damaged', path);
	return readFileSync(path);
}

export type FileFault = { readonly code: 'fileMissing' | 'fileAltered'; readonly file: string; readonly position: number };

/** Tells where the file that an event names is gone or is not what it was. */
export function tellFileFault(
	journal: string,
	{ type, data, position }: Pick<EventTable, 'type' | 'data' | 'position'>,
	tell: (fault: FileFault) => void,
): void {
	const named: readonly (ClaimEvent | JournalEvent)['type'][] = ['letterIssued', 'templateLoaded'];
	if (!named.some((one) => one === type)) return;
	let event: { readonly file?: unknown; readonly digest?: unknown };
	try {
		event = JSON.parse(data);
	} catch {
		// That the event itself was altered is told by its hash.
		return;
	}
	const file = String(event.file);
	const code = faultOf(journal, file, String(event.digest));
	if (code) tell({ code, file, position });
}

function faultOf(journal: string, file: string, digest: string): FileFault['code'] | undefined {
	const path = join(lettersFolder(journal), file);
	// A name that leads elsewhere was not given by this program.
	if (/[/\\\0]|^\./.test(file) || !lstatSync(path, { throwIfNoEntry: false })?.isFile()) return 'fileMissing';
	return digestOfBytes(readFileSync(path)) === digest ? undefined : 'fileAltered';
}

/** As 64 hexadecimal digits. */
export function digestOfBytes(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
