/** What the journal is, besides its claims: read when it is opened, written with the event that changes it. */

import type Database from 'better-sqlite3';
import type { CalendarYear, OwnDays } from '../domain/calendar.ts';
import { evolveJournal, type JournalEvent, type JournalState } from '../domain/journal.ts';
import type { Regulation } from '../domain/rule.ts';
import type { Settings } from '../domain/settings.ts';
import { errorCode, StoreFailure } from './failure.ts';
import type { EventTable } from './schema.ts';

/** What is stored of the state: this program alone wrote it, so what is missing there means damage. Throws StoreFailure. */
export function readState(connection: Database.Database, path: string): JournalState {
	try {
		const row = connection.prepare<[], { value: string }>(`select value from setting where name = 'journal'`).get();
		const settings = holding<Settings>(row?.value ?? '', ['regulations', 'routes', 'absences', 'visas', 'templates']);
		if (settings.zone && settings.incomingTemplate && settings.outgoingTemplate && settings.authority && settings.letterhead)
			return { settings, ...loaded(connection.prepare<[], Loaded>(LOADED).all()) };
	} catch (error) {
		// No such table, or no JSON. What the disk or another program has to do with is another matter.
		if (errorCode(error) !== 'SQLITE_ERROR' && !(error instanceof SyntaxError)) throw error;
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
		if (what === 'rule') regulations.push(holding<Regulation>(data, ['rules', 'noAnswerTerm']));
		else if (what === 'year') years.push(holding<CalendarYear>(data, ['transfers', 'workingWeekends', 'shortened']));
		else own.push(holding<OwnDays>(data, ['years', 'daysOff', 'workingDays']));
	}
	return { regulations, years, own };
}

/** What this program wrote, if it still has its lists. Throws SyntaxError where something else stands there. */
function holding<T extends object>(data: string, lists: readonly (keyof T)[]): T {
	const value: T | null = JSON.parse(data);
	if (value === null || !lists.every((list) => Array.isArray(value[list]))) throw new SyntaxError(data);
	return value;
}

/** The rows that a state must have, by table; `check` compares them with those that are there. */
export function stateRows({ settings, regulations, years, own }: JournalState): StateRows {
	return {
		setting: [['journal', JSON.stringify(settings)]],
		rule: regulations.map((regulation) => [regulation.id, regulation.edition, JSON.stringify(regulation)]),
		calendar_year: years.map((year) => [year.year, JSON.stringify(year)]),
		own_days: own.map((days, index) => [index + 1, JSON.stringify(days)]),
	};
}

export interface StateRows {
	readonly setting: readonly (readonly [string, string])[];
	readonly rule: readonly (readonly [string, number, string])[];
	readonly calendar_year: readonly (readonly [number, string])[];
	readonly own_days: readonly (readonly [number, string])[];
}

/** Writes the state over the one that is stored. */
export function writeState(connection: Database.Database, state: JournalState): void {
	const { setting, rule, calendar_year: year, own_days: own } = stateRows(state);
	for (const row of setting) connection.prepare('insert or replace into setting (name, value) values (?, ?)').run(...row);
	for (const row of rule) connection.prepare('insert or replace into rule (regulation, edition, data) values (?, ?, ?)').run(...row);
	for (const row of year) connection.prepare('insert or replace into calendar_year (year, data) values (?, ?)').run(...row);
	for (const row of own) connection.prepare('insert or replace into own_days (ordinal, data) values (?, ?)').run(...row);
}

/** The state that the journal's own events make. Throws where they make none. */
export function foldState(rows: readonly Pick<EventTable, 'type' | 'data'>[]): JournalState {
	let state: JournalState | undefined;
	// The program itself wrote this JSON and `check` proves that it is unaltered.
	for (const { type, data } of rows) state = evolveJournal(state, { type, ...JSON.parse(data) } as JournalEvent);
	if (!state) throw new RangeError('the journal has no events');
	return state;
}
