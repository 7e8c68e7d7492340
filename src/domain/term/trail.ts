/** The deadlines that a claim has had, and how each ended: what is kept of them in the claim. `dueDay.ts` computes them. */

import type { Day } from '../day.ts';
import type { Purpose } from './rule.ts';

export const duePurposes = ['answer', 'satisfy', 'notice', 'register', 'sort', 'tell', 'request', 'visa'] as const satisfies readonly (
	| Purpose
	| 'visa'
)[];

export type DuePurpose = (typeof duePurposes)[number];

/** `done`: what was due; `extended`: to a later last day; `ended`: the claim ended without it; `annulled`: the claim is void. */
export type DueEnding = 'done' | 'extended' | 'ended' | 'annulled';

export interface DueDay {
	readonly purpose: DuePurpose;
	readonly due: Day;
	/** The day in whose period it counts: the last day, or that on which it was first known where it had passed by then and still ran. */
	readonly countsOn: Day;
	/** Since when it was the last day: registered, computed again, or running again on that day. */
	readonly knownOn: Day;
	/** When another last day took its place, or its clock ran again; null where it stands. */
	readonly replacedOn: Day | null;
	/** When it ended, and how; null while it runs, and for ever where a request was given up unanswered. */
	readonly endedOn: Day | null;
	readonly how: DueEnding | null;
}

/** What the fold keeps so that former last days are known. */
export interface ClockTrail {
	/** Of rounds before, and those that were replaced. */
	readonly past: readonly DueDay[];
	/** When the round began whose terms run; null: with the registration. */
	readonly since: Day | null;
	/** The clocks that were set, or ran again, on a later day. */
	readonly starts: Readonly<Record<string, Day>>;
	/** The day of the last event that has one. */
	readonly on: Day;
	/** When the claim came to be done or ended otherwise, whatever became of it then; null while it is open. */
	readonly endedOn: Day | null;
}
