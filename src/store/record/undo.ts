/** The last operation of a person: all events recorded in one transaction. */

import type { Claim } from '../../domain/claim.ts';
import type { Taken } from '../../domain/decide/index.ts';
import type { ClaimEvent } from '../../domain/event/event.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { isAwaited } from '../../domain/term/clock.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { Journal } from '../open.ts';
import { peopleOf } from '../people.ts';
import type { RowOf } from '../query.ts';
import * as queries from '../statements/events.ts';
import { inTransaction, type Outcome, type Recording } from './change.ts';
import { eventOf } from './events.ts';

type Row = RowOf<typeof queries.backwards>;

/** What the operation did to one claim. */
export interface Part {
	readonly id: number;
	readonly events: readonly Taken[];
	/** The sequence of the last event of the claim that was not taken back. */
	readonly last: number;
}

/** The outcomes by claim, or why there is nothing to undo. */
export type Undone =
	| { readonly ok: true; readonly outcomes: readonly Outcome[] }
	| { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * Takes back the last operation of `actor` that still stands, all of it or nothing, as `decide` decides for each claim. Where an
 * answer is awaited once more, `recomputeTerms` says what follows from the days off and the rules that were loaded meanwhile.
 */
export async function undoLast(
	journal: Journal,
	recording: Recording,
	decide: (claim: Claim, part: Part) => Verdict,
	recomputeTerms: (claim: Claim) => readonly ClaimEvent[],
): Promise<Undone> {
	return inTransaction<Undone>(journal, recording, (writer) => {
		const parts = lastOperation(journal, recording.actor);
		if (!Array.isArray(parts)) return { value: { ok: false, refusals: [parts] }, keep: false };
		const outcomes = parts.map((part): Outcome => {
			const outcome = writer.change({ id: part.id, decide: (claim) => decide(existing(claim, part.id), part) });
			const events = outcome.ok && isAwaited(outcome.claim) ? recomputeTerms(outcome.claim) : [];
			if (!outcome.ok || events.length === 0) return outcome;
			const after = writer.change({ id: part.id, decide: () => ({ ok: true, events }) });
			return after.ok ? { ...after, before: outcome.before, events: [...outcome.events, ...after.events] } : after;
		});
		return { value: { ok: true, outcomes }, keep: outcomes.every(({ ok }) => ok) };
	});
}

function existing(claim: Claim | undefined, id: number): Claim {
	if (!claim) throw new RangeError(`claim ${id} has no events`);
	return claim;
}

function lastOperation(journal: Journal, actor: string): Part[] | Refusal {
	const people = peopleOf(journal);
	// Events recorded under a login that belongs to this person by now.
	const isHis = (other: string) => other === actor || people.ofActor(other)?.name === actor;
	const undone = new Set<string>();
	for (const operation of operations(journal)) {
		// An undo cannot be undone, nor can the terms set with it.
		const isUndo = operation.some(({ type }) => type === 'undone');
		if (isUndo) for (const { claim, sequence } of operation.flatMap(takenBackBy)) undone.add(`${claim} ${sequence}`);
		// People who came on the list with the operation stay there.
		const others = operation.filter(({ type }) => type !== 'peopleChanged');
		const standing = (others.length > 0 ? others : operation).filter(({ claim, sequence }) => !undone.has(`${claim} ${sequence}`));
		if (!isUndo && standing[0] && isHis(standing[0].actor)) return partsOf(journal, standing);
	}
	return { code: 'nothingToUndo', actor };
}

/** An event of a claim with what is needed to read it. */
type UndoRow = RowOf<typeof queries.textAt>;

function takenBackBy(row: UndoRow): readonly Pick<Row, 'claim' | 'sequence'>[] {
	const event = row.type === 'undone' ? eventOf(row) : undefined;
	return event?.type === 'undone' ? event.events.map(({ sequence }) => ({ claim: row.claim, sequence })) : [];
}

/** What the operation did, by claim; its events come from the last one back. */
function partsOf(journal: Journal, operation: readonly Row[]): Part[] | Refusal {
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

/** The events of one transaction, from the last one back. */
function* operations(journal: Journal): Generator<readonly Row[]> {
	let operation: Row[] = [];
	for (const row of backwards(journal)) {
		const [first] = operation;
		if (first && (row.recorded_at !== first.recorded_at || row.actor !== first.actor)) {
			yield operation;
			operation = [];
		}
		operation.push(row);
	}
	if (operation.length > 0) yield operation;
}

function* backwards(journal: Journal): Generator<Row> {
	let before = Number.MAX_SAFE_INTEGER;
	for (let page = queries.backwards(journal, { before }); page.length > 0; page = queries.backwards(journal, { before })) {
		yield* page;
		before = page.at(-1)?.position ?? 0;
	}
}

/** The last event of the claim that was neither taken back nor is itself an undo. */
function lastStanding(journal: Journal, id: number): number {
	return standing(queries.textsOf(journal, { claim: id })).at(-1)?.sequence ?? 0;
}

/** The events of a claim that were neither taken back nor are themselves an undo. */
export function standing<R extends UndoRow>(rows: readonly R[]): readonly R[] {
	const undone = new Set(rows.flatMap(takenBackBy).map(({ sequence }) => sequence));
	return rows.filter(({ sequence, type }) => type !== 'undone' && !undone.has(sequence));
}
