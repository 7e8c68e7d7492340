/** Verification for one who believes nothing: chain, fold, numbers, tables. Memory does not grow with the journal. */

import type { Claim } from '../domain/claim.ts';
import { evolve } from '../domain/evolve.ts';
import type { Series } from '../domain/number.ts';
import { CHAIN_START, eventHash, personalDigest } from './chain.ts';
import { numbersIn } from './change.ts';
import { claimRow } from './claimRow.ts';
import { type EventText, eventOf } from './events.ts';
import { storeFailure } from './failure.ts';
import { migrations } from './migrations/index.ts';
import type { Journal } from './open.ts';
import type { ClaimTable, CounterTable, EventTable } from './schema.ts';

/** What is wrong; its sentence is in `text/`. */
export type Fault =
	| { readonly code: 'integrity'; readonly detail: string }
	| { readonly code: 'schema'; readonly name: string }
	| { readonly code: 'position'; readonly expected: number; readonly found: number }
	| { readonly code: 'previous' | 'hash' | 'personal'; readonly position: number }
	| { readonly code: 'unreadable'; readonly position: number; readonly detail: string }
	| { readonly code: 'sequence'; readonly number: string; readonly expected: number; readonly found: number }
	| { readonly code: 'row'; readonly number: string; readonly column: string; readonly stored: string; readonly folded: string }
	| { readonly code: 'rowMissing'; readonly claim: number }
	| { readonly code: 'rowExtra'; readonly number: string }
	| { readonly code: 'gap' | 'duplicate'; readonly series: Series; readonly year: number; readonly ordinal: number }
	| { readonly code: 'counter'; readonly series: Series; readonly year: number; readonly stored: number; readonly last: number }
	| { readonly code: 'setting' | 'opening' };

export interface SeriesFound {
	readonly series: Series;
	readonly year: number;
	readonly first: number;
	readonly last: number;
}

export interface Checked {
	readonly events: number;
	readonly claims: number;
	readonly voided: ReadonlyMap<number, number>;
	readonly series: readonly SeriesFound[];
	/** The hash of the last event: printed and kept elsewhere, it proves everything before it. */
	readonly head: string;
}

const PAGE = 1000;

/** Checks everything; each fault is told as it is found. */
export function checkJournal(journal: Journal, tell: (fault: Fault) => void): Checked {
	try {
		integrity(journal, tell);
		schema(journal, tell);
		const chain = checkChain(journal, tell);
		const claims = checkClaims(journal, tell);
		const series = checkNumbers(journal, claims.numbers, tell);
		return { ...chain, claims: claims.count, voided: claims.voided, series };
	} catch (error) {
		throw storeFailure(error, journal.path);
	}
}

function integrity({ connection }: Journal, tell: (fault: Fault) => void): void {
	const rows = connection.prepare<[], { integrity_check: string }>('pragma integrity_check').all();
	for (const { integrity_check: detail } of rows) if (detail !== 'ok') tell({ code: 'integrity', detail });
}

