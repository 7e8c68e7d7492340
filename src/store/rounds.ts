/** The rounds of all claims, and how many of them began and ended in each month: kept by the write path, proved by `check`. */

import type Database from 'better-sqlite3';
import type { Claim } from '../domain/claim.ts';
import { normalizeText } from '../domain/fold.ts';
import { roundsOf } from '../domain/round.ts';
import { Tallies, tallyColumns } from '../domain/tally.ts';
import { insertInto, type RoundTable, type TallyTable } from './schema.ts';

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
		client: claim.client === null ? null : normalizeText(claim.client),
		repeats: claim.repeatOf === null ? 0 : 1,
	}));
}

/** Counts the rounds in; with -1, out again. */
export function tally(tallies: Tallies, rounds: readonly RoundTable[], times: 1 | -1): void {
	for (const round of rounds) {
		tallies.began(round.opened_on.slice(0, 7), round, times);
		if (round.ended_on !== null) tallies.ended(round.ended_on.slice(0, 7), round, times);
	}
}

/** The rows that the sums must have. */
export function tallyRows(tallies: Tallies): readonly TallyTable[] {
	return tallies.rows().map(({ dimension, month, value, counts }) => ({ dimension, month, value, ...counts }));
}

/** Makes the rounds of the claim, and the sums over all, what they must be. */
export function writeRounds(connection: Database.Database, before: Claim | undefined, claim: Claim): void {
	const [old, now] = [before ? roundRows(before) : [], roundRows(claim)];
	if (before && JSON.stringify(old) === JSON.stringify(now)) return;
	if (before) connection.prepare<[number]>('delete from round where claim = ?').run(claim.id);
	for (const row of now) connection.prepare(insertInto('round', row)).run(row);
	const tallies = new Tallies();
	tally(tallies, old, -1);
	tally(tallies, now, 1);
	const statement = connection.prepare(ADD);
	for (const row of tallyRows(tallies)) statement.run(row);
}

const ADD = `insert into tally (dimension, month, value, ${tallyColumns.join(', ')})
	values (@dimension, @month, @value, ${tallyColumns.map((column) => `@${column}`).join(', ')})
	on conflict (dimension, month, value) do update set ${tallyColumns.map((column) => `${column} = ${column} + excluded.${column}`).join(', ')}`;
