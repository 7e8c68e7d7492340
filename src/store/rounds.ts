/** The rows of a claim's rounds, last days and payments, and what they add to sums. */

import type { Claim } from '../domain/claim.ts';
import { endedLater, settledOutcome } from '../domain/cohort.ts';
import { dueDaysOf } from '../domain/dueDay.ts';
import { normalizeText } from '../domain/normalizeText.ts';
import { roundsOf } from '../domain/round.ts';
import { Tallies } from '../domain/tally.ts';
import type {
	AnswerTallyTable,
	ArrivalTallyTable,
	DueDayTable,
	DueTallyTable,
	LateTallyTable,
	PaymentTable,
	RoundTable,
	TallyTable,
} from './derivedSchema.ts';

/** A cache of one: a change needs a claim's rounds twice, for their rows and for the sums. */
let latest: { readonly claim: Claim; readonly rows: readonly RoundTable[] } | undefined;

export function roundRows(claim: Claim): readonly RoundTable[] {
	if (latest?.claim !== claim) latest = { claim, rows: rowsOf(claim) };
	return latest.rows;
}

function rowsOf(claim: Claim): readonly RoundTable[] {
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

/** What claims add to the sums of each month: their rounds, as they began and ended. */
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
	rows(): readonly TallyTable[] {
		return this.#tallies.rows().map(({ dimension, month, value, counts }) => ({ dimension, month, value, ...counts }));
	}
}

/** When its rounds came and were answered. */
export function answeredRows(claim: Claim): readonly Omit<AnswerTallyTable, 'count'>[] {
	return roundRows(claim).flatMap(({ answered_on, received_on }) => (answered_on === null ? [] : [{ answered_on, received_on }]));
}

/** When it came and was registered, where that was not the same day. */
export function registeredLaterRows(claim: Claim): readonly Omit<ArrivalTallyTable, 'count'>[] {
	const [first] = roundRows(claim);
	if (!first || first.ending === 'void' || first.opened_on <= first.received_on) return [];
	return [{ opened_on: first.opened_on, received_on: first.received_on, register_by: first.register_by ?? '' }];
}

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

export class RowCounts<Row extends object> {
	readonly #rowsOf: (claim: Claim) => readonly Row[];
	readonly #counts = new Map<string, { readonly row: Row; count: number }>();

	constructor(rowsOf: (claim: Claim) => readonly Row[]) {
		this.#rowsOf = rowsOf;
	}

	/** Counts the rows of the claim so many times; -1 takes them out again. */
	add(claim: Claim, times: 1 | -1): void {
		for (const row of this.#rowsOf(claim)) {
			const name = Object.values(row).join(' ');
			const known = this.#counts.get(name);
			if (known) known.count += times;
			else this.#counts.set(name, { row, count: times });
		}
	}

	/** What does not come to nothing. */
	rows(): readonly (Row & { readonly count: number })[] {
		return [...this.#counts.values()].filter(({ count }) => count !== 0).map(({ row, count }) => ({ ...row, count }));
	}
}
