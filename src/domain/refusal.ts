/** What may not be, as values: each code has its sentence in `text/`, in both languages. */

import type { ClaimFields } from './claim.ts';
import type { Channel, Ground } from './code.ts';
import type { Day } from './day.ts';
import type { Action, Move, Requirement, Status } from './status.ts';

/** Which day a refusal speaks of. */
export type DayRole = 'on' | 'received' | 'registered' | 'due' | 'requested' | 'goodsReturned' | 'purchased';

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
			readonly than: 'received' | 'registered' | 'lastMove' | 'start';
	  }
	| {
			readonly code: 'measuresOpen';
			readonly number: string;
			readonly measures: readonly { readonly place: number; readonly text: string | null; readonly due: Day }[];
	  }
	| { readonly code: 'noSuchMeasure'; readonly place: number; readonly count: number; readonly number: string }
	| { readonly code: 'measureAlreadyDone'; readonly place: number; readonly on: Day }
	| { readonly code: 'closedByResponsible'; readonly by: string }
	| { readonly code: 'attemptsMissing' }
	| { readonly code: 'onlyInquiryOnTheSpot'; readonly number: string }
	| { readonly code: 'evidenceMissing'; readonly ground: Ground; readonly evidence: Evidence }
	| { readonly code: 'anonymousIsNoGround'; readonly number: string }
	| { readonly code: 'repeatsItself'; readonly number: string }
	| { readonly code: 'repeatsInRing'; readonly number: string; readonly earlier: string }
	| { readonly code: 'earlierNotAnswered'; readonly number: string }
	| { readonly code: 'alreadyResponsible'; readonly responsible: string }
	| { readonly code: 'grantedNothing' }
	| { readonly code: 'noNumberForChannel'; readonly form: Channel }
	| { readonly code: 'fieldMissing'; readonly field: keyof ClaimFields }
	| { readonly code: 'nothingCorrected'; readonly field: keyof ClaimFields }
	| { readonly code: 'nothingToCorrect' }
	| { readonly code: 'numberKeepsItsYear'; readonly number: string; readonly day: Day };

/** What an action needs besides what the table of moves names. */
export type Supply = 'text' | 'by' | 'due' | 'to' | 'grounds' | 'decisionValue' | 'form';

/** What proves a ground of refusal. */
export type Evidence = 'evidence' | 'requestedOn' | 'courtCase' | 'earlier';

/** What each ground needs to be proved by: регламент п. 5.1. */
export const evidenceFor: Readonly<Record<Ground, readonly Evidence[]>> = {
	unreadable: ['evidence'],
	incomplete: ['evidence', 'requestedOn'],
	notClient: ['evidence'],
	repeated: ['earlier'],
	courtDecided: ['courtCase'],
	obscene: ['evidence'],
};
