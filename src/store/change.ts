/** The one write path: load, decide, record, fold; all in one `begin immediate`. */

import type { Insertable, Transaction } from 'kysely';
import type { Claim } from '../domain/claim.ts';
import type { ClaimEvent } from '../domain/event.ts';
import { evolve, fold } from '../domain/evolve.ts';
import { type Series, type SeriesNumber, writeNumber } from '../domain/number.ts';
import type { Verdict } from '../domain/verdict.ts';
import { CHAIN_START } from './chain.ts';
import { claimRow } from './claimRow.ts';
import { eventOf, eventRow, type Stamp } from './events.ts';
import { errorCode, StoreFailure, storeFailure } from './failure.ts';
import type { Journal } from './open.ts';
import type { ClaimTable, Schema } from './schema.ts';

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
}

/** Changes one claim, or registers one. A refusal writes nothing. */
export async function change(journal: Journal, recording: Recording, one: Change): Promise<Outcome> {
	const [outcome] = await changeAll(journal, recording, [one]);
	if (!outcome) throw new RangeError('no outcome');
	return outcome;
}

class Undone extends Error {}

/**
 * Makes all changes in one transaction, or, when any is refused, none of them. The outcomes come in order; after a
 * refusal the changes behind it were still decided, so that all that is wrong is told at once.
 */
export async function changeAll(journal: Journal, recording: Recording, changes: readonly Change[]): Promise<readonly Outcome[]> {
	const outcomes: Outcome[] = [];
	let head: Head | undefined;
	try {
		await journal.database.transaction().execute(async (transaction) => {
			const writer = await Writer.begin(transaction, journal, recording);
			for (const one of changes) outcomes.push(await writer.change(one));
			if (recording.dryRun || outcomes.some((outcome) => !outcome.ok)) throw new Undone();
			await writer.finish();
			head = writer.head;
		});
	} catch (error) {
		if (error instanceof Undone) return outcomes;
		if (errorCode(error)?.startsWith('SQLITE_IOERR') && head) return settle(journal, head, outcomes, error);
		throw storeFailure(error, journal.path);
	}
	return outcomes;
}

interface Head {
	readonly position: number;
	readonly hash: string;
}

/** An I/O error at the commit leaves open whether it happened: the journal itself is asked. */
async function settle(journal: Journal, head: Head, outcomes: readonly Outcome[], error: unknown): Promise<readonly Outcome[]> {
	let found: { hash: string } | undefined;
	try {
		if (journal.connection.inTransaction) journal.connection.exec('rollback');
		found = await journal.database.selectFrom('event').select('hash').where('position', '=', head.position).executeTakeFirst();
	} catch {
		throw new StoreFailure('unknownOutcome', journal.path, String(error));
	}
	if (found?.hash === head.hash) return outcomes;
	throw storeFailure(error, journal.path);
}

const A_DAY = 86_400_000;

class Writer {
	readonly #transaction: Transaction<Schema>;
	readonly #journal: Journal;
	readonly #recording: Recording;
	/** The last ordinal of each `series year` touched here. */
	readonly #last = new Map<string, number>();
	readonly #spent = new Set<string>();
	head: Head;

	private constructor(transaction: Transaction<Schema>, journal: Journal, recording: Recording, head: Head) {
		this.#transaction = transaction;
		this.#journal = journal;
		this.#recording = recording;
		this.head = head;
	}

	static async begin(transaction: Transaction<Schema>, journal: Journal, recording: Recording): Promise<Writer> {
		const last = await transaction
			.selectFrom('event')
			.select(['position', 'hash', 'recorded_at'])
			.orderBy('position', 'desc')
			.limit(1)
			.executeTakeFirst();
		// A clock set back would give numbers of the wrong year and terms from the wrong day, for ever.
		if (last && Date.parse(recording.recordedAt) < Date.parse(last.recorded_at) - A_DAY)
			throw new StoreFailure('clockBack', journal.path, last.recorded_at);
		const writer = new Writer(transaction, journal, recording, last ?? { position: 0, hash: CHAIN_START });
		for (const row of await transaction.selectFrom('counter').selectAll().execute())
			writer.#last.set(`${row.series} ${row.year}`, row.last);
		return writer;
	}

