/** What happened to a claim. Events are the source of truth: a claim is their fold. */

import type { CauseFound, Closing, Extension, Lawsuit, Measure, Prevention, Request, Unconsidered, VisaRecord } from './claim.ts';
import type { Channel, CourtResult, PreventionOutcome } from './code.ts';
import type { Day } from './day.ts';
import type { DecisionMade, FormerDecision, Reply } from './decision.ts';
import { type ClaimFields, type FieldName, fieldsWith } from './fields.ts';
import type { EndedBefore, ImportedFrom } from './imported.ts';
import type { JournalEvent } from './journal.ts';
import type { LetterIssued } from './letter.ts';
import type { SeriesNumber } from './number.ts';
import type { AttachedFile } from './storedFile.ts';
import type { Term } from './term.ts';

type Plan = Pick<Measure, 'text' | 'by' | 'due'>;

export type ClaimEvent =
	| ({
			readonly type: 'registered';
			readonly number: SeriesNumber;
			readonly key: string | null;
			readonly demandKindWords: string | null;
			/** The head will decide the kind; `kind` is provisional. */
			readonly unsorted?: boolean;
	  } & ClaimFields &
			Allowed &
			Written)
	| {
			readonly type: 'termSet';
			readonly terms: readonly Term[];
			/** Not the claim changed, but what its terms are computed by. */
			readonly because?: TermChange;
			/** The day on which they were computed by it. Journals of the first versions lack it. */
			readonly since?: Day;
	  }
	| ({ readonly type: 'taken'; readonly on: Day; readonly responsible: string } & Allowed & Written)
	| ({ readonly type: 'assigned'; readonly on: Day; readonly responsible: string; readonly reason: string | null } & Allowed & Written)
	| ({ readonly type: 'sorted'; readonly on: Day; readonly demandKindWords: string | null } & Pick<ClaimFields, 'kind' | 'demandKind'> & {
				readonly responsible: string;
			} & Allowed &
			Written)
	/** Shown by work: nobody stated so, but the person responsible recorded something about it. */
	| { readonly type: 'accepted'; readonly on: Day; readonly responsible: string; readonly shownBy?: 'work' }
	| { readonly type: 'told'; readonly on: Day; readonly form: Channel }
	| ({ readonly type: 'requested' } & Omit<Request, 'endedOn' | 'answer' | 'expired'> & { readonly rule: string | null })
	| { readonly type: 'requestEnded'; readonly on: Day; readonly request: number; readonly answer: string | null; readonly expired: boolean }
	| ({ readonly type: 'visaRecorded' } & VisaRecord & Written)
	| ({ readonly type: 'extended' } & Extension & Written)
	| { readonly type: 'fulfilled'; readonly on: Day; readonly text: string | null }
	| ({ readonly type: 'measureAdded'; readonly on: Day } & Plan & Written)
	| { readonly type: 'measureDone'; readonly on: Day; readonly measure: number; readonly result: string | null }
	| ({ readonly type: 'causeFound' } & CauseFound)
	/** What the decision had left unsaid of itself. */
	| ({ readonly type: 'assessed' } & Pick<DecisionMade, 'on' | 'justified' | 'remedies'>)
	| ({ readonly type: 'preventionAdded' } & Pick<Prevention, 'on' | 'text' | 'by' | 'due'> & Written)
	| {
			readonly type: 'preventionDone';
			readonly on: Day;
			readonly prevention: number;
			readonly outcome: PreventionOutcome;
			readonly effect: string | null;
	  }
	| ({ readonly type: 'sued' } & Pick<Lawsuit, 'on' | 'court' | 'courtCase'>)
	| ({ readonly type: 'lawsuitEnded'; readonly on: Day; readonly lawsuit: number; readonly result: CourtResult } & Pick<
			Lawsuit,
			'awarded' | 'ruling'
	  >)
	| { readonly type: 'noted'; readonly on: Day; readonly text: string | null }
	| ({ readonly type: 'attached'; readonly on: Day; readonly note: string | null } & AttachedFile)
	| { readonly type: 'detached'; readonly on: Day; readonly attachment: number; readonly reason: string | null }
	/** `replaces` is absent where there was no decision before. */
	| ({ readonly type: 'decided'; readonly replaces?: FormerDecision } & DecisionMade & Written)
	| ({ readonly type: 'replied' } & Reply)
	| ({ readonly type: 'letterIssued' } & LetterIssued)
	| {
			readonly type: 'completed';
			readonly on: Day;
			readonly result: string | null;
			/** Performance is only what `fulfilled` records. Absent in older events: what had been granted was taken for performed that day. */
			readonly performance?: 'apart';
	  }
	| ({ readonly type: 'closed' } & Closing & Written)
	| ({ readonly type: 'returned'; readonly on: Day; readonly by: string | null; readonly reason: string | null } & Written)
	| ({ readonly type: 'leftUnconsidered' } & Unconsidered)
	| { readonly type: 'withdrawn'; readonly on: Day; readonly how: string | null }
	| { readonly type: 'voided'; readonly on: Day; readonly reason: string | null }
	| {
			readonly type: 'reopened';
			readonly on: Day;
			readonly receivedOn: Day;
			readonly reason: string | null;
			/** The same demand continues. Absent: a new one, with terms from its own day. */
			readonly renewal?: 'same';
			/**
			 * What the rounds before brought is theirs: the result, the replies and, of a new demand, the decision. Absent in older events, after
			 * which the claim went on with it.
			 */
			readonly former?: 'apart';
	  }
	| ({
			readonly type: 'corrected';
			readonly on: Day;
			readonly reason: string | null;
			readonly demandKindWords?: string | null;
	  } & Correction &
			Allowed &
			Written)
	/** Brought in from an old journal; `on` is the day on which it ended there, or of its registration where it is still open. */
	| ({
			readonly type: 'imported';
			readonly on: Day;
			/** Null: it is open, in progress where `taken`. */
			readonly ended: EndedBefore | null;
			readonly taken: boolean;
			/** The words of its outcome. */
			readonly outcome: string | null;
	  } & ImportedFrom)
	/** Takes back the events of one operation, named by their sequences: the fold passes them over. */
	| { readonly type: 'undone'; readonly on: Day; readonly events: readonly { readonly sequence: number; readonly type: ClaimEventType }[] };

