/** Reasons why something is refused, as codes; `text/` has a sentence for each in both languages. */

import type { Channel, Ground, Kind, Visa, VisaOutcome } from './code.ts';
import type { Day } from './day.ts';
import type { ClaimEventType, Recorded } from './event/event.ts';
import type { ClaimFields, FieldName } from './fields.ts';
import type { Kopecks } from './money.ts';
import type { Action, Move, Requirement, Status } from './status.ts';

/** The day that a refusal is about. */
export type DayRole = 'on' | 'received' | 'registered' | 'due' | 'told' | 'goodsReturned' | 'purchased' | 'dispatched' | 'theirLetter';

export type Refusal =
	| {
			readonly code: 'notAllowed';
			readonly doing: Move | Action;
			readonly status: Status;
			readonly moves: readonly Move[];
			readonly number: string;
	  }
	| { readonly code: 'missing'; readonly doing: Move | Action; readonly what: Requirement | Supply; readonly number: string }
	| { readonly code: 'dayInFuture'; readonly role: DayRole; readonly day: Day; readonly today: Day }
	| {
			readonly code: 'dayTooEarly';
			readonly role: DayRole;
			readonly day: Day;
			readonly limit: Day;
			readonly than: 'received' | 'registered' | 'purchased' | 'dispatched' | 'theirLetter' | 'lastMove' | 'start' | 'assigned';
	  }
	| {
			readonly code: 'measuresOpen';
			readonly number: string;
			readonly measures: readonly { readonly item: number; readonly text: string | null; readonly due: Day }[];
	  }
	| { readonly code: 'noSuchMeasure'; readonly item: number; readonly count: number; readonly number: string }
	| { readonly code: 'measureAlreadyDone'; readonly item: number; readonly on: Day }
	| { readonly code: 'closedByResponsible'; readonly by: string }
	| { readonly code: 'attemptsMissing' }
	| { readonly code: 'notCalled'; readonly number: string; readonly contact: string }
	| { readonly code: 'onlyInquiryOnTheSpot'; readonly number: string }
	| { readonly code: 'evidenceMissing'; readonly ground: Ground; readonly evidence: Evidence }
	| { readonly code: 'anonymousIsNoGround'; readonly number: string }
	| { readonly code: 'repeatsItself'; readonly number: string }
	| { readonly code: 'repeatsInRing'; readonly number: string; readonly earlier: string }
	| { readonly code: 'earlierNotAnswered'; readonly number: string }
	| { readonly code: 'clientNotAsked'; readonly number: string }
	| { readonly code: 'clientMayStillAnswer'; readonly number: string; readonly item: number; readonly due: Day }
	| { readonly code: 'clientAnswered'; readonly number: string; readonly item: number; readonly on: Day }
	| { readonly code: 'earlierIsLater'; readonly number: string }
	| { readonly code: 'complainedOf'; readonly responsible: string; readonly subject: string }
	| { readonly code: 'noSuchPrevention'; readonly item: number; readonly count: number; readonly number: string }
	| { readonly code: 'preventionAlreadyDone'; readonly item: number; readonly on: Day }
	| { readonly code: 'noLawsuit'; readonly number: string }
	| { readonly code: 'noSuchLawsuit'; readonly item: number; readonly count: number; readonly number: string }
	| { readonly code: 'lawsuitAlreadyEnded'; readonly item: number; readonly on: Day }
	/** Several are pending: the one that ended must be named. */
	| { readonly code: 'severalLawsuits'; readonly number: string; readonly items: readonly number[] }
	| { readonly code: 'lawsuitPending'; readonly item: number; readonly on: Day; readonly number: string }
	| { readonly code: 'awardedNothing' }
	| { readonly code: 'attachedAlready'; readonly number: string; readonly name: string | null; readonly item: number }
	| { readonly code: 'sameFileTwice'; readonly name: string | null; readonly other: string | null }
	| { readonly code: 'noSuchAttachment'; readonly item: number; readonly count: number; readonly number: string }
	| { readonly code: 'detachedAlready'; readonly item: number; readonly on: Day }
	| { readonly code: 'noSuchRequest'; readonly item: number; readonly count: number; readonly number: string }
	| { readonly code: 'requestAlreadyEnded'; readonly item: number; readonly on: Day }
	| { readonly code: 'requestStillRuns'; readonly item: number; readonly due: Day }
	| {
			readonly code: 'visasMissing';
			readonly number: string;
			readonly visas: readonly { readonly visa: Visa; readonly outcome: VisaOutcome | null }[];
	  }
	| { readonly code: 'nothingToExtend'; readonly number: string }
	| { readonly code: 'termPassed'; readonly due: Day }
	| { readonly code: 'agreedTerm'; readonly ground: string; readonly due: Day; readonly number: string }
	| { readonly code: 'notExtendable'; readonly act: string; readonly article: string; readonly due: Day }
	| { readonly code: 'extensionTooLong'; readonly act: string; readonly article: string; readonly until: Day; readonly longest: Day }
	| { readonly code: 'extensionNotLater'; readonly until: Day; readonly due: Day }
	| { readonly code: 'extensionNeedsRequest'; readonly act: string; readonly article: string; readonly number: string }
	| { readonly code: 'toldTooLate'; readonly told: Day; readonly due: Day }
	| { readonly code: 'chairmanAgrees'; readonly by: string; readonly chairman: string }
	| { readonly code: 'headDecides'; readonly by: string; readonly head: string }
	| { readonly code: 'chairmanDecides'; readonly chairman: string; readonly why: 'sum' | 'kind' }
	| { readonly code: 'remediesDiffer'; readonly granted: Kopecks; readonly sum: Kopecks }
	| { readonly code: 'remedyForNothing' }
	| { readonly code: 'alreadyFulfilled'; readonly on: Day }
	| { readonly code: 'nobodyResponsible'; readonly number: string }
	| { readonly code: 'alreadyAccepted'; readonly on: Day; readonly responsible: string; readonly number: string }
	| { readonly code: 'alreadyTold'; readonly on: Day }
	| { readonly code: 'notSorted'; readonly number: string }
	| { readonly code: 'sortedAlready'; readonly kind: Kind }
	| { readonly code: 'nothingToSort'; readonly number: string; readonly kind: Kind; readonly responsible: string }
	| { readonly code: 'nothingToUndo'; readonly actor: string }
	| { readonly code: 'cannotUndo'; readonly number: string; readonly type: ClaimEventType }
	| { readonly code: 'cannotUndoJournal' }
	| { readonly code: 'undoneOver'; readonly number: string }
	/** The entry has events that the change was not prepared for: it was prepared when there were `shown` of them. */
	| { readonly code: 'movedOn'; readonly number: string; readonly shown: number; readonly now: number; readonly since: readonly Recorded[] }
	| { readonly code: 'alreadyResponsible'; readonly responsible: string; readonly number: string }
	| { readonly code: 'grantedNothing' }
	| { readonly code: 'noNumberForChannel'; readonly form: Channel }
	/** The idempotency key belongs to an entry with other data. */
	| { readonly code: 'keyTaken'; readonly key: string; readonly number: string; readonly fields: readonly Contradiction[] }
	| { readonly code: 'keyOfVoid'; readonly key: string; readonly number: string }
	| { readonly code: 'fieldMissing'; readonly field: FieldName }
	| { readonly code: 'nothingCorrected'; readonly field: FieldName }
	| { readonly code: 'foundAlready'; readonly number: string }
	| { readonly code: 'nothingToCorrect' }
	| { readonly code: 'numberKeepsItsYear'; readonly number: string; readonly day: Day }
	/** The day of registration would be later than that of something already done about the entry. */
	| { readonly code: 'registeredAfterDeed'; readonly number: string; readonly day: Day; readonly deed: Day };