	async change({ id, decide }: Change): Promise<Outcome> {
		const before = id === undefined ? undefined : await this.#load(id);
		const verdict = decide(before, (series, year) => this.#next(series, year));
		if (!verdict.ok) return verdict;
		const known = await this.#known(verdict.events);
		if (known) return { ok: true, claim: known, events: [] };
		const claimId = id ?? (await this.#nextId());
		let claim = before;
		for (const event of verdict.events) {
			await this.#record(event, claimId, (claim?.sequence ?? 0) + 1);
			claim = evolve(claim, claimId, event);
		}
		if (!claim) throw new RangeError('a change without events');
		await this.#write(claim, before === undefined);
		return { ok: true, claim, events: verdict.events };
	}

	/** Writes what the changes have spent. */
	async finish(): Promise<void> {
		for (const key of this.#spent) {
			const [series = '', year] = key.split(' ');
			const last = this.#last.get(key) ?? 0;
			await this.#transaction
				.insertInto('counter')
				.values({ series, year: Number(year), last })
				.onConflict((conflict) => conflict.columns(['series', 'year']).doUpdateSet({ last }))
				.execute();
		}
	}

	#next(series: Series, year: number): SeriesNumber {
		const { incomingTemplate, outgoingTemplate } = this.#journal.settings;
		const ordinal = (this.#last.get(`${series} ${year}`) ?? 0) + 1;
		return { year, ordinal, text: writeNumber(series === 'incoming' ? incomingTemplate : outgoingTemplate, year, ordinal) };
	}

	async #load(id: number): Promise<Claim | undefined> {
		const rows = await this.#transaction
			.selectFrom('event')
			.select(['type', 'data', 'personal', 'personal_digest'])
			.where('claim', '=', id)
			.orderBy('sequence')
			.execute();
		return fold(id, rows.map(eventOf));
	}

	/** The claim that was registered under the same idempotency key before. */
	async #known([first]: readonly ClaimEvent[]): Promise<Claim | undefined> {
		if (first?.type !== 'registered' || first.key === null) return undefined;
		const row = await this.#transaction.selectFrom('claim').select('id').where('key', '=', first.key).executeTakeFirst();
		return row && this.#load(row.id);
	}

	async #nextId(): Promise<number> {
		const last = await this.#transaction.selectFrom('claim').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
		return (last?.id ?? 0) + 1;
	}

	async #record(event: ClaimEvent, claim: number, sequence: number): Promise<void> {
		const row = eventRow(event, { position: this.head.position + 1, claim, sequence, previous: this.head.hash }, this.#recording);
		await this.#transaction.insertInto('event').values(row).execute();
		this.head = { position: row.position, hash: row.hash };
		for (const [series, number] of numbersIn(event)) {
			this.#last.set(`${series} ${number.year}`, number.ordinal);
			this.#spent.add(`${series} ${number.year}`);
		}
	}

	async #write(claim: Claim, isNew: boolean): Promise<void> {
		const row = claimRow(claim);
		if (isNew) await this.#transaction.insertInto('claim').values(row satisfies Insertable<ClaimTable>).execute();
		else await this.#transaction.updateTable('claim').set(row).where('id', '=', claim.id).execute();
	}
}

/** The numbers that an event gives out, by series. */
export function numbersIn(event: ClaimEvent): readonly (readonly [Series, SeriesNumber])[] {
	if (event.type === 'registered') return [['incoming', event.number]];
	const outgoing = event.type === 'replied' ? event.outgoing : event.type === 'leftUnconsidered' ? event.notice?.outgoing : null;
	return outgoing ? [['outgoing', outgoing]] : [];
}
