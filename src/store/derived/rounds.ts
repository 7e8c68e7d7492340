/**
 * The rows of a claim's rounds, last days and payments, and what they add to sums. `place`: from 1, within the claim. Last days that are settled on
 * their day are only counted; the others are kept one by one, and counted where they ended.
 */

import type { Claim } from '../../domain/claim.ts';
import { endedLater, settledOutcome } from '../../domain/month/cohort.ts';
import { Tallies } from '../../domain/month/tally.ts';
import { roundsOf } from '../../domain/round.ts';
import { dueDaysOf } from '../../domain/term/dueDay.ts';
import { normalizeText } from '../../domain/text/normalizeText.ts';
import type { StoredValue } from '../query.ts';

/** A cache of one: a change needs a claim's rounds twice, for their rows and for the sums. */
let latest: { readonly claim: Claim; readonly rows: ReturnType<typeof rowsOf> } | undefined;

/** The rounds of the claim, with what the figures of a period are counted by. `remedies`: JSON of `[remedy, kopecks or null]`; null where nothing was given. */
export function roundRows(claim: Claim) {
	if (latest?.claim !== claim) latest = { claim, rows: rowsOf(claim) };
	return latest.rows;
}

function rowsOf(claim: Claim) {
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

/** What claims add to the sums of each month: their rounds, as they began and ended. What was open on a day is a sum of few rows. */
export class TallySums {
	readonly #tallies = new Tallies();

	/** Counts the rounds of the claim so many times; -1 takes them out again. */
	add(claim: Claim, times: 1 | -1): void {
		for (const round of roundRows(claim)) {
			this.#tallies.began(round.opened_on.slice(0, 7), round, times);
			if (round.ended_on !== null) this.#tallies.ended(round.ended_on.slice(0, 7), round, times);
		}
	}

	/** What does not come to nothing. */
	rows() {
		return this.#tallies.rows().map(({ dimension, month, value, counts }) => ({ dimension, month, value, ...counts }));
	}
}

/** When its rounds came and were answered. */
export function answerCounts(claim: Claim) {
	return roundRows(claim).flatMap(({ answered_on, received_on }) => (answered_on === null ? [] : [{ answered_on, received_on, count: 1 }]));
}

/** When it came and was registered, where that was not the same day and it is not void. `register_by` is empty where no rule sets a last day. */
export function arrivalCounts(claim: Claim) {
	const [first] = roundRows(claim);
	if (!first || first.ending === 'void' || first.opened_on <= first.received_on) return [];
	return [{ opened_on: first.opened_on, received_on: first.received_on, register_by: first.register_by ?? ('' as const), count: 1 }];
}

/** The last days of the claim that were settled on the day they count on. */
export function settledCounts(claim: Claim) {
	return dueDaysOf(claim).flatMap((day) => {
		const outcome = settledOutcome(day);
		if (outcome === undefined) return [];
		return [{ purpose: day.purpose, day: day.countsOn, kept: 0, ended: 0, extended: 0, [outcome]: 1 }];
	});
}

/** The last days that ended after the day they count on. */
export function endedLateCounts(claim: Claim) {
	return dueDaysOf(claim)
		.filter(endedLater)
		.map(({ purpose, countsOn, due, endedOn, how }) => ({ purpose, day: countsOn, due_on: due, ended_on: endedOn, how, count: 1 }));
}

/** The last days of the claim but those that were settled on the day they count on. */
export function dueDayRows(claim: Claim) {
	return dueDaysOf(claim)
		.filter((day) => settledOutcome(day) === undefined)
		.map(({ purpose, due, countsOn, knownOn, replacedOn, endedOn, how }, index) => ({
			claim: claim.id,
			place: index + 1,
			purpose,
			due_on: due,
			counts_on: countsOn,
			known_on: knownOn,
			replaced_on: replacedOn,
			ended_on: endedOn,
			how,
		}));
}

/** What was performed of what was granted, where that was a sum, in kopecks. `due_on`: the last day to pay; null where no rule set one. */
export function paymentRows(claim: Claim) {
	return roundsOf(claim).flatMap(({ performance }, index) =>
		performance?.amount
			? [{ claim: claim.id, place: index + 1, paid_on: performance.on, amount: performance.amount, due_on: performance.due }]
			: [],
	);
}

/** Adds up rows: those whose first `keys` columns are the same are one, the other columns are counts. */
export class RowCounts {
	readonly #keys: number;
	readonly #rowsOf: (claim: Claim) => readonly object[];
	readonly #counts = new Map<string, { readonly row: object; readonly counts: number[] }>();

	constructor(keys: number, rowsOf: (claim: Claim) => readonly object[]) {
		this.#keys = keys;
		this.#rowsOf = rowsOf;
	}

	/** Counts the rows of the claim so many times; -1 takes them out again. */
	add(claim: Claim, times: 1 | -1): void {
		for (const row of this.#rowsOf(claim)) {
			const values: readonly StoredValue[] = Object.values(row);
			const name = values.slice(0, this.#keys).join(' ');
			const added = values.slice(this.#keys).map((value) => Number(value) * times);
			const known = this.#counts.get(name)?.counts;
			if (known) for (const [index, value] of added.entries()) known[index] = (known[index] ?? 0) + value;
			else this.#counts.set(name, { row, counts: added });
		}
	}

	/** What does not come to nothing. */
	rows(): readonly object[] {
		const left = [...this.#counts.values()].filter(({ counts }) => counts.some((count) => count !== 0));
		return left.map(({ row, counts }) => {
			const columns = Object.keys(row).slice(this.#keys);
			return { ...row, ...Object.fromEntries(columns.map((column, index) => [column, counts[index]])) };
		});
	}
}
