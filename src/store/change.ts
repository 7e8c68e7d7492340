/** The one write path: load, decide, record, fold; all in one `begin immediate`. */

import type { Claim } from '../domain/claim.ts';
import type { ClaimEvent } from '../domain/event.ts';
import { evolve } from '../domain/evolve.ts';
import { evolveJournal, type JournalEvent, type JournalState } from '../domain/journal.ts';
import { type Series, type SeriesNumber, writeNumber } from '../domain/number.ts';
import type { Verdict } from '../domain/verdict.ts';
import { CHAIN_START, newSalt } from './chain.ts';
import { claimRow } from './claimRow.ts';
import { writeKeys } from './clientKeys.ts';
import { writeNames } from './clientNames.ts';
import { claimOf, type EventText } from './events.ts';
import { errorCode, StoreFailure, storeFailure } from './failure.ts';
import { foldState, writeState } from './journalState.ts';
import type { Journal } from './open.ts';
import { writePreventions } from './preventions.ts';
import { eventRow, type Stamp } from './record.ts';
import { writeRounds } from './rounds.ts';
import { type ClaimTable, type CounterTable, type EventTable, insertInto } from './schema.ts';
import { taskRows } from './taskRows.ts';

/** The next number of a series in a year; it is spent only by an event that carries it. */
export type NextNumber = (series: Series, year: number) => SeriesNumber;

export type Decide = (claim: Claim | undefined, next: NextNumber) => Verdict;

/** A claim after its change. No events: the same registration was made before, under the same key. */
export type Outcome =
	| { readonly ok: true; readonly claim: Claim; readonly events: readonly ClaimEvent[] }
	| Extract<Verdict, { ok: false }>;

export interface Change {
	/** The claim to change; undefined registers a new one. */
	readonly id: number | undefined;
	readonly decide: Decide;
}

export interface Recording extends Stamp {
	/** Decides and folds as ever, then takes everything back. */
	readonly dryRun: boolean;
	/** Runs just before COMMIT; skipped for refusals and dry runs. Throwing rolls back. */
	readonly beforeCommit?: () => void;
}

/** Changes one claim, or registers one. A refusal writes nothing. */
export async function change(journal: Journal, recording: Recording, one: Change): Promise<Outcome> {
	const [outcome] = await changeAll(journal, recording, [one]);
	if (!outcome) throw new RangeError('no outcome');
	return outcome;
}

/**
 * Makes all changes in one transaction, or, when any is refused, none of them. The outcomes come in order; after a
 * refusal the changes behind it were still decided, so that all that is wrong is told at once.
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

/** What a piece of work in the transaction came to, and whether it is to be kept. */
interface Done<T> {
	readonly value: T;
	readonly keep: boolean;
}

/**
 * Runs the work with the write lock held, and commits what it recorded; or rolls all of it back. The work must be repeatable: it may read the
 * journal and the writer, and changes nothing outside. Throws StoreFailure (busy, full, read-only …); nothing was written then, except with
 * `unknownOutcome`.
 */
export async function inTransaction<T>(
	journal: Journal,
	recording: Recording,
	work: (writer: Writer) => Done<T> | Promise<Done<T>>,
): Promise<T> {
	const { connection } = journal;
	let head: Head | undefined;
	let done: Done<T> | undefined;
	try {
		// A plain `begin` takes the write lock only at the first write: two that read first would both fail.
		connection.exec('begin immediate');
		const writer = new Writer(journal, recording);
		done = await work(writer);
		if (recording.dryRun || !done.keep) {
			connection.exec('rollback');
			return done.value;
		}
		writer.finish();
		head = writer.head;
		recording.beforeCommit?.();
		connection.exec('commit');
	} catch (error) {
		if (connection.inTransaction) connection.exec('rollback');
		if (errorCode(error)?.startsWith('SQLITE_IOERR') && head && done) return settle(journal, head, done.value, error);
		throw storeFailure(error, journal.path);
	}
	return done.value;
}

interface Head {
	readonly position: number;
	readonly hash: string;
}

/** An I/O error at the commit leaves open whether it happened: the journal itself is asked. */
function settle<T>(journal: Journal, head: Head, done: T, error: unknown): T {
	let found: Pick<EventTable, 'hash'> | undefined;
	try {
		found = journal.connection.prepare<[number], Pick<EventTable, 'hash'>>('select hash from event where position = ?').get(head.position);
	} catch {
		throw new StoreFailure('unknownOutcome', journal.path, String(error));
	}
	if (found?.hash === head.hash) return done;
	throw storeFailure(error, journal.path);
}

const A_DAY = 86_400_000;

/** Records within one transaction. */
export class Writer {
	readonly #journal: Journal;
	readonly #recording: Recording;
	/** The last ordinal of each `series year`. */
	readonly #last = new Map<string, number>();
	readonly #spent = new Set<string>();
	head: Head;

	/** Within a transaction that holds the write lock. */
	constructor(journal: Journal, recording: Recording) {
		this.#journal = journal;
		this.#recording = recording;
		const last = journal.connection
			.prepare<[], Pick<EventTable, 'position' | 'hash' | 'recorded_at'>>(
				'select position, hash, recorded_at from event order by position desc limit 1',
			)
			.get();
		// A clock set back would give numbers of the wrong year and terms from the wrong day, for ever.
		if (last && Date.parse(recording.recordedAt) < Date.parse(last.recorded_at) - A_DAY)
			throw new StoreFailure('clockBack', journal.path, last.recorded_at);
		this.head = last ?? { position: 0, hash: CHAIN_START };
		for (const row of journal.connection.prepare<[], CounterTable>('select series, year, last from counter').all())
			this.#last.set(`${row.series} ${row.year}`, row.last);
	}

