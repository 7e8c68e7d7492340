/** The rounds of all claims, and how many of them began and ended in each month: kept by the write path, proved by `check`. */

import type Database from 'better-sqlite3';
import type { Claim } from '../domain/claim.ts';
import { foldText } from '../domain/fold.ts';
import { roundsOf } from '../domain/round.ts';
import { insertInto, type RoundTable } from './schema.ts';

/** The rows that the claim must have. */
export function roundRows(claim: Claim): readonly RoundTable[] {
	return roundsOf(claim).map(({ decision, ...round }, index) => ({
		claim: claim.id,
		place: index + 1,
		opened_on: round.openedOn,
		received_on: round.receivedOn,
		register_by: round.registerBy,
		ended_on: round.endedOn,
		ending: round.ending,
		answered_on: round.answeredOn,
		due_on: round.dueOn,
		original_due_on: round.originalDueOn,
		decided_on: decision?.on ?? null,
		decision: decision?.decision ?? null,
		justified: decision?.justified ?? null,
		granted: decision?.granted ?? null,
		remedies: decision?.remedies.length ? JSON.stringify(decision.remedies.map(({ remedy, amount }) => [remedy, amount])) : null,
		satisfaction: round.satisfaction,
		ground: round.ground,
		kind: claim.kind,
		channel: claim.channel,
		responsible: claim.responsible,
		department: claim.cause?.department ?? null,
		category: claim.cause?.category ?? null,
		client: claim.client === null ? null : foldText(claim.client),
		repeats: claim.repeatOf === null ? 0 : 1,
	}));
}

/** What entries are counted by; an entry that has no value is counted in the whole only, which is the sum over the kinds. */
export const dimensions = ['kind', 'channel', 'department', 'responsible'] as const;
export type Dimension = (typeof dimensions)[number];

/** Sums by `dimension month value`. */
export class Tallies {
	readonly #sums = new Map<string, { readonly key: readonly [Dimension, string, string]; opened: number; ended: number }>();

	/** Counts the rounds in; with -1, out again. */
	add(rounds: readonly RoundTable[], times: 1 | -1): void {
		for (const round of rounds)
			for (const dimension of dimensions) {
				const value = round[dimension];
				if (value === null) continue;
				this.#of(dimension, round.opened_on, value).opened += times;
				if (round.ended_on !== null) this.#of(dimension, round.ended_on, value).ended += times;
			}
	}

	/** What does not come to nothing. */
	*rows(): Generator<readonly [dimension: string, month: string, value: string, opened: number, ended: number]> {
		for (const { key, opened, ended } of this.#sums.values()) if (opened !== 0 || ended !== 0) yield [...key, opened, ended];
	}

	#of(dimension: Dimension, day: string, value: string) {
		const month = day.slice(0, 7);
		const name = `${dimension} ${month} ${value}`;
		const known = this.#sums.get(name);
		if (known) return known;
		const sum = { key: [dimension, month, value] as const, opened: 0, ended: 0 };
		this.#sums.set(name, sum);
		return sum;
	}
}

/** Makes the rounds of the claim, and the sums over all, what they must be. */
export function writeRounds(connection: Database.Database, before: Claim | undefined, claim: Claim): void {
	const [old, now] = [before ? roundRows(before) : [], roundRows(claim)];
	if (before && JSON.stringify(old) === JSON.stringify(now)) return;
	if (before) connection.prepare<[number]>('delete from round where claim = ?').run(claim.id);
	for (const row of now) connection.prepare(insertInto('round', row)).run(row);
	const tallies = new Tallies();
	tallies.add(old, -1);
	tallies.add(now, 1);
	const statement = connection.prepare(ADD);
	for (const row of tallies.rows()) statement.run(...row);
}

const ADD = `insert into tally (dimension, month, value, opened, ended) values (?, ?, ?, ?, ?)
	on conflict (dimension, month, value) do update set opened = opened + excluded.opened, ended = ended + excluded.ended`;