/** A trigger that was dropped, or a table that was changed, lets pass what should not: every statement is compared. */
function schema({ connection }: Journal, tell: (fault: Fault) => void): void {
	const stored = connection.prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_schema where sql is not null`).all();
	const wanted = new Map(migrations.flat().flatMap((sql) => (nameOf(sql) === undefined ? [] : [[nameOf(sql), sql.trim()] as const])));
	for (const { name, sql } of stored) if (plain(wanted.get(name) ?? '') !== plain(sql)) tell({ code: 'schema', name });
	const there = new Set(stored.map(({ name }) => name));
	for (const name of wanted.keys()) if (name !== undefined && !there.has(name)) tell({ code: 'schema', name });
}

function nameOf(sql: string): string | undefined {
	return /^create (?:unique )?(?:table|index|trigger) (\w+)/.exec(sql.trim())?.[1];
}

/** SQLite keeps a statement as it was written but for its first words. */
function plain(sql: string): string {
	return sql.replace(/\s+/g, ' ').trim().toLowerCase();
}

function checkChain(journal: Journal, tell: (fault: Fault) => void): { readonly events: number; readonly head: string } {
	let expected = 1;
	let previous = CHAIN_START;
	let events = 0;
	for (let rows = eventsAfter(journal, 0); rows.length > 0; rows = eventsAfter(journal, rows.at(-1)?.position ?? 0)) {
		for (const row of rows) {
			if (row.position !== expected) tell({ code: 'position', expected, found: row.position });
			if (row.previous !== previous) tell({ code: 'previous', position: row.position });
			if (eventHash(row) !== row.hash) tell({ code: 'hash', position: row.position });
			if (!provesPersonal(row)) tell({ code: 'personal', position: row.position });
			if (row.position === 1) opening(journal, row, tell);
			expected = row.position + 1;
			previous = row.hash;
			events++;
		}
	}
	if (events === 0) tell({ code: 'opening' });
	return { events, head: previous };
}

function eventsAfter(journal: Journal, position: number): readonly EventTable[] {
	return journal.connection
		.prepare<[number, number], EventTable>('select * from event where position > ? order by position limit ?')
		.all(position, PAGE);
}

/** Personal data that are there must be those that were recorded; those that were destroyed leave their digest. */
function provesPersonal({ personal, salt, personal_digest: digest }: EventTable): boolean {
	if (personal === null || salt === null) return personal === salt;
	return digest === personalDigest(salt, personal);
}

function opening(journal: Journal, row: EventTable, tell: (fault: Fault) => void): void {
	if (row.type !== 'journalOpened' || row.claim !== 0) tell({ code: 'opening' });
	else if (row.data !== JSON.stringify(journal.settings)) tell({ code: 'setting' });
}

function checkClaims(
	journal: Journal,
	tell: (fault: Fault) => void,
): { readonly count: number; readonly voided: ReadonlyMap<number, number>; readonly numbers: OrdinalSets } {
	const numbers = new OrdinalSets();
	const voided = new Map<number, number>();
	let count = 0;
	let last = 0;
	for (let stored = claimsAfter(journal, 0); stored.length > 0; stored = claimsAfter(journal, last)) {
		const through = stored.at(-1)?.id ?? last;
		const events = eventsOf(journal, last, through);
		for (const row of stored) {
			// A claim whose events are gone leaves its row behind.
			if (!events.has(row.id)) tell({ code: 'rowExtra', number: row.number });
			if (row.status === 'void') voided.set(row.year, (voided.get(row.year) ?? 0) + 1);
		}
		const rows = new Map(stored.map((row) => [row.id, row]));
		for (const [id, own] of events) checkClaim(id, own, rows.get(id), numbers, tell);
		count += stored.length;
		last = through;
	}
	for (const id of eventsOf(journal, last, Number.MAX_SAFE_INTEGER).keys()) tell({ code: 'rowMissing', claim: id });
	return { count, voided, numbers };
}

function claimsAfter(journal: Journal, id: number): readonly ClaimTable[] {
	return journal.connection.prepare<[number, number], ClaimTable>('select * from claim where id > ? order by id limit ?').all(id, PAGE);
}

type OwnEvent = EventText & Pick<EventTable, 'position' | 'claim' | 'sequence'>;
type OwnEvents = readonly OwnEvent[];

function eventsOf(journal: Journal, after: number, through: number): ReadonlyMap<number, OwnEvents> {
	const rows = journal.connection
		.prepare<[number, number], OwnEvent>(
			'select position, claim, sequence, type, data, personal, personal_digest from event where claim > ? and claim <= ? order by claim, sequence',
		)
		.all(after, through);
	const byClaim = new Map<number, OwnEvent[]>();
	for (const row of rows) {
		const own = byClaim.get(row.claim);
		if (own) own.push(row);
		else byClaim.set(row.claim, [row]);
	}
	return byClaim;
}

function checkClaim(
	id: number,
	events: OwnEvents,
	stored: ClaimTable | undefined,
	numbers: OrdinalSets,
	tell: (fault: Fault) => void,
): void {
	let claim: Claim | undefined;
	for (const [index, row] of events.entries()) {
		if (row.sequence !== index + 1)
			tell({ code: 'sequence', number: stored?.number ?? String(id), expected: index + 1, found: row.sequence });
		try {
			const event = eventOf(row);
			for (const [series, number] of numbersIn(event)) numbers.add(series, number.year, number.ordinal, tell);
			claim = evolve(claim, id, event);
		} catch (error) {
			tell({ code: 'unreadable', position: row.position, detail: error instanceof Error ? error.message : String(error) });
			return;
		}
	}
	if (!stored) tell({ code: 'rowMissing', claim: id });
	else if (claim) compare(stored, claimRow(claim), tell);
}

function compare(stored: ClaimTable, folded: ClaimTable, tell: (fault: Fault) => void): void {
	for (const column of Object.keys(folded) as (keyof ClaimTable)[])
		if (stored[column] !== folded[column])
			tell({ code: 'row', number: stored.number, column, stored: String(stored[column]), folded: String(folded[column]) });
}

/** The ordinals of each series and year; a bit each. */
class OrdinalSets {
	readonly #sets = new Map<string, { readonly series: Series; readonly year: number; bits: Uint8Array; last: number }>();

	add(series: Series, year: number, ordinal: number, tell: (fault: Fault) => void): void {
		const key = `${series} ${year}`;
		const set = this.#sets.get(key) ?? { series, year, bits: new Uint8Array(1024), last: 0 };
		this.#sets.set(key, set);
		const at = ordinal >> 3;
		if (at >= set.bits.length) {
			const grown = new Uint8Array(Math.max(at + 1, set.bits.length * 2));
			grown.set(set.bits);
			set.bits = grown;
		}
		const bit = 1 << (ordinal & 7);
		if (((set.bits[at] ?? 0) & bit) !== 0) tell({ code: 'duplicate', series, year, ordinal });
		set.bits[at] = (set.bits[at] ?? 0) | bit;
		set.last = Math.max(set.last, ordinal);
	}

	all(): readonly { readonly series: Series; readonly year: number; readonly last: number }[] {
		return [...this.#sets.values()].sort((one, other) =>
			one.series === other.series ? one.year - other.year : one.series < other.series ? -1 : 1,
		);
	}

	has(series: Series, year: number, ordinal: number): boolean {
		const set = this.#sets.get(`${series} ${year}`);
		return set !== undefined && ((set.bits[ordinal >> 3] ?? 0) & (1 << (ordinal & 7))) !== 0;
	}
}

function checkNumbers(journal: Journal, numbers: OrdinalSets, tell: (fault: Fault) => void): readonly SeriesFound[] {
	const { firstYear, firstIncoming, firstOutgoing } = journal.settings;
	const counters = journal.connection.prepare<[], CounterTable>('select series, year, last from counter').all();
	const found: SeriesFound[] = [];
	for (const { series, year, last } of numbers.all()) {
		const first = year !== firstYear ? 1 : series === 'incoming' ? firstIncoming : firstOutgoing;
		for (let ordinal = first; ordinal <= last; ordinal++)
			if (!numbers.has(series, year, ordinal)) tell({ code: 'gap', series, year, ordinal });
		found.push({ series, year, first, last });
	}
	for (const { series, year, last: stored } of counters) {
		if (series !== 'incoming' && series !== 'outgoing') continue;
		const unused = year !== firstYear ? 0 : (series === 'incoming' ? firstIncoming : firstOutgoing) - 1;
		const last = found.find((one) => one.series === series && one.year === year)?.last ?? unused;
		if (stored !== last) tell({ code: 'counter', series, year, stored, last });
	}
	for (const { series, year, last } of found)
		if (!counters.some((counter) => counter.series === series && counter.year === year))
			tell({ code: 'counter', series, year, stored: 0, last });
	return found;
}
