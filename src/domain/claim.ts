/** A claim: the state of one journal entry after its events. */

import type { Acceptance } from './acceptance.ts';
import type {
	Addressee,
	Channel,
	CourtResult,
	CourtState,
	Ground,
	Kind,
	PreventionOutcome,
	Satisfaction,
	Visa,
	VisaOutcome,
} from './code.ts';
import type { Day } from './day.ts';
import type { DecisionMade, Dispatch, Reply } from './decision.ts';
import type { ClockTrail } from './dueDay.ts';
import type { ClaimFields } from './fields.ts';
import type { ImportedFrom } from './imported.ts';
import type { LetterIssued } from './letter.ts';
import type { Kopecks } from './money.ts';
import type { SeriesNumber } from './number.ts';
import type { Round } from './round.ts';
import type { Status } from './status.ts';
import type { AttachedFile } from './storedFile.ts';
import type { Term } from './term.ts';

export interface Measure {
	readonly text: string | null;
	readonly by: string;
	readonly due: Day;
	readonly doneOn: Day | null;
	readonly result: string | null;
}

/** The cause of the complaint, and where it arose: for analysis, not for the reply. */
export interface CauseFound {
	readonly on: Day;
	readonly cause: string | null;
	/** The office's own short name for a group of causes. */
	readonly category: string | null;
	readonly department: string | null;
}

/** Preventive measures (P86). They may outlive the closing of the claim. */
export interface Prevention {
	readonly on: Day;
	readonly text: string | null;
	readonly by: string;
	readonly due: Day;
	readonly doneOn: Day | null;
	readonly outcome: PreventionOutcome | null;
	/** What came of it. */
	readonly effect: string | null;
}

/** A file attached to the claim. */
export interface Attachment extends AttachedFile {
	readonly on: Day;
	readonly note: string | null;
	/** When it was taken off the claim, and why; the file itself stays. */
	readonly detachedOn: Day | null;
	readonly detachedWhy: string | null;
}

/** A lawsuit that came of the claim (P60), which goes its own way: it may be filed and end after the claim was closed. */
export interface Lawsuit {
	/** The day on which it was filed. */
	readonly on: Day;
	readonly court: string | null;
	readonly courtCase: string | null;
	/** The day of the ruling that ended it, and how; null while it is pending. */
	readonly endedOn: Day | null;
	readonly result: CourtResult | null;
	/** What the client was awarded, in kopecks. */
	readonly awarded: Kopecks | null;
	/** The ruling itself: which attachment of the claim it is, from 1. */
	readonly ruling: number | null;
}

/** How matters stand with a lawsuit. */
export function courtStateOf({ result }: Pick<Lawsuit, 'result'>): CourtState {
	return result ?? 'pending';
}

/** A question to a department, an employee or the client, with a day of its own. It never stops the clock of the claim. */
export interface Request {
	readonly to: Addressee;
	readonly whom: string | null;
	readonly what: string | null;
	readonly on: Day;
	readonly due: Day;
	/** When it was answered, or when its day passed without an answer. */
	readonly endedOn: Day | null;
	readonly answer: string | null;
	/** Its day passed without an answer: the decision is made on what is known (регламент п. 3.3.3). */
	readonly expired: boolean;
}

/** What became of a visa; of several on the same visa the last one holds. */
export interface VisaRecord {
	readonly visa: Visa;
	readonly outcome: VisaOutcome;
	readonly on: Day;
	readonly by: string;
	readonly due: Day | null;
	readonly remark: string | null;
}

/** A new day for the terms of some rules; the first one stays in the terms themselves. */
export interface Extension {
	readonly on: Day;
	/** The rules whose terms it extends. */
	readonly rules: readonly string[];
	/** The day that was binding before. */
	readonly was: Day;
	readonly until: Day;
	readonly reason: string | null;
	readonly approvedBy: string;
	readonly toldOn: Day | null;
	readonly toldBy: Channel | null;
	/** Agreed only after the term had passed, and why: the delay stays. */
	readonly late: boolean;
	readonly lateReason: string | null;
}

export interface Closing {
	readonly on: Day;
	readonly by: string;
	readonly satisfaction: Satisfaction;
	/** How many calls the client did not answer. */
	readonly attempts: number | null;
	readonly comment: string | null;
	/** The answer given on the spot, for an inquiry closed straight away. */
	readonly answer: string | null;
}

export interface Unconsidered {
	readonly on: Day;
	readonly ground: Ground;
	readonly evidence: string | null;
	readonly requestedOn: Day | null;
	readonly courtCase: string | null;
	/** The second person who read it. */
	readonly witness: string | null;
	/** The number of the earlier claim that this one repeats. */
	readonly earlier: string | null;
	readonly notice: Dispatch | null;
}

export interface Claim extends ClaimFields, Acceptance {
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
	/** What became of last days that hold no more: see `dueDay.ts`. */
	readonly trail: ClockTrail;
	/** The rounds behind the current one. */
	readonly rounds: readonly Round[];
	readonly measures: readonly Measure[];
	readonly cause: CauseFound | null;
	/** Apart from the measures, which must be carried out before it is done. */
	readonly preventions: readonly Prevention[];
	/** In order of attaching, including those detached: an index never changes its meaning. */
	readonly attachments: readonly Attachment[];
	/** What was noted about it, in order. */
	readonly notes: readonly string[];
	readonly requests: readonly Request[];
	readonly visas: readonly VisaRecord[];
	/** In order of recording. */
	readonly lawsuits: readonly Lawsuit[];
	/** Of the current round. */
	readonly extensions: readonly Extension[];
	/** Its kind is left to the head (регламент п. 2.4, P35): until then the shortest term, that of an inquiry, runs. */
	readonly unsorted: boolean;
	/** The day on which a responsible person was first set, or the claim was otherwise settled. */
	readonly sortedOn: Day | null;
	/** When the client was told the number and the term. */
	readonly toldOn: Day | null;
	/** When the demand was performed: paid, replaced, repaired. */
	readonly fulfilledOn: Day | null;
	/** The day of the last action on it. */
	readonly movedOn: Day;
	readonly decision: DecisionMade | null;
	/** The first reply that left after the decision. */
	readonly decisionTold: Dispatch | null;
	readonly replies: readonly Reply[];
	/** How many of them left in rounds before the current one. */
	readonly repliesBefore: number;
	/** Those that left as files, in order. */
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
