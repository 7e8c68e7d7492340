/** The tables exactly as they are stored. Days are `YYYY-MM-DD` text, money is kopecks, yes and no are 1 and 0. */

import type { Channel, CourtState, Decision, Ground, Justification, Satisfaction } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { FieldColumns } from '../domain/fields.ts';
import type { MessageState } from '../domain/mail/draft.ts';
import type { Status } from '../domain/status.ts';
import type {
	AnswerTallyTable,
	ArrivalTallyTable,
	ClientKeyTable,
	ClientWordTable,
	DueDayTable,
	DueTallyTable,
	LateTallyTable,
	LawsuitTable,
	PaymentTable,
	PreventionTable,
	RoundTable,
	TallyTable,
	TaskTable,
	UnacceptedTable,
	UnanalysedTable,
} from './derivedSchema.ts';

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
	/** When the person who is responsible now accepted it. */
	accepted_on: Day | null;
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
	/** The lawsuit that is pending, or the last one: since when, where, how it stands, how it ended. */
	sued_on: Day | null;
	court: string | null;
	court_case: string | null;
	court_state: CourtState | null;
	court_ended_on: Day | null;
	/** Kopecks. */
	awarded: number | null;
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

/** A message that came in. */
export interface MessageTable {
	/** In the order in which they came in: what people call it by. */
	id: number;
	/** What makes it the same one: SHA-256 of its bytes without the traces of its way. */
	digest: string;
	/** SHA-256 of its Message-ID; null where it has none. */
	id_digest: string | null;
	/** SHA-256 of its bytes. */
	sha256: string;
	size: number;
	/** UTC. */
	taken_at: string;
	taken_on: Day;
	/** The day and time of receipt in the office. */
	received_on: Day;
	received_at: string;
	state: MessageState;
	/** Why it was set aside or cannot be read, as a code. */
	reason: string | null;
	/** The entry that it became, or belongs to. */
	claim: number | null;
	settled_on: Day | null;
	settled_by: string | null;
	/** JSON of what is shown of it; null once it is not needed any more. */
	content: string | null;
	/** Its bytes, until they are a file of an entry or are not needed any more; null too where they were too many. */
	raw: Uint8Array | null;
}

/** One row where several desks share the journal. */
export interface SharedTable {
	server: string;
}

export interface Schema {
	message: MessageTable;
	event: EventTable;
	claim: ClaimTable;
	client_key: ClientKeyTable;
	client_word: ClientWordTable;
	prevention: PreventionTable;
	round: RoundTable;
	due_day: DueDayTable;
	due_tally: DueTallyTable;
	late_tally: LateTallyTable;
	payment: PaymentTable;
	lawsuit: LawsuitTable;
	unaccepted: UnacceptedTable;
	unanalysed: UnanalysedTable;
	tally: TallyTable;
	answer_tally: AnswerTallyTable;
	arrival_tally: ArrivalTallyTable;
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
