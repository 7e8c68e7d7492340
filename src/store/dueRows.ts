/** The rows of last days and of payments: those that are settled on their day are only counted, the others are kept one by one. */

import type { Claim } from '../domain/claim.ts';
import { settledOutcome } from '../domain/cohort.ts';
import { dueDaysOf } from '../domain/dueDay.ts';
import { roundsOf } from '../domain/round.ts';
import type { DueDayTable, DueTallyTable, PaymentTable } from './derivedSchema.ts';

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

export function dueTallyRows(claim: Claim): readonly DueTallyTable[] {
	const rows = new Map<string, DueTallyTable>();
	for (const day of dueDaysOf(claim)) {
		const outcome = settledOutcome(day);
		if (outcome === undefined) continue;
		const key = `${day.purpose} ${day.countsOn}`;
		const row = rows.get(key) ?? { purpose: day.purpose, day: day.countsOn, kept: 0, ended: 0, extended: 0 };
		row[outcome]++;
		rows.set(key, row);
	}
	return [...rows.values()];
}

/** What was performed of what was granted, where that was a sum. */
export function paymentRows(claim: Claim): readonly PaymentTable[] {
	return roundsOf(claim).flatMap(({ performance }, index) =>
		performance?.amount
			? [{ claim: claim.id, place: index + 1, paid_on: performance.on, amount: performance.amount, due_on: performance.due }]
			: [],
	);
}
