/** A claim: the state of one journal entry after its events. */

import type { Channel, CourtState, Decision, Ground, Kind, Satisfaction, Visa, VisaOutcome } from './code.ts';
import type { Day } from './day.ts';
import type { Facts } from './event/event.ts';
import type { ClaimFields } from './fields.ts';
import type { Kopecks } from './money.ts';
import type { SeriesNumber } from './number.ts';
import type { Ending, Status } from './status.ts';
import type { Term } from './term/term.ts';
import type { ClockTrail } from './term/trail.ts';

export type Measure = Omit<Facts<'measureAdded'>, 'on'> & Done & { readonly result: string | null };

interface Done {
	readonly doneOn: Day | null;
}

/** The cause of the complaint, and where it arose: for analysis, not for the reply. */
export type CauseFound = Facts<'causeFound'>;

/** Preventive measures (P86). They may outlive the closing of the claim. */
export type Prevention = Facts<'preventionAdded'> & Done & Nullable<Pick<Facts<'preventionDone'>, 'outcome' | 'effect'>>;

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

/** A file attached to the claim; when it was taken off the claim, and why: the file itself stays. */
export type Attachment = Facts<'attached'> & { readonly detachedOn: Day | null; readonly detachedWhy: string | null };

/**
 * A lawsuit that came of the claim (P60), filed on the day `on`, independent of the claim's status: it may be filed and end after the claim was closed.
 * Its result is null while it is pending.
 */
export type Lawsuit = Facts<'sued'> & { readonly endedOn: Day | null } & Nullable<
		Pick<Facts<'lawsuitEnded'>, 'result' | 'awarded' | 'ruling'>
	>;

/** The state of a lawsuit. */
export function courtStateOf({ result }: Pick<Lawsuit, 'result'>): CourtState {
	return result ?? 'pending';
}

/** A question to a department, an employee or the client, with a day of its own. It never stops the clock of the claim. */
export type Request = Omit<Facts<'requested'>, 'rule'> &
	Pick<Facts<'requestEnded'>, 'answer' | 'expired'> & {
		/** When it was answered, or when its day passed without an answer. */
		readonly endedOn: Day | null;
	};

/** A record of a visa: asked for, given or refused; of several on the same visa the last one holds. */
export type VisaRecord = Facts<'visaRecorded'>;

/** A new day for the terms of some rules; the first one stays in the terms themselves. */
export type Extension = Facts<'extended'>;

export type Closing = Facts<'closed'>;

export type Unconsidered = Facts<'leftUnconsidered'>;

export type RemedyGiven = DecisionMade['remedies'][number];

export type DecisionMade = Omit<Facts<'decided'>, 'replaces'>;

export type Reply = Facts<'replied'>;

/** A letter or message that left for the client. */
export type Dispatch = Pick<Reply, 'on' | 'form' | 'outgoing'>;

/** A letter that was sent; its file is stored next to the journal. */
export type LetterIssued = Facts<'letterIssued'>;

/** Where in an old journal an entry comes from, and what that journal has about it. */
export type ImportedFrom = Pick<Facts<'imported'>, 'file' | 'sheet' | 'row' | 'number' | 'words'>;

/** How an entry had ended in an old journal, before it was brought in. */
export type EndedBefore = NonNullable<Facts<'imported'>['ended']>;

/** From its registration or reopening to its end: see `round.ts`. */
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