/** Why a letter of this kind does not fit the claim. */
export type LetterRefusal =
	| {
			readonly code: 'nobody' | 'anonymous' | 'noAddress' | 'noRequest' | 'noExtension' | 'considered' | 'answeredAlready';
			readonly number: string;
	  }
	/** The contact is not empty, but has no address that a letter could be posted to. */
	| { readonly code: 'noPostalAddress'; readonly number: string; readonly contact: string }
	/** The letter would promise, or ask for something by, a day that has passed. */
	| { readonly code: 'extensionPassed' | 'requestPassed'; readonly number: string; readonly until: Day }
	| { readonly code: 'notDone'; readonly number: string; readonly status: Status }
	| { readonly code: 'nothingToApologise'; readonly kind: Kind }
	| { readonly code: 'spoken'; readonly form: Channel }
	| { readonly code: 'issuedAlready'; readonly outgoing: string | null; readonly on: Day; readonly file: string };

/** A field in which two registrations under one key differ. */
interface Contradiction {
	readonly field: FieldName;
	readonly was: ClaimFields[FieldName];
	readonly now: ClaimFields[FieldName];
}

/** The requirements of actions, besides those in the table of moves. */
export type Supply =
	| 'text'
	| 'by'
	| 'due'
	| 'to'
	| 'grounds'
	| 'decisionValue'
	| 'form'
	| 'kind'
	| 'client'
	| 'addressee'
	| 'what'
	| 'remark'
	| 'visa'
	| 'until'
	| 'approvedBy'
	| 'toldForm'
	| 'toldOn'
	| 'toldBy'
	| 'comment'
	| 'cause'
	| 'outcome'
	| 'effect'
	| 'court'
	| 'courtResult'
	| 'letterKind';

/** What proves a ground of refusal. */
export type Evidence = 'evidence' | 'request' | 'courtCase' | 'earlier' | 'witness';

/** What each ground needs to be proved by: регламент п. 5.1. */
export const evidenceFor: Readonly<Record<Ground, readonly Evidence[]>> = {
	unreadable: ['evidence'],
	incomplete: ['evidence', 'request'],
	notClient: ['evidence'],
	repeated: ['earlier', 'evidence'],
	courtDecided: ['courtCase'],
	obscene: ['evidence', 'witness'],
};
