/** The tables exactly as they are stored. Days are `YYYY-MM-DD` text, money is kopecks, yes and no are 1 and 0. */

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
	/** JSON with personal data; null where there is none, or where it was destroyed. */
	personal: string | null;
	salt: string | null;
	personal_digest: string | null;
	previous: string;
	hash: string;
}

export interface ClaimTable {
	id: number;
	year: number;
	ordinal: number;
	number: string;
	key: string | null;
	kind: string;
	channel: string;
	status: string;
	status_on: string;
	received_on: string;
	registered_on: string;
	client: string | null;
	contact: string | null;
	reply_by: string | null;
	subject: string | null;
	target: string | null;
	complaint_type: string | null;
	demand: string | null;
	demand_kind: string | null;
	amount: number | null;
	contract: string | null;
	summary: string | null;
	responsible: string | null;
	goods_returned_on: string | null;
	purchased_on: string | null;
	/** The number of the earlier entry that this one repeats. */
	repeat_of: string | null;
	dispatched_on: string | null;
	due_on: string | null;
	/** The same day as it was first set, before any extension. */
	original_due_on: string | null;
	extended_to: string | null;
	/** Whether the clock to answer or to satisfy is running. */
	awaiting: number;
	nominal_on: string | null;
	due_rule: string | null;
	provisional: number;
	reopened_on: string | null;
	answered_on: string | null;
	fulfilled_on: string | null;
	sorted_on: string | null;
	/** Whether nobody has said yet of what kind it is; one whose kind was known may still have no day of sorting. */
	unsorted: number;
	moved_on: string;
	decision: string | null;
	decided_on: string | null;
	grounds: string | null;
	granted: number | null;
	cause: string | null;
	category: string | null;
	department: string | null;
	category_folded: string | null;
	department_folded: string | null;
	decided_by: string | null;
	justified: string | null;
	without_visas: string | null;
	reply_form: string | null;
	replied_on: string | null;
	outgoing: string | null;
	reply_text: string | null;
	/** Answered by word of mouth only: a written confirmation is owed. */
	confirm: number;
	result: string | null;
	closed_on: string | null;
	closed_by: string | null;
	satisfaction: string | null;
	attempts: number | null;
	comment: string | null;
	ground: string | null;
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

export type StoredName = keyof ClaimTable;

/** One value of a claim: that of the first of these columns that holds something. */
export type StoredFields = readonly [StoredName, ...StoredName[]];

/** The expression that reads it. */
export function readingOf([first, ...others]: StoredFields): string {
	return others.length > 0 ? `coalesce(${[first, ...others].join(', ')})` : first;
}

/** A value as SQLite gives it. */
export type StoredValue = string | number | null;

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

/** A word of a client's name, both folded: see `store/clientNames.ts`. */
export interface ClientWordTable {
	word: string;
	name: string;
}

/** A preventive measure: it has a day of its own, and may live on after its claim is closed. */
export interface PreventionTable {
	claim: number;
	place: number;
	text: string | null;
	by: string;
	due_on: string;
	done_on: string | null;
	outcome: string | null;
	effect: string | null;
}

/** A round of an entry, with what the figures of a period are counted by: see `domain/round.ts`. */
export interface RoundTable {
	claim: number;
	/** From 1, within the claim. */
	place: number;
	opened_on: string;
	received_on: string;
	register_by: string | null;
	ended_on: string | null;
	ending: string | null;
	answered_on: string | null;
	due_on: string | null;
	original_due_on: string | null;
	decided_on: string | null;
	decision: string | null;
	justified: string | null;
	granted: number | null;
	/** JSON of `[remedy, kopecks or null]`; null where nothing was given. */
	remedies: string | null;
	satisfaction: string | null;
	ground: string | null;
	kind: string;
	channel: string;
	responsible: string | null;
	department: string | null;
	category: string | null;
	/** As it is compared. */
	client: string | null;
	repeats: number;
}

/** How many rounds of entries of one sort began and ended in a month: see `domain/tally.ts`. What was open on a day is a sum of few rows. */
export interface TallyTable {
	dimension: string;
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
	asked_on: string | null;
	due_on: string | null;
	ended_on: string | null;
}

export interface Schema {
	event: EventTable;
	claim: ClaimTable;
	client_key: ClientKeyTable;
	client_word: ClientWordTable;
	prevention: PreventionTable;
	round: RoundTable;
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

/**
 * The claims whose clock to answer is running, as the planner must see it: it uses the partial index only where the
 * query repeats the index's condition to the letter, without parameters.
 */
export const AWAITING = `awaiting = 1`;

/** Likewise the claims that are open. */
export const IS_OPEN = `status in ('registered', 'inProgress', 'done')`;

/** Rows read at once: a page is one finished statement, so that no reader holds a lock while it writes. */
export const PAGE = 250;
