/**
 * A round of an entry: from its registration or reopening to its end. The figures of a period count rounds, so that reopening an entry
 * later does not change what was answered and closed before.
 */

import type { Claim, DecisionMade } from './claim.ts';
import type { Ground, Satisfaction } from './code.ts';
import { type Day, later } from './day.ts';
import type { Kopecks } from './money.ts';
import type { Status } from './status.ts';
import { bindingClock, clocksOf } from './term/clock.ts';

/** How a round ends: each status that is not open. */
export const endings = ['closed', 'unconsidered', 'withdrawn', 'void'] as const satisfies readonly Status[];
export type Ending = (typeof endings)[number];

export interface Round {
	readonly openedOn: Day;
	/** Since when the client waits in this round: the day of receipt, of renewed receipt, or, once answered, of being taken up again. */
	readonly receivedOn: Day;
	/** The last day for registration, where a rule sets one. */
	readonly registerBy: Day | null;
	readonly endedOn: Day | null;
	readonly ending: Ending | null;
	readonly answeredOn: Day | null;
	/** The last day to answer or to satisfy, extended where it was, and as it was first set. */
	readonly dueOn: Day | null;
	readonly originalDueOn: Day | null;
	/** Made in this round, not taken over from one before. */
	readonly decision: DecisionMade | null;
	/** When what was granted was performed, the sum, and the last day for it; null where it was not. */
	readonly performance: { readonly on: Day; readonly amount: Kopecks | null; readonly due: Day | null } | null;
	readonly satisfaction: Satisfaction | null;
	readonly ground: Ground | null;
}

/** Whether the decision that stands was made in a round before this one. */
export function decidedBefore({ decision, rounds }: Pick<Claim, 'decision' | 'rounds'>): boolean {
	return decision !== null && rounds.some((round) => round.decision === decision);
}

/** The round that the claim is in, or was in last. */
export function roundOf(claim: Claim): Round {
	const clock = bindingClock(claim);
	const ending = endings.find((status) => status === claim.status) ?? null;
	return {
		openedOn: claim.openedOn ?? claim.registeredOn,
		receivedOn: (claim.answeredBefore === null ? claim.reopenedOn : claim.openedOn) ?? claim.receivedOn,
		registerBy: claim.terms.find(({ purpose }) => purpose === 'register')?.due ?? null,
		endedOn: ending && claim.statusOn,
		ending,
		answeredOn: claim.answeredOn,
		dueOn: clock?.due ?? null,
		originalDueOn: clock?.original ?? null,
		decision: decidedBefore(claim) ? null : claim.decision,
		performance: claim.fulfilledOn && {
			on: claim.fulfilledOn,
			amount: claim.decision?.granted ?? null,
			due: clocksOf(claim).find(({ purpose }) => purpose === 'satisfy')?.due ?? null,
		},
		satisfaction: claim.closing?.satisfaction ?? null,
		ground: claim.unconsidered?.ground ?? null,
	};
}

/**
 * All rounds of the claim in order. A day of registration that was corrected afterwards may lie behind what was done before: an
 * entry neither ends before it begins nor begins again before it ended.
 */
export function roundsOf(claim: Claim): readonly Round[] {
	const rounds: Round[] = [];
	let reached = claim.registeredOn;
	for (const [index, round] of [...claim.rounds, roundOf(claim)].entries()) {
		const openedOn = index === 0 ? claim.registeredOn : later(round.openedOn, reached);
		const endedOn = round.endedOn && later(round.endedOn, openedOn);
		rounds.push({ ...round, openedOn, endedOn });
		reached = endedOn ?? openedOn;
	}
	return rounds;
}
