/** Checks that the events of claims are as they were recorded, and that the derived rows are what follows from them. */

import type Database from 'better-sqlite3';
import type { Claim } from '../../domain/claim.ts';
import { type ClaimEvent, numbersIn } from '../../domain/event/event.ts';
import { evolve, fold } from '../../domain/event/evolve.ts';
import type { Journal } from '../open.ts';
import { eventHash, personalDigest } from '../record/chain.ts';
import { eventOf } from '../record/events.ts';
import type { EventTable } from '../schema.ts';
import { numberOf } from '../statements/claims.ts';
import type { ReportFault } from './fault.ts';
import { OrdinalSets } from './numbers.ts';
import { RowComparison } from './rows.ts';

/** Claims per read: some hundredths of a second, during which nobody can record. */
const PAGE = 100;

/** How many events that set terms are kept parsed. */
const MOST_TERMS = 1000;

/** The positions of events that are checked for the first time. */
interface Stretch {
	readonly after: number;
	readonly upTo: number;
}

/**
 * Checks claims a page at a time, each page as it is at one moment: the events of its claims and their rows. Others may record between pages.
 * What adds up over all claims is added up as of one event, and what was recorded after it is counted in by `recorded`.
 */
export class ClaimsCheck {
	readonly numbers = new OrdinalSets();
	readonly rows: RowComparison;
	readonly #journal: Journal;
	readonly #report: ReportFault;
	readonly #next: Database.Statement<[number, number, number], number | null>;
	readonly #events: Database.Statement<[number, number], EventValues>;
	readonly #terms = new Map<string, ClaimEvent>();

	constructor(journal: Journal, report: ReportFault) {
		this.#journal = journal;
		this.#report = report;
		this.#next = journal.connection.prepare<[number, number, number], number | null>(NEXT).pluck();
		this.#events = journal.connection.prepare<[number, number], EventValues>(EVENTS).raw();
		this.rows = new RowComparison(journal, report);
	}

	/**
	 * Checks the next claims after the number `after`, with all of their events, of which those up to `upTo` are counted in. Gives the last of
	 * them and how many events they have; undefined where none is left.
	 */
	page(after: number, upTo: number): { readonly through: number; readonly events: number } | undefined {
		const through = this.#next.get(Math.max(0, after), after, PAGE);
		if (through === undefined || through === null) return undefined;
		return { through, events: this.#look(after, through, { after: 0, upTo }) };
	}

	/** Counts in the events at these positions, and checks their claims again. */
	recorded(stretch: Stretch): void {
		const touched = this.#journal.connection
			.prepare<[number, number], number>(
				'select distinct claim from event where position > ? and position <= ? and claim > 0 order by claim',
			)
			.pluck()
			.all(stretch.after, stretch.upTo);
		for (const id of touched) this.#look(id - 1, id, stretch);
	}

	#look(after: number, through: number, stretch: Stretch): number {
		const events = this.#events.all(Math.max(0, after), through).map(eventRowOf);
		const claims: Claim[] = [];
		const unreadable = new Set<number>();
		for (let first = 0, next = 0; first < events.length; first = next) {
			const id = events[first]?.claim ?? 0;
			while (events[next]?.claim === id) next++;
			const claim = this.#claim(id, events.slice(first, next), stretch);
			if (claim) claims.push(claim);
			else unreadable.add(id);
		}
		this.rows.compare({ after, through }, claims, unreadable);
		return events.length;
	}

	/** The event of a row. The terms that the claims of a day have in common are read once. */
	#eventOf(row: EventTable): ClaimEvent {
		if (row.type !== 'termSet' || row.personal !== null || row.personal_digest !== null) return eventOf(row);
		const known = this.#terms.get(row.data);
		if (known) return known;
		const event = eventOf(row);
		if (this.#terms.size >= MOST_TERMS) this.#terms.clear();
		this.#terms.set(row.data, event);
		return event;
	}

	#numberOf(id: number): string {
		return numberOf(this.#journal, { id })?.number ?? String(id);
	}

	/** The claim as it is now; undefined where it cannot be read, which is reported. */
	#claim(id: number, events: readonly EventTable[], { after, upTo }: Stretch): Claim | undefined {
		let claim: Claim | undefined;
		let counted: Claim | undefined;
		let counting: Claim | undefined;
		const read: ClaimEvent[] = [];
		for (const [index, row] of events.entries()) {
			const isNew = row.position > after && row.position <= upTo;
			if (isNew) checkEvent(row, this.#report);
			if (row.sequence !== index + 1)
				this.#report({ code: 'sequence', number: this.#numberOf(id), expected: index + 1, found: row.sequence });
			try {
				const event = this.#eventOf(row);
				if (isNew) for (const [series, number] of numbersIn(event)) this.numbers.add(series, number.year, number.ordinal, this.#report);
				read.push(event);
				// Event by event, so that the event at fault is the one that is reported.
				claim = event.type === 'undone' ? fold(id, read) : evolve(claim, id, event);
			} catch {
				this.#report({ code: 'unreadable', position: row.position });
				return undefined;
			}
			if (row.position <= after) counted = claim;
			if (row.position <= upTo) counting = claim;
		}
		this.rows.count(counted, counting);
		return claim;
	}
}

/** Reports an event that is not as it was recorded. */
export function checkEvent(row: EventTable, report: ReportFault): void {
	const { position, personal, salt, personal_digest: digest } = row;
	if (eventHash(row) !== row.hash) report({ code: 'hash', position });
	if (personal === null && salt === null) {
		// No event of this program destroys personal data.
		if (digest !== null) report({ code: 'blanked', position });
	} else if (personal === null || salt === null || digest !== personalDigest(salt, personal)) report({ code: 'personal', position });
}

/** The last number of a page of claims that have events or a row. */
const NEXT = `
	select max(id) from (select claim as id from event where claim > ? union select id from claim where id > ? order by id limit ?)`;

/** Claim 0 is the journal itself. */
const EVENTS = `
	select position, claim, sequence, recorded_at, office_day, actor, type, data, personal, salt, personal_digest, previous, hash
	from event where claim > ? and claim <= ? order by claim, sequence`;

type EventValues = readonly [
	...[
		position: number,
		claim: number,
		sequence: number,
		recorded_at: string,
		office_day: string,
		actor: string,
		type: string,
		data: string,
	],
	...[personal: string | null, salt: string | null, personal_digest: string | null, previous: string, hash: string],
];

/** SQLite gives values faster than rows with names. */
function eventRowOf(values: EventValues): EventTable {
	const [position, claim, sequence, recorded_at, office_day, actor, type, data, personal, salt, personal_digest, previous, hash] = values;
	return { position, claim, sequence, recorded_at, office_day, actor, type, data, personal, salt, personal_digest, previous, hash };
}

/** Reads from one snapshot: concurrent writes are not seen. Within a transaction it is the transaction's snapshot. */
export function reading<T>(connection: Database.Database, read: () => T): T {
	if (connection.inTransaction) return read();
	connection.exec('begin');
	try {
		return read();
	} finally {
		connection.exec('rollback');
	}
}
