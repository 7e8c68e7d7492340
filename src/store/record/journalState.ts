/** The state of the journal besides its claims: read when it is opened, written with the event that changes it. */

import type Database from 'better-sqlite3';
import type { CalendarYear, OwnDays } from '../../domain/calendar/calendar.ts';
import type { JournalState } from '../../domain/event/journal.ts';
import { calendarYear, isSettings, ownDays, regulation } from '../../domain/event/journalShape.ts';
import type { Regulation } from '../../domain/term/rule.ts';
import { errorCode } from '../../errorCode.ts';
import { DamagedRecord, StoreFailure } from '../failure.ts';

/** The state as it is stored. Throws StoreFailure where it is missing or not as this program writes it. */
export function readState(connection: Database.Database, path: string): JournalState {
	try {
		const row = connection.prepare<[], { value: string }>(`select value from setting where name = 'journal'`).get();
		const settings: unknown = JSON.parse(row?.value ?? '');
		if (isSettings(settings)) return { settings, ...loaded(connection.prepare<[], Loaded>(LOADED).all()) };
	} catch (error) {
		// A missing table or invalid JSON. Errors of the disk or of locking are thrown as they are.
		if (errorCode(error) !== 'SQLITE_ERROR' && !(error instanceof SyntaxError) && !(error instanceof DamagedRecord)) throw error;
	}
	throw new StoreFailure('damaged', path, 'setting');
}

interface Loaded {
	readonly what: 'rule' | 'year' | 'own';
	readonly data: string;
}

// In the order in which they were loaded: an edition grows, and a year that is loaded again is one row.
const LOADED = `select 'rule' as what, data from rule union all select 'year', data from calendar_year union all select 'own', data from own_days`;

function loaded(rows: readonly Loaded[]): Pick<JournalState, 'regulations' | 'years' | 'own'> {
	const regulations: Regulation[] = [];
	const years: CalendarYear[] = [];
	const own: OwnDays[] = [];
	for (const { what, data } of rows) {
		const value: unknown = JSON.parse(data);
		if (what === 'rule' && regulation.fits(value)) regulations.push(value);
		else if (what === 'year' && calendarYear.fits(value)) years.push(value);
		else if (what === 'own' && ownDays.fits(value)) own.push(value);
		else throw new DamagedRecord(what);
	}
	return { regulations, years, own };
}

/** The rows that a state must have, by table; `check` compares them with those that are there. */
export function stateRows({ settings, regulations, years, own }: JournalState) {
	return {
		setting: [['journal', JSON.stringify(settings)]] as const,
		rule: regulations.map((regulation) => [regulation.id, regulation.edition, JSON.stringify(regulation)] as const),
		calendar_year: years.map((year) => [year.year, JSON.stringify(year)] as const),
		own_days: own.map((days, index) => [index + 1, JSON.stringify(days)] as const),
	};
}

export type StateRows = ReturnType<typeof stateRows>;

/** Writes the state over the one that is stored. */
export function writeState(connection: Database.Database, state: JournalState): void {
	const { setting, rule, calendar_year: year, own_days: own } = stateRows(state);
	for (const row of setting) connection.prepare('insert or replace into setting (name, value) values (?, ?)').run(...row);
	for (const row of rule) connection.prepare('insert or replace into rule (regulation, edition, data) values (?, ?, ?)').run(...row);
	for (const row of year) connection.prepare('insert or replace into calendar_year (year, data) values (?, ?)').run(...row);
	for (const row of own) connection.prepare('insert or replace into own_days (ordinal, data) values (?, ?)').run(...row);
}
