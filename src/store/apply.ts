/** The one way events are stored: appended, folded, and the derived rows written. */

import type Database from 'better-sqlite3';
import type { Claim } from '../domain/claim.ts';
import type { ClaimEvent } from '../domain/event.ts';
import { evolve } from '../domain/evolve.ts';
import { evolveJournal, type JournalEvent, type JournalState } from '../domain/journal.ts';
import { CHAIN_START, newSalt } from './chain.ts';
import { writeRows } from './derived.ts';
import { claimOf, type EventText } from './events.ts';
import { writeState } from './journalState.ts';
import { prepared } from './prepared.ts';
import { eventRow, type Stamp } from './record.ts';
import { type EventTable, insertInto } from './schema.ts';

/** The last event of the journal: the next one follows it. */
export type Head = Pick<EventTable, 'position' | 'hash'>;

/** The last event of a journal, or where its chain begins. */
export function headOf({ connection }: { readonly connection: Database.Database }): Head {
	return (
		prepared<Head>(connection, 'select position, hash from event order by position desc limit 1').get() ?? {
			position: 0,
			hash: CHAIN_START,
		}
	);
}

/** The statement that inserts an event: all have the same columns. */
let insertion: string | undefined;

/** Inserts the event as the one of that sequence of its claim (0: the journal itself), behind `head`. Gives the new head. */
export function append(
	connection: Database.Database,
	event: ClaimEvent | JournalEvent,
	of: Pick<EventTable, 'claim' | 'sequence'>,
	head: Head,
	stamp: Stamp,
): Head {
	const at = { position: head.position + 1, ...of, previous: head.hash };
	const row = eventRow(event, at, stamp, () => newSalt(connection));
	insertion ??= insertInto('event', row);
	prepared(connection, insertion).run(row);
	return { position: row.position, hash: row.hash };
}

/** What to do besides folding. */
export interface Applying {
	/** Records each event first; omitted when the events are in the journal already. */
	readonly insert?: (event: ClaimEvent, sequence: number) => void;
	/** Writes the rows of these tables only, which have no rows of the claim yet; omitted: of all tables. */
	readonly tables?: ReadonlySet<string>;
}

/** Folds the events onto the claim and writes its rows. `before`: what it was, as its rows say; undefined where it has none. */
export function apply(
	connection: Database.Database,
	id: number,
	before: Claim | undefined,
	events: readonly ClaimEvent[],
	{ insert, tables }: Applying,
): Claim {
	let claim = before;
	for (const [index, event] of events.entries()) {
		insert?.(event, (before?.sequence ?? 0) + index + 1);
		if (event.type !== 'undone') claim = evolve(claim, id, event);
	}
	// Only the fold of all events skips those that were taken back.
	if (events.some(({ type }) => type === 'undone')) claim = loadedClaim(connection, id);
	if (!claim) throw new RangeError(`claim ${id} has no events`);
	writeRows(connection, before, claim, tables);
	return claim;
}

/** Folds the event onto the journal's own state and writes that. `insert` records it first. */
export function applyToJournal(
	connection: Database.Database,
	before: JournalState | undefined,
	event: JournalEvent,
	insert: () => void,
): JournalState {
	insert();
	const state = evolveJournal(before, event);
	writeState(connection, state);
	return state;
}

/** The claim that its events in the journal make. Throws where they cannot be read. */
export function loadedClaim(connection: Database.Database, id: number): Claim {
	const events = 'select type, data, personal, personal_digest from event where claim = ? order by sequence';
	const rows = prepared<EventText>(connection, events).all(id);
	return claimOf(id, rows, connection.name);
}
