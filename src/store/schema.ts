/** The tables exactly as they are stored. Days are `YYYY-MM-DD` text, money is kopecks, yes and no are 1 and 0. */

import type { Day } from '../domain/day.ts';
import type { MessageState } from '../domain/mail/draft.ts';
import type { ClaimTable } from './derived/claimRow.ts';
import type { keyRows, wordRows } from './derived/clientRows.ts';
import type { lawsuitRows, preventionRows, taskRows, unacceptedRows, unanalysedRows } from './derived/dayRows.ts';
import type {
	answerCounts,
	arrivalCounts,
	dueDayRows,
	endedLateCounts,
	paymentRows,
	roundRows,
	settledCounts,
	TallySums,
} from './derived/rounds.ts';

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

export interface CounterTable {
	series: string;
	year: number;
	last: number;
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

type Row<Make extends (...given: never) => readonly object[]> = ReturnType<Make>[number];

/** The tables that follow from the events of claims: what writes their rows says what they are. See `derived/tables.ts`. */
export interface DerivedTables {
	claim: ClaimTable;
	client_key: Row<typeof keyRows>;
	client_word: Row<typeof wordRows>;
	task: Row<typeof taskRows>;
	prevention: Row<typeof preventionRows>;
	round: Row<typeof roundRows>;
	due_day: Row<typeof dueDayRows>;
	payment: Row<typeof paymentRows>;
	lawsuit: Row<typeof lawsuitRows>;
	unaccepted: Row<typeof unacceptedRows>;
	unanalysed: Row<typeof unanalysedRows>;
	tally: Row<TallySums['rows']>;
	answer_tally: Row<typeof answerCounts>;
	arrival_tally: Row<typeof arrivalCounts>;
	due_tally: Row<typeof settledCounts>;
	late_tally: Row<typeof endedLateCounts>;
}

export interface Schema extends DerivedTables {
	event: EventTable;
	counter: CounterTable;
	message: MessageTable;
	setting: { name: string; value: string };
	rule: { regulation: string; edition: number; data: string };
	calendar_year: { year: number; data: string };
	own_days: { ordinal: number; data: string };
	/** One row where several desks share the journal. */
	shared: { single: number; server: string };
	/** The index of words, which SQLite keeps, and the words that it has. */
	claim_word: { rowid: number };
	claim_word_term: { term: string };
}

/** The statement that inserts a row of these columns, bound by name. */
export function insertInto(table: keyof Schema, row: object): string {
	const columns = Object.keys(row);
	return `insert into ${table} (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})`;
}

/** `CLAI` in ASCII: says that a file is a claims journal. */
export const APPLICATION_ID = 0x434c4149;
