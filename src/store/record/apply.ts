/** The one way events are stored: appended, folded, and the derived rows written. */

import type Database from 'better-sqlite3';
import type { Claim } from '../../domain/claim.ts';
import type { ClaimEvent } from '../../domain/event/event.ts';
import { evolve } from '../../domain/event/evolve.ts';
import { evolveJournal, type JournalState } from '../../domain/event/journal.ts';
import type { JournalEvent } from '../../domain/event/journalShape.ts';
import { type WritingRows, writeRows } from '../derived/writeRows.ts';
import type { Source } from '../query.ts';
import type { EventTable } from '../schema.ts';
import { insertEvent, lastEvent, textsOf } from '../statements/events.ts';
import { CHAIN_START, eventRow, type Head, newSalt, type Stamp } from './chain.ts';
import { claimOf } from './events.ts';
import { writeState } from './journalState.ts';

/** The last event of a journal, or where its chain begins. */
export function headOf(journal: Source): Head {
	const { position, hash } = lastEvent(journal) ?? { position: 0, hash: CHAIN_START };
	return { position, hash };
}

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
	insertEvent({ connection }, row);
	return { position: row.position, hash: row.hash };
}

/** What to do besides folding. */
interface Applying extends WritingRows {
	/** Records each event first; omitted when the events are in the journal already. */
	readonly insert?: (event: ClaimEvent, sequence: number) => void;
}

/** Folds the events onto the claim and writes its rows. `before`: what it was, as its rows say; undefined where it has none. */
export function apply(
	connection: Database.Database,
	id: number,
	before: Claim | undefined,
	events: readonly ClaimEvent[],
	{ insert, ...writing }: Applying,
): Claim {
	let claim = before;
	for (const [index, event] of events.entries()) {
		insert?.(event, (before?.sequence ?? 0) + index + 1);
		if (event.type !== 'undone') claim = evolve(claim, id, event);
	}
	// Only the fold of all events skips those that were taken back.
	if (events.some(({ type }) => type === 'undone')) claim = loadedClaim(connection, id);
	if (!claim) throw new RangeError(`claim ${id} has no events`);
	writeRows(connection, before, claim, writing);
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
	return claimOf(id, textsOf({ connection }, { claim: id }), connection.name);
}
