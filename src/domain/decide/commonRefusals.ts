/** Refusals that several rules have in common. */

import type { Claim } from '../claim.ts';
import type { Day } from '../day.ts';
import type { Refusal, Supply } from '../refusal.ts';
import { type Action, type Move, movesOf, type Requirement } from '../status.ts';

type Numbered = Pick<Claim, 'number'>;

/** The refusal that it cannot be done in the status in which the claim is. */
export function notAllowed(doing: Move | Action, claim: Claim): Refusal {
	return { code: 'notAllowed', doing, status: claim.status, moves: movesOf(claim), number: claim.number.text };
}

/** The refusal that something which it needs was not given. */
export function missing(doing: Move | Action, { number }: Numbered, what: Requirement | Supply): Refusal {
	return { code: 'missing', doing, what, number: number.text };
}

/** The refusal that the kind of the claim is not known yet, and with it the rules and the visas that apply. */
export function notSorted({ number }: Numbered): Refusal {
	return { code: 'notSorted', number: number.text };
}

/** A day on which something was done must not be in the future, nor before `limit`; a limit that is itself ahead was recorded by a wrong clock. */
export function dayRefused(on: Day, today: Day, limit: Day, than: 'lastMove' | 'registered'): readonly Refusal[] {
	if (on > today) return [{ code: 'dayInFuture', role: 'on', day: on, today }];
	return on < limit && (limit <= today || on < today) ? [{ code: 'dayTooEarly', role: 'on', day: on, limit, than }] : [];
}

/** The day by which something is to be done must not precede the day on which that is decided. */
export function dueRefused(due: Day, on: Day): readonly Refusal[] {
	return due < on ? [{ code: 'dayTooEarly', role: 'due', day: due, limit: on, than: 'start' }] : [];
}
