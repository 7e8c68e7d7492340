/** Brings what other desks recorded into the own copy, within a write transaction: events are verified, their files brought, and claims folded. */

import type Database from 'better-sqlite3';
import type { Claim } from '../../domain/claim.ts';
import { isDay } from '../../domain/day.ts';
import { numbersIn } from '../../domain/event/event.ts';
import { grouped } from '../../domain/grouped.ts';
import { errorCode } from '../../errorCode.ts';
import { DamagedRecord, storeFailure } from '../failure.ts';
import { namesFiles } from '../files/namedFiles.ts';
import type { Journal } from '../open.ts';
import { apply, headOf, loadedClaim } from '../record/apply.ts';
import { eventHash, type Head, personalDigest } from '../record/chain.ts';
import { eventOf } from '../record/events.ts';
import { foldState, journalEventOf } from '../record/journalEvents.ts';
import { writeState } from '../record/journalState.ts';
import { asInstant } from '../record/recordedAt.ts';
import type { EventTable } from '../schema.ts';
import { insertEvent, ownEvents, raiseCounter } from '../statements/events.ts';
import { markShared } from '../statements/shared.ts';
import { type JournalServer, ServerFailure } from './journalServer.ts';

type Copy = Pick<Journal, 'connection' | 'path'>;

/**
 * Takes over what the server has behind the last event of the copy; `pageDone` runs
 * after each part of its pages. Gives whether there was anything. Throws
 * ServerFailure, and errors of SQLite or the file system.
 */
export async function pull(copy: Copy, server: JournalServer, pageDone: () => void = () => {}): Promise<boolean> {
	const { connection } = copy;
	const before = headOf(copy);
	let head = before;
	for await (const page of server.after(head)) {
		head = prove(page, head, server);
		const strange = strangeIn(page);
		const known = strange ? page.slice(0, page.indexOf(strange)) : page;
		const files = known.some(namesFiles) ? await import('./bringFiles.ts') : undefined;
		for (const part of files?.untilFiles(copy.path, known) ?? [known]) {
			await files?.bringFiles(copy.path, part, server);
			takeOver(connection, part, server);
			const ofMessages = part.filter(isOfMessages);
			if (ofMessages.length > 0) (await import('../record/settledElsewhere.ts')).settleByEvents(copy, ofMessages);
			pageDone();
		}
		if (strange) throw strangeEvent(strange, server);
	}
	return head.position > before.position;
}

/** Reads what the server has behind an event, and takes nothing over. Throws ServerFailure where it does not follow, or cannot be read. */
export async function proveBehind(own: Head, server: JournalServer): Promise<void> {
	let head = own;
	for await (const page of server.after(head)) {
		head = prove(page, head, server);
		const strange = strangeIn(page);
		if (strange) throw strangeEvent(strange, server);
	}
}

/**
 * As `pull`, but outside of a change and part by part: parts that came stay where the connection is lost. Gives the copy of the file from before
 * it was brought to this version. Throws StoreFailure, too.
 */
export async function pullPages(journal: Journal, server: JournalServer): Promise<string | undefined> {
	const { connection, path } = journal;
	try {
		connection.exec('begin immediate');
		const formerCopy = await (await import('../migrate.ts')).upgrade(journal);
		markShared(journal, { server: server.name });
		await pull(journal, server, () => connection.exec('commit; begin immediate'));
		connection.exec('commit');
		return formerCopy;
	} catch (error) {
		if (connection.inTransaction) connection.exec('rollback');
		throw storeFailure(error, path);
	}
}

/** Verifies that each event follows the one before it and has its hash. Gives the last one. Throws ServerFailure `another`. */
export function prove(page: readonly EventTable[], before: Head, { name }: JournalServer): Head {
	let { position, hash } = before;
	for (const row of page) {
		const follows = row.position === position + 1 && row.previous === hash && row.hash === eventHash(row);
		const isWhole = row.personal === null || row.personal_digest === personalDigest(row.salt ?? '', row.personal);
		if (!follows || !isWhole) throw new ServerFailure({ code: 'another' }, name);
		({ position, hash } = row);
	}
	return { position, hash };
}

/** The first event that is not of the form that this program records. */
function strangeIn(page: readonly EventTable[]): EventTable | undefined {
	return page.find((row) => !isReadable(row));
}

function isReadable(row: EventTable): boolean {
	try {
		if (row.claim === 0) journalEventOf(row);
		else eventOf(row);
		asInstant(row.recorded_at);
		return row.claim >= 0 && isDay(row.office_day);
	} catch (error) {
		if (error instanceof DamagedRecord) return false;
		throw error;
	}
}

/** Whether the event may have settled a message that waits here, too. */
function isOfMessages({ type }: EventTable): boolean {
	return type === 'registered' || type === 'attached';
}

function strangeEvent({ position, actor }: EventTable, { name }: JournalServer): ServerFailure {
	return new ServerFailure({ code: 'strange', position, actor }, name);
}

/** Writes the events and the rows derived from them. Throws ServerFailure where they cannot be folded into a claim. */
function takeOver(connection: Database.Database, page: readonly EventTable[], server: JournalServer): void {
	const byClaim = grouped(page, ({ claim }) => claim);
	const before = new Map<number, Claim | undefined>();
	for (const [id, [first]] of byClaim) before.set(id, id === 0 || first?.sequence === 1 ? undefined : loadedClaim(connection, id));
	for (const row of page) insertEvent({ connection }, row);
	for (const [id, rows] of byClaim) {
		try {
			if (id === 0) writeState(connection, foldState(ownEvents({ connection })));
			else apply(connection, id, before.get(id), rows.map(eventOf), {});
		} catch (error) {
			const [first] = rows;
			if (first && (error instanceof RangeError || errorCode(error)?.startsWith('SQLITE_CONSTRAINT'))) throw strangeEvent(first, server);
			throw error;
		}
	}
	countNumbers(connection, page);
}

function countNumbers(connection: Database.Database, page: readonly EventTable[]): void {
	for (const row of page)
		for (const [series, { year, ordinal }] of row.claim === 0 ? [] : numbersIn(eventOf(row)))
			raiseCounter({ connection }, { series, year, last: ordinal });
}
