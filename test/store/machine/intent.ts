/** What may be attempted, as plain data that both the journal and the model understand. Null: not said. */

import type {
	Addressee,
	Channel,
	CourtResult,
	Decision,
	DemandKind,
	Ground,
	Kind,
	PreventionOutcome,
	Remedy,
	Satisfaction,
	Visa,
	VisaOutcome,
} from '../../../src/domain/code.ts';
import type { Kopecks } from '../../../src/domain/money.ts';

type Text = string | null;

export interface Entry {
	readonly kind: Kind | null;
	readonly channel: Channel | null;
	readonly client: Text;
	readonly summary: Text;
	readonly received: string;
	readonly registered: string;
	readonly responsible: Text;
	readonly subject: Text;
	readonly demand: Text;
	/** Undefined: read off the words. */
	readonly demandKind: DemandKind | null | undefined;
	readonly amount: Kopecks | null;
	readonly replyBy: Channel | null;
	readonly repeatOf: Text;
}

export type Changes = { readonly [F in keyof Omit<Entry, 'subject' | 'replyBy'>]?: Entry[F] | null };

/** Something attempted with one claim, named by its id. */
export type ClaimIntent = { readonly claim: number; readonly on: string } & (
	| { readonly do: 'sort'; readonly kind: Kind | null; readonly responsible: Text; readonly allowed: Text }
	| { readonly do: 'assign'; readonly to: Text; readonly allowed: Text }
	| { readonly do: 'take'; readonly responsible: Text; readonly measures: readonly string[]; readonly allowed: Text }
	| { readonly do: 'measure'; readonly text: Text; readonly by: Text; readonly due: Text }
	| { readonly do: 'measureDone'; readonly item: number; readonly result: Text }
	| { readonly do: 'request'; readonly to: Addressee | null; readonly what: Text; readonly due: Text }
	| { readonly do: 'answered'; readonly item: number; readonly text: Text; readonly expired: boolean }
	| {
			readonly do: 'visa';
			readonly visa: Visa | null;
			readonly outcome: VisaOutcome;
			readonly by: Text;
			readonly due: Text;
			readonly remark: Text;
	  }
	| { readonly do: 'tell'; readonly form: Channel | null }
	| {
			readonly do: 'extend';
			readonly until: Text;
			readonly reason: Text;
			readonly approvedBy: Text;
			readonly toldOn: Text;
			readonly toldBy: Channel | null;
			readonly lateReason: Text;
	  }
	| {
			readonly do: 'decide';
			readonly decision: Decision | null;
			readonly grounds: Text;
			readonly granted: Kopecks | null;
			readonly by: Text;
			readonly remedies: readonly { readonly remedy: Remedy; readonly amount: Kopecks | null }[];
	  }
	| {
			readonly do: 'reply';
			readonly form: Channel | null;
			readonly numbered: boolean | null;
			readonly text: Text;
			readonly withoutVisas: Text;
	  }
	| { readonly do: 'fulfil'; readonly text: Text }
	| { readonly do: 'done'; readonly result: Text }
	| {
			readonly do: 'close' | 'closeOnTheSpot';
			readonly by: Text;
			readonly satisfaction: Satisfaction | null;
			readonly attempts: number | null;
			readonly answer: Text;
	  }
	| { readonly do: 'return' | 'void'; readonly reason: Text }
	| { readonly do: 'withdraw'; readonly how: Text }
	| {
			readonly do: 'refuse';
			readonly ground: Ground | null;
			readonly evidence: Text;
			readonly courtCase: Text;
			readonly witness: Text;
			/** The id of the earlier claim. */
			readonly earlier: number | null;
			readonly notice: Channel | null;
			readonly numbered: boolean | null;
	  }
	| { readonly do: 'reopen'; readonly reason: Text; readonly receivedOn: Text; readonly renewal: 'new' | null }
	| { readonly do: 'correct'; readonly changes: Changes; readonly reason: Text }
	| { readonly do: 'cause'; readonly cause: Text; readonly category: Text }
	| { readonly do: 'court'; readonly court: Text; readonly courtCase: Text }
	| { readonly do: 'courtEnded'; readonly item: number | null; readonly result: CourtResult | null; readonly awarded: Kopecks | null }
	| { readonly do: 'prevent'; readonly text: Text; readonly by: Text; readonly due: Text }
	| { readonly do: 'prevented'; readonly item: number; readonly outcome: PreventionOutcome | null; readonly effect: Text }
	| { readonly do: 'note'; readonly text: Text }
);

/** What the office may lay down anew. */
export interface Powers {
	readonly controller: Text;
	readonly head: Text;
	readonly chairman: Text;
	readonly chairmanAbove: Kopecks | null;
	readonly chairmanKinds: readonly Kind[];
}

export type Intent =
	| ({ readonly do: 'register'; readonly unsorted: boolean; readonly allowed: Text; readonly key: Text } & Entry)
	| ClaimIntent
	| { readonly do: 'assignMany'; readonly claims: readonly number[]; readonly on: string; readonly to: Text }
	| { readonly do: 'undo' }
	| { readonly do: 'settings'; readonly powers: Powers }
	/** The days off of 2028, `MM-DD`. */
	| { readonly do: 'loadYear'; readonly off: readonly string[]; readonly working: readonly string[] }
	| { readonly do: 'loadOwnDays'; readonly year: number; readonly off: readonly string[] }
	| { readonly do: 'loadRules'; readonly regulation: 'firma' | 'finance'; readonly claimDays: number; readonly inquiryDays: number };