export interface Claim extends ClaimFields {
	readonly id: number;
	readonly number: SeriesNumber;
	readonly key: string | null;
	/** How many events it has: the next one's sequence is one more. */
	readonly sequence: number;
	readonly status: Status;
	/** The day of the last move, or of registration. */
	readonly statusOn: Day;
	/** The words that the subject of the demand was read from; null when the clerk gave it. */
	readonly demandKindWords: string | null;
	/** All terms of the current round, the earliest first. */
	readonly terms: readonly Term[];
	/** The day the renewed demand came, where the current round began by a reopening. */
	readonly reopenedOn: Day | null;
	/** The day of that reopening. */
	readonly openedOn: Day | null;
	/** Former deadlines, and how each ended: see `term/dueDay.ts`. */
	readonly trail: ClockTrail;
	/** The rounds before the current one. */
	readonly rounds: readonly Round[];
	readonly measures: readonly Measure[];
	readonly cause: CauseFound | null;
	/** Preventive measures, unlike `measures` not required for the claim to be done. */
	readonly preventions: readonly Prevention[];
	/** In order of attaching, including those detached: an index never changes its meaning. */
	readonly attachments: readonly Attachment[];
	/** What was noted about it, in order. */
	readonly notes: readonly string[];
	readonly requests: readonly Request[];
	readonly visas: readonly VisaRecord[];
	/** In order of recording. */
	readonly lawsuits: readonly Lawsuit[];
	/** The visas of the current round. */
	readonly extensions: readonly Extension[];
	/** Its kind is left to the head (регламент п. 2.4, P35): until then the shortest term, that of an inquiry, runs. */
	readonly unsorted: boolean;
	/** The day on which a responsible person was first set, or the claim was otherwise settled. */
	readonly sortedOn: Day | null;
	/** Since when the present person responsible has the claim; null while nobody is responsible. */
	readonly assignedOn: Day | null;
	/** When that person accepted it. */
	readonly acceptedOn: Day | null;
	/** When the client was told the number and the term. */
	readonly toldOn: Day | null;
	/** When the demand was performed: paid, replaced, repaired. */
	readonly fulfilledOn: Day | null;
	/** The day of the last action on it. */
	readonly movedOn: Day;
	/** The day of the earliest action on it; null where there was none. */
	readonly firstActionOn: Day | null;
	readonly decision: DecisionMade | null;
	/** The first reply that left after the decision. */
	readonly decisionTold: Dispatch | null;
	readonly replies: readonly Reply[];
	/** How many of the replies left in rounds before the current one. */
	readonly repliesBefore: number;
	/** The letters that left as files, in order. */
	readonly letters: readonly LetterIssued[];
	/** The reply of the previous round to the same demand, where the claim was reopened for it: the answer clock stays stopped. */
	readonly answeredBefore: Day | null;
	/** The first reply of the current round: it stops the clock. */
	readonly answeredOn: Day | null;
	readonly result: string | null;
	readonly closing: Closing | null;
	readonly unconsidered: Unconsidered | null;
	/** How the client withdrew it, or why the entry was annulled. */
	readonly endReason: string | null;
	/** Null for an entry that was registered here. */
	readonly imported: ImportedFrom | null;
}

/** Kinds whose completion needs a decision and a recorded reply (design: status table). */
export function needsDecision(claim: { readonly kind: Kind }): boolean {
	return claim.kind === 'claim' || claim.kind === 'complaint';
}

/** Whether something was granted, so that there is something to perform. */
export function grants(decision: Pick<DecisionMade, 'decision'> | null): boolean {
	return decision?.decision === 'satisfied' || decision?.decision === 'partlySatisfied';
}

/** Whether the demand is still to be performed under a term of its own. */
export function awaitsPerformance({ decision, fulfilledOn, terms }: Pick<Claim, 'decision' | 'fulfilledOn' | 'terms'>): boolean {
	return grants(decision) && fulfilledOn === null && terms.some(({ purpose }) => purpose === 'satisfy');
}

/** The measures that are not done yet. */
export function openMeasures({ measures }: Pick<Claim, 'measures'>): Claim['measures'] {
	return measures.filter(({ doneOn }) => doneOn === null);
}

/** Whether an answer by this channel is spoken words only (P57). */
export function isSpoken(form: Channel | null): boolean {
	return form === 'phone' || form === 'call';
}

/** Whether a claim or complaint was answered by word of mouth only in this round: what was agreed must be confirmed in writing (P57). */
export function awaitsConfirmation(claim: Pick<Claim, 'kind' | 'replies' | 'repliesBefore'>): boolean {
	const replies = claim.replies.slice(claim.repliesBefore);
	return needsDecision(claim) && replies.length > 0 && replies.every(({ form }) => isSpoken(form));
}

/** The visas that are still missing, with the last record of each. */
export function visasMissing(
	claim: Claim,
	needed: readonly Visa[],
): readonly { readonly visa: Visa; readonly outcome: VisaOutcome | null }[] {
	return needed
		.map((name) => ({ visa: name, outcome: claim.visas.findLast(({ visa: given }) => given === name)?.outcome ?? null }))
		.filter(({ outcome }) => outcome !== 'approved');
}

export interface Answered {
	readonly number: string;
	readonly registeredOn: Day;
	readonly status: Status;
	readonly decision: Decision | null;
	readonly ground: Ground | null;
	readonly replyForm: Channel | null;
	readonly repliedOn: Day | null;
	readonly outgoing: string | null;
	/** The number of the earlier entry that it repeats. */
	readonly repeatOf: string | null;
}
