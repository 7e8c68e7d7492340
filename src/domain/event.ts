/** What happened to a claim. Events are the truth; everything else is their fold. */

import type { ClaimFields, Closing, DecisionMade, Measure, Reply, Unconsidered } from './claim.ts';
import type { Day } from './day.ts';
import type { SeriesNumber } from './number.ts';
import type { RegulationId } from './rule.ts';
import type { Term } from './term.ts';

type Plan = Pick<Measure, 'text' | 'by' | 'due'>;

export type ClaimEvent =
	| ({
			readonly type: 'registered';
			readonly number: SeriesNumber;
			readonly key: string | null;
			readonly demandKindWords: string | null;
	  } & ClaimFields)
	| { readonly type: 'termSet'; readonly terms: readonly Term[] }
	| { readonly type: 'taken'; readonly on: Day; readonly responsible: string }
	| { readonly type: 'assigned'; readonly on: Day; readonly responsible: string; readonly reason: string | null }
	| ({ readonly type: 'measureAdded'; readonly on: Day } & Plan)
	| { readonly type: 'measureDone'; readonly on: Day; readonly measure: number; readonly result: string | null }
	| { readonly type: 'noted'; readonly on: Day; readonly text: string | null }
	| ({ readonly type: 'decided' } & DecisionMade)
	| ({ readonly type: 'replied' } & Reply)
	| { readonly type: 'completed'; readonly on: Day; readonly result: string | null }
	| ({ readonly type: 'closed' } & Closing)
	| { readonly type: 'returned'; readonly on: Day; readonly by: string | null; readonly reason: string | null }
	| ({ readonly type: 'leftUnconsidered' } & Unconsidered)
	| { readonly type: 'withdrawn'; readonly on: Day; readonly how: string | null }
	| { readonly type: 'voided'; readonly on: Day; readonly reason: string | null }
	| { readonly type: 'reopened'; readonly on: Day; readonly receivedOn: Day; readonly reason: string | null }
	| ({
			readonly type: 'corrected';
			readonly on: Day;
			readonly reason: string | null;
			readonly demandKindWords?: string | null;
	  } & Correction);

/** One field, what stood in it and what stands in it now. */
export type Correction = {
	[F in keyof ClaimFields]: { readonly field: F; readonly was: ClaimFields[F]; readonly now: ClaimFields[F] };
}[keyof ClaimFields];

export type ClaimEventType = ClaimEvent['type'];

/** What the office laid down when the journal was opened; the first event of every journal. */
export interface Settings {
	/** Names this journal for ever: copies of it carry the same one. */
	readonly journal: string;
	readonly office: string;
	readonly zone: string;
	readonly language: 'ru' | 'en';
	readonly regulations: readonly RegulationId[];
	readonly ownTermsMove: boolean;
	readonly incomingTemplate: string;
	readonly outgoingTemplate: string;
	/** The first ordinals of the year in which the journal was opened: an office seldom starts on 1 January. */
	readonly firstYear: number;
	readonly firstIncoming: number;
	readonly firstOutgoing: number;
	readonly controller: string | null;
}

export type JournalEvent = { readonly type: 'journalOpened' } & Settings;

const personalFields: { readonly [T in ClaimEventType]: readonly string[] } = {
	registered: ['client', 'contact', 'subject', 'demand', 'contract', 'summary', 'demandKindWords'],
	termSet: [],
	taken: [],
	assigned: ['reason'],
	measureAdded: ['text'],
	measureDone: ['result'],
	noted: ['text'],
	decided: ['grounds'],
	replied: ['text'],
	completed: ['result'],
	closed: ['comment', 'answer'],
	returned: ['reason'],
	leftUnconsidered: ['evidence', 'courtCase'],
	withdrawn: ['how'],
	voided: ['reason'],
	reopened: ['reason'],
	corrected: ['was', 'now', 'reason', 'demandKindWords'],
};

/** The fields of an event that hold personal data or may hold it: whatever a person wrote freely about a client. */
export function personalFieldsOf(event: ClaimEvent): readonly string[] {
	const fields = personalFields[event.type];
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
