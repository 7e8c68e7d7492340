/** The rows that the events make, written from the first event on. */

import { numbersIn } from '../../domain/event/event.ts';
import type { Series } from '../../domain/number.ts';
import type { CheckStep } from '../check/fault.ts';
import type { Journal } from '../open.ts';
import { apply } from '../record/apply.ts';
import { eventOf } from '../record/events.ts';
import { foldState } from '../record/journalEvents.ts';
import { type StateRows, writeState } from '../record/journalState.ts';
import type { CounterTable } from '../schema.ts';
import { ownEvents, setCounter, textsOf } from '../statements/events.ts';
import { GatheredRows } from './gatheredRows.ts';
import { type DerivedTable, derivedTables } from './tables.ts';

/** A table that the events make, in full. */
export type MadeTable = DerivedTable['table'] | keyof StateRows | 'counter';

const stateTables = ['setting', 'rule', 'calendar_year', 'own_days'] as const satisfies readonly (keyof StateRows)[];
export const madeTables: readonly MadeTable[] = [...derivedTables.map(({ table }) => table), ...stateTables, 'counter'];

/** Writes the rows of the tables, which are empty, by all events. */
export async function refill({ connection }: Pick<Journal, 'connection'>, tables: ReadonlySet<MadeTable>, step: CheckStep): Promise<void> {
	const total = connection.prepare<[], number>('select count(*) from event').pluck().get() ?? 0;
	const own = ownEvents({ connection });
	const state = foldState(own);
	if (stateTables.some((table) => tables.has(table))) writeState(connection, state);
	const last = new Map<string, CounterTable>();
	const count = (series: Series, year: number, ordinal: number) => {
		const known = last.get(`${series} ${year}`)?.last ?? 0;
		last.set(`${series} ${year}`, { series, year, last: Math.max(known, ordinal) });
	};
	const { firstYear, firstIncoming, firstOutgoing } = state.settings;
	count('incoming', firstYear, firstIncoming - 1);
	count('outgoing', firstYear, firstOutgoing - 1);
	const nextClaim = connection.prepare<[number], number | null>('select min(claim) from event where claim > ?').pluck();
	const gathered = new GatheredRows(connection);
	let done = own.length;
	for (let id = nextClaim.get(0); typeof id === 'number'; id = nextClaim.get(id)) {
		const events = textsOf({ connection }, { claim: id }).map(eventOf);
		for (const event of events) for (const [series, { year, ordinal }] of numbersIn(event)) count(series, year, ordinal);
		apply(connection, id, undefined, events, { tables, gathered });
		done += events.length;
		await step(done, total);
	}
	gathered.flush();
	if (!tables.has('counter')) return;
	for (const counter of last.values()) setCounter({ connection }, counter);
}
