/**
 * Verifies everything: file, chain, events, numbers, messages, derived tables. Memory does not grow with the journal, and others can record between pages;
 * only SQLite's own check of the file, at the beginning, cannot be divided.
 */

import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { JournalState } from '../../domain/event/journal.ts';
import { StoreFailure, storeFailure } from '../failure.ts';
import { MESSAGES } from '../fileVersion.ts';
import type { Journal } from '../open.ts';
import { CHAIN_START } from '../record/chain.ts';
import { foldState } from '../record/journalEvents.ts';
import { readState, type StateRows, stateRows } from '../record/journalState.ts';
import type { EventTable } from '../schema.ts';
import { ownEvents } from '../statements/events.ts';
import { type Followed, followChain, lastEvent } from './chain.ts';
import { ClaimsCheck, checkEvent, reading } from './claims.ts';
import type { Checked, CheckStep, ReportFault } from './fault.ts';
import { checkNumbers } from './numbers.ts';
import { asText } from './rows.ts';
import { checkIntegrity, checkSchema } from './schema.ts';

/** At most so many concurrent events are processed while holding the lock. */
const FEW = 500;
/** How many times events recorded during the check are checked in turn: somebody may record all the time. */
const ROUNDS = 20;

/** Checks everything; each fault is reported as it is found. Throws StoreFailure where the journal is too damaged to be read to its end. */
export async function checkJournal(journal: Journal, report: ReportFault, step: CheckStep = async () => {}): Promise<Checked> {
	const { connection, path } = journal;
	const cache = connection.pragma('cache_size', { simple: true });
	try {
		// A large cache: pages of the events and of the clients' keys are read repeatedly.
		connection.pragma('cache_size = -65536');
		reading(connection, () => {
			checkIntegrity(connection, report);
			checkSchema(journal, report);
		});
		return await checkContent(journal, report, step);
	} catch (error) {
		throw storeFailure(error, path);
	} finally {
		connection.pragma(`cache_size = ${cache}`);
	}
}

async function checkContent(journal: Journal, report: ReportFault, step: CheckStep): Promise<Checked> {
	const { connection } = journal;
	const total = reading(connection, () => lastEvent(connection))?.position ?? 0;
	let chain: Followed = { position: 0, hash: CHAIN_START, events: 0 };
	for (let next: Followed | undefined = chain; next; next = reading(connection, () => followChain(connection, chain, total, report))) {
		chain = next;
		await step(0, total);
	}
	const claims = new ClaimsCheck(journal, report);
	let seen = 0;
	for (let last = Number.MIN_SAFE_INTEGER; ; ) {
		const page = reading(connection, () => claims.page(last, total));
		if (!page) break;
		last = page.through;
		seen += page.events;
		await step(Math.min(seen, total), total);
	}
	await claims.rows.lookThrough(
		(page) => reading(connection, page),
		() => step(total, total),
	);
	for (let round = 0; ; round++) {
		const checked = reading(connection, () => {
			const upTo = lastEvent(connection)?.position ?? 0;
			const isLast = round === ROUNDS || upTo - chain.position <= FEW;
			const after = chain.position;
			for (let next: Followed | undefined = chain; next; next = followChain(connection, chain, upTo, report)) chain = next;
			claims.recorded({ after, upTo });
			return isLast ? conclude(journal, chain, claims, report) : undefined;
		});
		if (checked) return checked;
		await step(total, total);
	}
}

/** The checks that need all claims as they are at one moment. */
function conclude(journal: Journal, chain: Followed, claims: ClaimsCheck, report: ReportFault): Checked {
	const { connection } = journal;
	claims.rows.finish();
	const own = connection.prepare<[], EventTable>('select * from event where claim = 0 order by sequence').all();
	for (const row of own) checkEvent(row, report);
	checkState(journal, own, report);
	checkMessages(journal, report);
	const series = checkNumbers(journal, claims.numbers, report);
	const count = connection.prepare<[], number>('select count(*) from claim').pluck().get() ?? 0;
	const voided = connection
		.prepare<[], [number, number]>(`select year, count(*) from claim where status = 'void' group by year`)
		.raw()
		.all();
	return { events: chain.events, head: chain.hash, claims: count, voided: new Map(voided), series };
}

/** The journal's own events must begin with its opening and make the settings, rules and days off that are stored. */
function checkState({ connection }: Journal, own: readonly EventTable[], report: ReportFault): void {
	if (own[0]?.position !== 1 || own[0].type !== 'journalOpened') {
		report({ code: 'opening' });
		return;
	}
	for (const [index, { position, sequence }] of own.entries()) if (sequence !== index + 1) report({ code: 'unreadable', position });
	let rows: StateRows;
	try {
		rows = stateRows(foldState(own));
	} catch {
		report({ code: 'unreadable', position: own.at(-1)?.position ?? 1 });
		return;
	}
	for (const table of ['setting', 'rule', 'calendar_year', 'own_days'] as const) {
		const stored = connection.prepare(`select * from ${table}`).raw().all();
		if (asText(stored) !== asText(rows[table])) report({ code: 'setting', table });
	}
}

/** Reports each message whose bytes are not those that came in, or whose claim does not exist. One is in memory at a time. */
function checkMessages({ connection, version }: Pick<Journal, 'connection' | 'version'>, report: ReportFault): void {
	if (version < MESSAGES) return;
	const lost = connection
		.prepare<[], number>(
			'select id from message where claim is not null and not exists (select 1 from claim where claim.id = message.claim)',
		)
		.pluck();
	for (const message of lost.iterate()) report({ code: 'message', message });
	const rows = connection.prepare<[], { id: number; sha256: string; size: number; raw: Buffer }>(
		'select id, sha256, size, raw from message where raw is not null',
	);
	for (const { id, sha256, size, raw } of rows.iterate())
		if (raw.length !== size || createHash('sha256').update(raw).digest('hex') !== sha256) report({ code: 'message', message: id });
}

/** The stored state, or where it cannot be read the state folded from the events. Throws StoreFailure where neither can be had. */
export function stateByEvents(connection: Database.Database, path: string): JournalState {
	try {
		return readState(connection, path);
	} catch (error) {
		if (!(error instanceof StoreFailure) || error.failure !== 'damaged') throw error;
		try {
			return foldState(ownEvents({ connection }));
		} catch {
			throw error;
		}
	}
}
