/** The rows of last days and of payments: those that are settled on their day are only counted, the others are kept one by one, and counted where they ended. */

import type { Claim } from '../domain/claim.ts';
import { endedLater, settledOutcome } from '../domain/cohort.ts';
import { dueDaysOf } from '../domain/dueDay.ts';
import { roundsOf } from '../domain/round.ts';
import type { DueDayTable, DueTallyTable, LateTallyTable, PaymentTable } from './derivedSchema.ts';

export function dueDayRows(claim: Claim): readonly DueDayTable[] {
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

/** What claims add to the counts of each day: their last days that were settled on it. */
export class DueSums {
	readonly #rows = new Map<string, DueTallyTable>();

	/** Counts the last days of the claim so many times; -1 takes them out again. */
	add(claim: Claim, times: 1 | -1): void {
		for (const day of dueDaysOf(claim)) {
			const outcome = settledOutcome(day);
			if (outcome === undefined) continue;
			const key = `${day.purpose} ${day.countsOn}`;
			let row = this.#rows.get(key);
			if (!row) {
				row = { purpose: day.purpose, day: day.countsOn, kept: 0, ended: 0, extended: 0 };
				this.#rows.set(key, row);
			}
			row[outcome] += times;
		}
	}

	/** What does not come to nothing. */
	rows(): readonly DueTallyTable[] {
		return [...this.#rows.values()].filter(({ kept, ended, extended }) => kept !== 0 || ended !== 0 || extended !== 0);
	}
}

/** Those that ended after the day they count on. */
export function endedLateRows(claim: Claim): readonly Omit<LateTallyTable, 'count'>[] {
	return dueDaysOf(claim)
		.filter(endedLater)
		.map(({ purpose, countsOn, due, endedOn, how }) => ({ purpose, day: countsOn, due_on: due, ended_on: endedOn, how }));
}

/** What was performed of what was granted, where that was a sum. */
export function paymentRows(claim: Claim): readonly PaymentTable[] {
	return roundsOf(claim).flatMap(({ performance }, index) =>
		performance?.amount
			? [{ claim: claim.id, place: index + 1, paid_on: performance.on, amount: performance.amount, due_on: performance.due }]
			: [],
	);
}
