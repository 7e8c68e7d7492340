/** Checks that the events follow one another without a gap, each naming the hash of the one before. */

import type Database from 'better-sqlite3';
import type { Journal } from '../open.ts';
import { query } from '../query.ts';
import type { Head } from '../record/chain.ts';
import type { EventTable } from '../schema.ts';
import type { ReportFault } from './fault.ts';

/** Events per statement: some hundredths of a second. */
const STRETCH = 20_000;

/** The last event; undefined in a journal without any. */
export function lastEvent(connection: Database.Database): Head | undefined {
	return connection.prepare<[], Head>('select position, hash from event order by position desc limit 1').get();
}

/** Where in the chain the event with this hash stands; undefined where there is none. Looks through all events. */
export function eventWithHash(journal: Journal, hash: string): Pick<EventTable, 'position' | 'recorded_at'> | undefined {
	return query(journal, (connection) =>
		connection
			.prepare<[string], Pick<EventTable, 'position' | 'recorded_at'>>('select position, recorded_at from event where hash = ?')
			.get(hash),
	);
}

/** How far the chain has been followed. */
export interface Followed extends Head {
	readonly events: number;
}

/** Follows the chain through the next stretch, no further than `upTo`; each fault is reported. Undefined where nothing is left. */
export function followChain(connection: Database.Database, from: Followed, upTo: number, report: ReportFault): Followed | undefined {
	const bounds = [from.position, upTo, STRETCH] as const;
	const through = connection
		.prepare<[number, number, number], number | null>(LAST)
		.pluck()
		.get(...bounds);
	if (through === undefined || through === null) return undefined;
	const right = connection.prepare<[Omit<Followed, 'events'> & { readonly through: number }], number>(LINKED).pluck();
	const links = right.get({ position: from.position, hash: from.hash, through });
	const events = links === through - from.position ? links : followOneByOne(connection, from, bounds, report);
	for (const back of connection.prepare<[number, number], number>(TIME_BACK).pluck().iterate(from.position, through))
		report({ code: 'timeBack', position: back });
	const last = connection.prepare<[number], Head>('select position, hash from event where position = ?').get(through);
	return { ...(last ?? from), events: from.events + events };
}

const LAST = 'select max(position) from (select position from event where position > ? and position <= ? order by position limit ?)';

// SQLite compares each hash with its predecessor's: no hash is read into this program.
const LINKED = `
	select count(*) from event as link left join event as before on before.position = link.position - 1
	where link.position > @position and link.position <= @through
		and link.previous = case link.position when @position + 1 then @hash else before.hash end`;

// Texts are compared first: nearly all go forward. Only an event that says so goes back after a wrong clock.
const TIME_BACK = `
	select link.position from event as link join event as before on before.position = link.position - 1
	where link.position > ? and link.position <= ? and link.recorded_at < before.recorded_at
		and julianday(before.recorded_at) - julianday(link.recorded_at) > 1 and link.type <> 'clockWasWrong'`;

type Link = Pick<EventTable, 'position' | 'previous' | 'hash'>;

function followOneByOne(
	connection: Database.Database,
	from: Followed,
	bounds: readonly [number, number, number],
	report: ReportFault,
): number {
	const statement = connection.prepare<[number, number, number], Link>(
		'select position, previous, hash from event where position > ? and position <= ? order by position limit ?',
	);
	let { position, hash } = from;
	const links = statement.all(...bounds);
	for (const link of links) {
		if (link.position !== position + 1) report({ code: 'position', expected: position + 1, found: link.position });
		if (link.previous !== hash) report({ code: 'previous', position: link.position });
		({ position, hash } = link);
	}
	return links.length;
}
