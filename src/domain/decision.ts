/** The decision about a claim, and the letters and messages that tell the client of it. */

import type { Channel, Decision, Justification, Remedy } from './code.ts';
import type { Day } from './day.ts';
import type { Kopecks } from './money.ts';
import type { SeriesNumber } from './number.ts';

export interface RemedyGiven {
	readonly remedy: Remedy;
	/** Kopecks. */
	readonly amount: Kopecks | null;
}

/** A letter or message that left for the client: its day, its form, its outgoing number where it has one. */
export interface Dispatch {
	readonly on: Day;
	readonly form: Channel;
	readonly outgoing: SeriesNumber | null;
}

export interface Reply extends Dispatch {
	readonly text: string | null;
	/** Why it left without the visas that it needs; null where it had them. */
	readonly withoutVisas: string | null;
}

export interface DecisionMade {
	readonly on: Day;
	readonly decision: Decision;
	readonly grounds: string | null;
	/** What was granted, in kopecks. */
	readonly granted: Kopecks | null;
	readonly by: string | null;
	readonly justified: Justification | null;
	readonly remedies: readonly RemedyGiven[];
}

/** The decision that a new one replaces, and the dispatch that told the client of it, if any. */
export interface FormerDecision extends Pick<DecisionMade, 'on' | 'decision'> {
	readonly told: Dispatch | null;
}
