/** The tables exactly as they are stored. Days are `YYYY-MM-DD` text, money is kopecks, yes and no are 1 and 0. */

import type { Channel, Decision, Ground, Justification, Kind, PreventionOutcome, Satisfaction } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { DueEnding, DuePurpose } from '../domain/dueDay.ts';
import type { FieldColumns } from '../domain/fields.ts';
import type { Ending } from '../domain/round.ts';
import type { Status } from '../domain/status.ts';
import type { TallyDimension } from '../domain/tally.ts';

export interface EventTable {
	/** 1, 2, 3 … over the whole journal. */
	position: number;
	/** The claim; 0 is the journal itself. */
	claim: number;
	/** 1, 2, 3 … within the claim: two writers cannot both add the same one. */
	sequence: number;
	/** UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
	recorded_at: string;
	office_day: string;
	actor: string;
	type: string;
	/** JSON without personal data; exactly the text that was hashed. */
	data: string;
	/** JSON with personal data; null where there is none or it was destroyed. */
	personal: string | null;
	salt: string | null;
	personal_digest: string | null;
	previous: string;
	hash: string;
}

export interface ClaimTable extends FieldColumns {
	id: number;
	year: number;
	ordinal: number;
	number: string;
	key: string | null;
	status: Status;
	status_on: Day;
	due_on: Day | null;
	/** The same day as it was first set, before any extension. */
	original_due_on: Day | null;
	extended_to: Day | null;
	/** Whether the clock to answer or to satisfy is running. */
	awaiting: number;
	nominal_on: Day | null;
	due_rule: string | null;
	provisional: number;
	reopened_on: Day | null;
	answered_on: Day | null;
	fulfilled_on: Day | null;
	sorted_on: Day | null;
	/** Whether its kind is still unknown; a claim whose kind was known may still have no day of sorting. */
	unsorted: number;
	moved_on: Day;
	decision: Decision | null;
	decided_on: Day | null;
	grounds: string | null;
	granted: number | null;
	cause: string | null;
	category: string | null;
	department: string | null;
	category_folded: string | null;
	department_folded: string | null;
	decided_by: string | null;
	justified: Justification | null;
	without_visas: string | null;
	reply_form: Channel | null;
	replied_on: Day | null;
	outgoing: string | null;
	reply_text: string | null;
	/** Answered by word of mouth only: a written confirmation is owed. */
	confirm: number;
	result: string | null;
	closed_on: Day | null;
	closed_by: string | null;
	satisfaction: Satisfaction | null;
	attempts: number | null;
	comment: string | null;
	ground: Ground | null;
	evidence: string | null;
	end_reason: string | null;
	open_measures: number;
	/** What is attached to it: the names, and for machines a JSON array of `{place, name, size, sha256, media}`. */
	attachments: string | null;
	attachment_files: string | null;
	sequence: number;
	/** The responsible and the client as they are compared, and all texts as they are searched. */
	responsible_folded: string | null;
	client_folded: string | null;
	search: string;
}

export interface CounterTable {
	series: string;
	year: number;
	last: number;
}

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

export interface SettingTable {
	name: string;
	/** JSON. */
	value: string;
}

export interface RuleTable {
	regulation: string;
	edition: number;
	/** JSON. */
	data: string;
}

export interface CalendarYearTable {
	year: number;
	/** JSON. */
	data: string;
}

export interface OwnDaysTable {
	ordinal: number;
	/** JSON. */
	data: string;
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

export interface Schema {
	event: EventTable;
	claim: ClaimTable;
	client_key: ClientKeyTable;
	client_word: ClientWordTable;
	prevention: PreventionTable;
	round: RoundTable;
	due_day: DueDayTable;
	due_tally: DueTallyTable;
	payment: PaymentTable;
	tally: TallyTable;
	counter: CounterTable;
	setting: SettingTable;
	task: TaskTable;
	rule: RuleTable;
	calendar_year: CalendarYearTable;
	own_days: OwnDaysTable;
}

/** The statement that inserts a row of these columns, bound by name. */
export function insertInto(table: keyof Schema, row: object): string {
	const columns = Object.keys(row);
	return `insert into ${table} (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})`;
}

/** `CLAI` in ASCII: says that a file is a claims journal. */
export const APPLICATION_ID = 0x434c4149;
