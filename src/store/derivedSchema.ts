/** The tables derived from the events of claims, as they are stored: see `derived.ts`. Days, money, yes and no are as in `schema.ts`. */

import type { Channel, CourtResult, Decision, Ground, Justification, Kind, PreventionOutcome, Satisfaction } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { DueEnding, DuePurpose } from '../domain/dueDay.ts';
import type { Ending } from '../domain/round.ts';
import type { TallyDimension } from '../domain/tally.ts';

/** What an entry is found by as one of the same client: see `domain/clientKey.ts`. */
export interface ClientKeyTable {
	key: string;
	claim: number;
}

/** A word of a client's name, both normalized: see `store/clientRows.ts`. */
export interface ClientWordTable {
	word: string;
	name: string;
}

/** A preventive measure: it has its own due day and may outlive its claim. */
export interface PreventionTable {
	claim: number;
	place: number;
	text: string | null;
	by: string;
	due_on: Day;
	done_on: Day | null;
	outcome: PreventionOutcome | null;
	effect: string | null;
}

/** A round of an entry, with what the figures of a period are counted by: see `domain/round.ts`. */
export interface RoundTable {
	claim: number;
	/** From 1, within the claim. */
	place: number;
	opened_on: Day;
	received_on: Day;
	register_by: Day | null;
	ended_on: Day | null;
	ending: Ending | null;
	answered_on: Day | null;
	due_on: Day | null;
	original_due_on: Day | null;
	decided_on: Day | null;
	decision: Decision | null;
	justified: Justification | null;
	granted: number | null;
	/** JSON of `[remedy, kopecks or null]`; null where nothing was given. */
	remedies: string | null;
	satisfaction: Satisfaction | null;
	ground: Ground | null;
	kind: Kind;
	channel: Channel;
	responsible: string | null;
	department: string | null;
	category: string | null;
	/** As it is compared. */
	client: string | null;
	repeats: number;
}

/** How many rounds of entries of one sort began and ended in a month: see `domain/tally.ts`. What was open on a day is a sum of few rows. */
export interface TallyTable {
	dimension: TallyDimension;
	/** `YYYY-MM`. */
	month: string;
	value: string;
	received: number;
	reopened: number;
	annulled: number;
	closed: number;
	unconsidered: number;
	withdrawn: number;
	void: number;
}

/** How many rounds that came on a day were answered on another. */
export interface AnswerTallyTable {
	answered_on: Day;
	received_on: Day;
	count: number;
}

/** How many entries that came on a day were registered on a later one; void ones are left out. */
export interface ArrivalTallyTable {
	opened_on: Day;
	received_on: Day;
	/** Empty where no rule sets a last day. */
	register_by: Day | '';
	count: number;
}

/** A last day: see `domain/dueDay.ts`. */
export interface DueDayTable {
	claim: number;
	/** From 1, within the claim. */
	place: number;
	purpose: DuePurpose;
	due_on: Day;
	counts_on: Day;
	known_on: Day;
	replaced_on: Day | null;
	ended_on: Day | null;
	how: DueEnding | null;
}

/** How many last days that count on a day were settled by then: see `domain/cohort.ts`. */
export interface DueTallyTable {
	purpose: DuePurpose;
	day: Day;
	kept: number;
	ended: number;
	extended: number;
}

/** How many last days that count on a day ended alike after it: see `domain/cohort.ts`. */
export interface LateTallyTable {
	purpose: DuePurpose;
	day: Day;
	due_on: Day;
	ended_on: Day;
	how: DueEnding;
	count: number;
}

/** A sum that was granted in a round and paid. */
export interface PaymentTable {
	claim: number;
	/** That of the round. */
	place: number;
	paid_on: Day;
	/** Kopecks. */
	amount: number;
	/** The last day to pay; null where no rule set one. */
	due_on: Day | null;
}

/** A lawsuit that came of an entry which is not void. */
export interface LawsuitTable {
	claim: number;
	/** From 1, within the claim. */
	place: number;
	filed_on: Day;
	ended_on: Day | null;
	result: CourtResult | null;
	/** Kopecks. */
	awarded: number | null;
}

/** A claim that waits to be accepted by the person responsible: see `domain/acceptance.ts`. */
export interface UnacceptedTable {
	claim: number;
	/** Since when he has it. */
	assigned_on: Day;
}

/** A claim that is done or closed and of which something is not known yet: see `domain/findings.ts`. */
export interface UnanalysedTable {
	claim: number;
	/** The day on which it was done, or closed. */
	ended_on: Day;
	/** What is not known: names with commas between. */
	lacks: string;
}

/** What of a claim has a day of its own: its measures, requests and visas, open and done. */
export interface TaskTable {
	claim: number;
	what: 'measure' | 'request' | 'visa';
	/** From 1, within the claim and of its sort. */
	place: number;
	/** Who is to do it: a person, an addressee of requests, or a visa. */
	who: string;
	/** The addressee of a request, the code of a visa. */
	code: string | null;
	asked_on: Day | null;
	due_on: Day | null;
	ended_on: Day | null;
}