	change({ id, decide }: Change): Outcome {
		const before = id === undefined ? undefined : this.#load(id);
		const verdict = decide(before, (series, year) => this.next(series, year));
		if (!verdict.ok) return verdict;
		const known = this.#known(verdict.events);
		if (known) return { ok: true, claim: known, events: [] };
		const claimId = id ?? this.#nextId();
		let claim = before;
		for (const event of verdict.events) {
			this.#record(event, claimId, (claim?.sequence ?? 0) + 1);
			// What was taken back is passed over by the fold of all events alone.
			claim = event.type === 'undone' ? this.#load(claimId) : evolve(claim, claimId, event);
		}
		if (!claim) throw new RangeError('a change without events');
		this.#write(claim, before);
		return { ok: true, claim, events: verdict.events };
	}

	/** Records what happened to the journal itself, and what it is now. */
	changeJournal(event: JournalEvent): void {
		const own = this.#ownEvents();
		this.#record(event, 0, own.length + 1);
		writeState(this.#journal.connection, evolveJournal(foldState(own), event));
	}

	/** What the journal itself is at this moment. */
	journalState(): JournalState {
		return foldState(this.#ownEvents());
	}

	#ownEvents(): readonly Pick<EventTable, 'type' | 'data'>[] {
		return this.#journal.connection
			.prepare<[], Pick<EventTable, 'type' | 'data'>>('select type, data from event where claim = 0 order by sequence')
			.all();
	}

	/** The claim as it is at this moment. */
	claim(id: number): Claim {
		return this.#load(id);
	}

	/** The claims that are awaited (`isAwaited`), by number. */
	awaited(): readonly number[] {
		return this.#journal.connection
			.prepare<[], number>(
				`select id from claim where status in ('registered', 'inProgress') and (answered_on is null or awaiting = 1) order by id`,
			)
			.pluck()
			.all();
	}

	/** Writes what the changes have spent. */
	finish(): void {
		const statement = this.#journal.connection.prepare<[string, number, number]>(
			'insert into counter (series, year, last) values (?, ?, ?) on conflict (series, year) do update set last = excluded.last',
		);
		for (const key of this.#spent) {
			const [series = '', year] = key.split(' ');
			statement.run(series, Number(year), this.#last.get(key) ?? 0);
		}
	}

	/** The number that comes next; only an event spends it. */
	next(series: Series, year: number): SeriesNumber {
		const { incomingTemplate, outgoingTemplate } = this.#journal.settings;
		const ordinal = (this.#last.get(`${series} ${year}`) ?? 0) + 1;
		return { year, ordinal, text: writeNumber(series === 'incoming' ? incomingTemplate : outgoingTemplate, year, ordinal) };
	}

	#load(id: number): Claim {
		const rows = this.#journal.connection
			.prepare<[number], EventText>('select type, data, personal, personal_digest from event where claim = ? order by sequence')
			.all(id);
		return claimOf(id, rows, this.#journal.path);
	}

	/** The claim that was registered under the same idempotency key before. */
	#known([first]: readonly ClaimEvent[]): Claim | undefined {
		if (first?.type !== 'registered' || first.key === null) return undefined;
		const row = this.#journal.connection.prepare<[string], Pick<ClaimTable, 'id'>>('select id from claim where key = ?').get(first.key);
		return row && this.#load(row.id);
	}

	#nextId(): number {
		const last = this.#journal.connection.prepare<[], Pick<ClaimTable, 'id'>>('select id from claim order by id desc limit 1').get();
		return (last?.id ?? 0) + 1;
	}

	#record(event: ClaimEvent | JournalEvent, claim: number, sequence: number): void {
		const row = eventRow(event, { position: this.head.position + 1, claim, sequence, previous: this.head.hash }, this.#recording, () =>
			newSalt(this.#journal.connection),
		);
		this.#journal.connection.prepare(insertInto('event', row)).run(row);
		this.head = { position: row.position, hash: row.hash };
		for (const [series, number] of numbersIn(event)) {
			this.#last.set(`${series} ${number.year}`, number.ordinal);
			this.#spent.add(`${series} ${number.year}`);
		}
	}

	#write(claim: Claim, before: Claim | undefined): void {
		const row = claimRow(claim);
		const { connection } = this.#journal;
		connection.prepare(before ? updateClaim(row) : insertInto('claim', row)).run(row);
		if (before) connection.prepare<[number]>('delete from task where claim = ?').run(claim.id);
		for (const task of taskRows(claim)) connection.prepare(insertInto('task', task)).run(task);
		writeKeys(connection, before, claim);
		writeNames(connection, before, claim);
		writePreventions(connection, before, claim);
		writeRounds(connection, before, claim);
	}
}

function updateClaim(row: ClaimTable): string {
	const columns = Object.keys(row).filter((column) => column !== 'id');
	return `update claim set ${columns.map((column) => `${column} = @${column}`).join(', ')} where id = @id`;
}

/** The numbers that an event gives out, by series. */
export function numbersIn(event: ClaimEvent | JournalEvent): readonly (readonly [Series, SeriesNumber])[] {
	if (event.type === 'registered') return [['incoming', event.number]];
	const outgoing = outgoingIn(event);
	return outgoing ? [['outgoing', outgoing]] : [];
}

function outgoingIn(event: ClaimEvent | JournalEvent): SeriesNumber | null | undefined {
	switch (event.type) {
		case 'replied':
			return event.outgoing;
		case 'leftUnconsidered':
			return event.notice?.outgoing;
		case 'letterIssued':
			// The number of a reply or notice that was recorded is spent already.
			return event.given ? event.outgoing : null;
		default:
			return null;
	}
}
