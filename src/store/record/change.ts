/** The one write path: load, decide, record, fold; all in one `begin immediate`. */

import { errorCode } from '../../errorCode.ts';
import { removeFile } from '../../files/write.ts';
import { StoreFailure, storeFailure } from '../failure.ts';
import { SCHEMA_VERSION } from '../fileVersion.ts';
import { isShared, type Journal, sizeOf } from '../open.ts';
import { ServerFailure, sharedThrough } from '../sharing/journalServer.ts';
import { hashAt } from '../statements/events.ts';
import type { Head } from './chain.ts';
import { type Change, type Outcome, type Recording, Writer } from './writer.ts';

export type { Change, Decide, NextNumber, Outcome, Recording, Shown } from './writer.ts';

/** Changes one claim, or registers one. A refusal writes nothing. */
export async function change(journal: Journal, recording: Recording, one: Change): Promise<Outcome> {
	const [outcome] = await changeAll(journal, recording, [one]);
	if (!outcome) throw new RangeError('no outcome');
	return outcome;
}

/**
 * Makes all changes in one transaction, or, when any is refused, none of them. The outcomes come in order; after a
 * refusal the changes behind it are still decided, so that all refusals are reported at once.
 */
export async function changeAll(
	journal: Journal,
	recording: Recording,
	changes: readonly Change[],
	step?: (done: number, total: number) => Promise<void>,
): Promise<readonly Outcome[]> {
	return inTransaction(journal, recording, async (writer) => {
		const outcomes: Outcome[] = [];
		for (const one of changes) {
			outcomes.push(writer.change(one));
			if (step) await step(outcomes.length, changes.length);
		}
		return { value: outcomes, keep: outcomes.every((outcome) => outcome.ok) };
	});
}

/** The result of work in the transaction, and whether what it recorded is committed. */
interface Done<T> {
	readonly value: T;
	readonly keep: boolean;
}

/** How often a change is decided again because another desk was faster; then the journal is busy. */
const ATTEMPTS = 200;

/**
 * Runs the work with the write lock held, and commits what it recorded; or rolls all of it back. The work must be repeatable: it may read the
 * journal and the writer, and changes nothing outside. Throws StoreFailure (busy, full, read-only …); nothing was written then, except with
 * `unknownOutcome`. In a shared journal the events of other desks are pulled first, and the server records before the own commit;
 * throws ServerFailure where it does not.
 */
export async function inTransaction<T>(
	journal: Journal,
	recording: Recording,
	work: (writer: Writer) => Done<T> | Promise<Done<T>>,
): Promise<T> {
	for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
		const done = await attemptOnce(journal, recording, work);
		if (done) return done.value;
	}
	throw new StoreFailure('busy', journal.path);
}

/** Undefined where another desk was faster, and nothing was written. */
async function attemptOnce<T>(
	journal: Journal,
	recording: Recording,
	work: (writer: Writer) => Done<T> | Promise<Done<T>>,
): Promise<Done<T> | undefined> {
	const { connection } = journal;
	// A dry run uses only the own copy.
	const server = recording.dryRun ? undefined : journal.server;
	let head: Head | undefined;
	let formerCopy: string | undefined;
	let done: Done<T> | undefined;
	let isOnServer = false;
	const takeBack = () => {
		connection.exec('rollback');
		if (formerCopy !== undefined) removeFile(formerCopy);
	};
	try {
		// A plain `begin` takes the write lock only at the first write: two that read first would both fail.
		connection.exec('begin immediate');
		if (!recording.dryRun) refuseOtherSharing(journal);
		formerCopy = await upgradeOf(journal);
		const pulled = server !== undefined && (await (await import('../sharing/pull.ts')).pull(journal, server));
		if (journal.renew(pulled)) await journal.whenChanged?.();
		const writer = new Writer(journal, recording);
		const before = writer.head;
		done = await work(writer);
		if (recording.dryRun || !done.keep) {
			takeBack();
			return done;
		}
		writer.finish();
		// Without an event there is no way to find out whether the commit happened.
		head = writer.head.position > before.position ? writer.head : undefined;
		recording.beforeCommit?.();
		if (server && head) {
			isOnServer = await (await import('../sharing/push.ts')).recorded(journal, server, before);
			if (!isOnServer) {
				takeBack();
				return undefined;
			}
		}
		connection.exec('commit');
		journal.recorded = true;
		journal.formerCopy = formerCopy ?? journal.formerCopy;
	} catch (error) {
		if (connection.inTransaction) connection.exec('rollback');
		if (errorCode(error)?.startsWith('SQLITE_IOERR') && head && done) return resolveUncertainCommit(journal, head, done, error);
		if (formerCopy !== undefined) removeFile(formerCopy);
		if (isOnServer && server) throw onlyThere(error, server.name, journal.path);
		throw storeFailure(error, journal.path);
	}
	return done;
}

function onlyThere(error: unknown, server: string, path: string): ServerFailure {
	const why = storeFailure(error, path);
	return new ServerFailure(
		{ code: 'onlyThere', failure: why instanceof StoreFailure ? why.failure : undefined, reason: String(error) },
		server,
	);
}

/** Throws where the journal was shared or unshared since it was opened, and where the file beside it that names its server is missing. */
function refuseOtherSharing(journal: Journal): void {
	const { path, server } = journal;
	if (server && isShared(path)) return;
	// This is all that sharing costs a journal that is not shared.
	const through = server ? server.name : sharedThrough(journal);
	if (through === undefined) return;
	throw server || isShared(path) ? new StoreFailure('busy', path) : new ServerFailure({ code: 'connectionLost', path }, through);
}

/** Bytes that are copied in less than a second; of a million claims an upgrade takes minutes. */
const LARGE = 50_000_000;

async function upgradeOf(journal: Journal): Promise<string | undefined> {
	if (journal.version === SCHEMA_VERSION) return undefined;
	const { upgrade } = await import('../migrate.ts');
	const { watchUpgrade } = journal;
	return watchUpgrade && sizeOf(journal) > LARGE ? await watchUpgrade((step) => upgrade(journal, step)) : await upgrade(journal);
}

/** An I/O error at the commit leaves open whether it happened: the journal itself is asked. */
function resolveUncertainCommit<T>(journal: Journal, head: Head, done: T, error: unknown): T {
	let found: ReturnType<typeof hashAt>;
	try {
		found = hashAt(journal, { position: head.position });
	} catch {
		throw new StoreFailure('unknownOutcome', journal.path, String(error));
	}
	if (found?.hash === head.hash) return done;
	throw storeFailure(error, journal.path);
}
