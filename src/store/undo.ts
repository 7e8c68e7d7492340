/** The last operation of a person: everything that was recorded in one go. */

import type { Claim } from '../domain/claim.ts';
import type { Taken } from '../domain/decide/index.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Verdict } from '../domain/verdict.ts';
import { inTransaction, type Outcome, type Recording } from './change.ts';
import { type EventText, eventOf } from './events.ts';
import type { Journal } from './open.ts';
import type { EventTable } from './schema.ts';

/** How many events are read at once, from the last one back. */
const PAGE = 500;

type Row = EventText & Pick<EventTable, 'position' | 'claim' | 'sequence' | 'recorded_at' | 'actor'>;

/** What of one claim the operation did. */
export interface Part {
	readonly id: number;
	readonly events: readonly Taken[];
	/** The sequence of the last event of the claim that was not taken back. */
	readonly last: number;
}

/** The outcomes by claim, or why there is nothing to take back. */
export type Undone =
	| { readonly ok: true; readonly outcomes: readonly Outcome[] }
	| { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * Takes back the last operation of `actor` that still stands, all of it or nothing, by what `decide` says of each claim.
 */
export async function undoLast(journal: Journal, recording: Recording, decide: (claim: Claim, part: Part) => Verdict): Promise<Undone> {
	return inTransaction<Undone>(journal, recording, (writer) => {
		const parts = lastOperation(journal, recording.actor);
		if (!Array.isArray(parts)) return { value: { ok: false, refusals: [parts] }, keep: false };
		const outcomes = parts.map((part) => writer.change({ id: part.id, decide: (claim) => decide(existing(claim, part.id), part) }));
		return { value: { ok: true, outcomes }, keep: outcomes.every(({ ok }) => ok) };
	});
}

function existing(claim: Claim | undefined, id: number): Claim {
	if (!claim) throw new RangeError(`claim ${id} has no events`);
	return claim;
}

function lastOperation(journal: Journal, actor: string): Part[] | Refusal {
	const undone = new Set<string>();
	const operation: Row[] = [];
	for (const row of backwards(journal)) {
		const [first] = operation;
		if (first && (row.recorded_at !== first.recorded_at || row.actor !== first.actor)) break;
		if (row.type === 'undone') {
			const event = eventOf(row);
			if (event.type === 'undone') for (const { sequence } of event.events) undone.add(`${row.claim} ${sequence}`);
		} else if (!undone.has(`${row.claim} ${row.sequence}`) && row.actor === actor) operation.push(row);
	}
	if (operation.length === 0) return { code: 'nothingToUndo', actor };
	if (operation.some(({ claim }) => claim === 0)) return { code: 'cannotUndoJournal' };
	const ids = [...new Set(operation.map(({ claim }) => claim))].reverse();
	return ids.map((id) => ({
		id,
		events: operation
			.filter(({ claim }) => claim === id)
			.reverse()
			.map((row) => ({ sequence: row.sequence, event: eventOf(row) })),
		last: lastStanding(journal, id),
	}));
}

function* backwards({ connection }: Journal): Generator<Row> {
	const page = connection.prepare<[number, number], Row>(
		`select position, claim, sequence, recorded_at, actor, type, data, personal, personal_digest
			from event where position < ? order by position desc limit ?`,
	);
	let before = Number.MAX_SAFE_INTEGER;
	for (let rows = page.all(before, PAGE); rows.length > 0; rows = page.all(before, PAGE)) {
		yield* rows;
		before = rows.at(-1)?.position ?? 0;
	}
}

/** The last event of the claim that neither was taken back nor takes back another. */
function lastStanding({ connection }: Journal, id: number): number {
	const rows = connection
		.prepare<[number], EventText & Pick<EventTable, 'sequence'>>(
			'select sequence, type, data, personal, personal_digest from event where claim = ? order by sequence',
		)
		.all(id);
	const undone = new Set<number>();
	for (const row of rows) {
		const event = eventOf(row);
		if (event.type === 'undone') for (const { sequence } of event.events) undone.add(sequence);
	}
	return rows.findLast(({ sequence, type }) => type !== 'undone' && !undone.has(sequence))?.sequence ?? 0;
}
