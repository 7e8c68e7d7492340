/** The state of a journal for `check`, which goes on where what is stored of it is damaged, and reports that. */

import type Database from 'better-sqlite3';
import type { JournalState } from '../domain/journal.ts';
import { StoreFailure } from './failure.ts';
import { foldState } from './journalEvents.ts';
import { readState } from './journalState.ts';
import type { EventTable } from './schema.ts';

/** What is stored of the state, or where that cannot be read what the events make. Throws StoreFailure where they make nothing either. */
export function stateByEvents(connection: Database.Database, path: string): JournalState {
	try {
		return readState(connection, path);
	} catch (error) {
		if (!(error instanceof StoreFailure) || error.failure !== 'damaged') throw error;
		try {
			return foldState(connection.prepare<[], EventTable>('select * from event where claim = 0 order by sequence').all());
		} catch {
			throw error;
		}
	}
}