/** Why the employee complained of may be responsible nevertheless; absent where no permission was needed. */
export interface Allowed {
	readonly allowed?: string | null;
}

/** How the name of the person was written, where the list of people has another spelling; the event itself says whom it meant. */
export interface Written {
	readonly written?: string;
}

/** One field with its old and its new value. */
export type Correction = {
	[F in FieldName]: { readonly field: F; readonly was: ClaimFields[F]; readonly now: ClaimFields[F] };
}[FieldName];

/** Why the terms of a claim that did not change are others now. `takenBack`: its end was, and meanwhile the days off or the rules had changed. */
export type TermChange = 'calendarLoaded' | 'rulesLoaded' | 'settingsChanged' | 'takenBack';

export type ClaimEventType = ClaimEvent['type'];

const personalFields: { readonly [T in ClaimEventType]: readonly string[] } = {
	registered: [...fieldsWith('personal'), 'demandKindWords', 'allowed'],
	termSet: [],
	taken: ['allowed'],
	assigned: ['reason', 'allowed'],
	sorted: ['demandKindWords', 'allowed'],
	accepted: [],
	told: [],
	requested: ['whom', 'what'],
	requestEnded: ['answer'],
	visaRecorded: ['remark'],
	extended: ['reason', 'lateReason'],
	fulfilled: ['text'],
	measureAdded: ['text'],
	measureDone: ['result'],
	causeFound: ['cause'],
	assessed: [],
	preventionAdded: ['text'],
	preventionDone: ['effect'],
	sued: ['court', 'courtCase'],
	lawsuitEnded: [],
	noted: ['text'],
	attached: ['name', 'note'],
	detached: ['reason'],
	decided: ['grounds'],
	replied: ['text', 'withoutVisas'],
	letterIssued: [],
	completed: ['result'],
	closed: ['comment', 'answer'],
	returned: ['reason'],
	leftUnconsidered: ['evidence', 'courtCase', 'witness'],
	withdrawn: ['how'],
	voided: ['reason'],
	reopened: ['reason'],
	corrected: ['was', 'now', 'reason', 'demandKindWords', 'allowed'],
	imported: ['outcome', 'words'],
	undone: [],
};

/** The fields of an event that hold personal data or may hold it: whatever a person wrote freely about a client. The journal's own events hold none. */
export function personalFieldsOf(event: ClaimEvent | JournalEvent): readonly string[] {
	const byType: Readonly<Record<string, readonly string[]>> = personalFields;
	const fields = byType[event.type] ?? [];
	const codeCorrected = event.type === 'corrected' && !personalFields.registered.includes(event.field);
	return codeCorrected ? fields.filter((field) => field !== 'was' && field !== 'now') : fields;
}

/** An event with its place in the claim's history. */
export interface Recorded {
	readonly position: number;
	readonly sequence: number;
	/** Instant of recording, UTC, by the true clock. */
	readonly recordedAt: string;
	readonly officeDay: Day;
	readonly actor: string;
	readonly event: ClaimEvent;
}
