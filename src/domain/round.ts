/**
 * A round of an entry: from its registration or reopening to its end. The figures of a period count rounds, so that reopening an entry
 * later does not change what was answered and closed before.
 */

import type { Claim, Round } from './claim.ts';
import { later } from './day.ts';
import { endings } from './status.ts';
import { bindingClock, clocksOf } from './term/clock.ts';

/** Whether the decision in force was made in an earlier round. */
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
 * All rounds of the claim in order. A day of registration that was corrected afterwards may lie after what was done: an entry is
 * counted neither as ending before it begins nor as beginning again before it ended.
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
