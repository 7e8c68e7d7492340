/** Version 2: last days and what became of them, what was paid, what was recorded later than the day that it is about, the index of words. Written out and never edited again. */

import { RECORDED_LATE } from '../indexConditions.ts';

/** The tables of `store/derived/rounds.ts`: of a file of version 1 they are made for as long as it is read. */
export const deadlineTables: readonly string[] = [
	// Last days that were missed, are still ahead, or hold no more: the others are only counted.
	`create table due_day (
		claim integer not null,
		place integer not null check (place > 0),
		purpose text not null,
		due_on text not null,
		counts_on text not null,
		known_on text not null,
		replaced_on text,
		ended_on text,
		how text,
		primary key (claim, place)
	) strict, without rowid`,
	`create index due_day_counts on due_day (counts_on, purpose, due_on, ended_on, how, known_on, replaced_on)`,
	`create index due_day_open on due_day (due_on, purpose, known_on, replaced_on) where ended_on is null`,
	`create index due_day_ended on due_day (ended_on, due_on, purpose, known_on, replaced_on) where ended_on is not null`,
	`create table due_tally (
		purpose text not null,
		day text not null,
		kept integer not null,
		ended integer not null,
		extended integer not null,
		primary key (purpose, day)
	) strict, without rowid`,
	`create table payment (
		claim integer not null,
		place integer not null check (place > 0),
		paid_on text not null,
		amount integer not null check (amount > 0),
		due_on text,
		primary key (claim, place)
	) strict, without rowid`,
	`create index payment_paid on payment (paid_on, due_on, amount)`,
];

export const deadlines: readonly string[] = [
	...deadlineTables,
	// Since when those wait that were open on a day.
	`create index round_waiting on round (opened_on, received_on) where ended_on is null`,
	`create index round_left on round (ended_on, opened_on, received_on) where ended_on is not null`,
];

/** They hold few rows: most is recorded on its day. */
export const late: readonly string[] = [
	`create index event_late on event (claim, sequence, office_day) where ${RECORDED_LATE}`,
	`create index event_late_day on event (office_day, claim, sequence) where ${RECORDED_LATE}`,
];

/** The index itself; `check --repair` makes it anew by the same. Words come folded, with spaces between: nothing else is to be distinguished. */
export const wordIndex: readonly string[] = [
	`create virtual table claim_word using fts5(words, content = '', columnsize = 0, detail = none, tokenize = 'ascii')`,
	`insert into claim_word (claim_word, rank) values ('secure-delete', 1)`,
];

export const words: readonly string[] = [
	...wordIndex,
	// The words that it has: those that begin so are looked up, and `check` compares them with those of the claims.
	`create virtual table claim_word_term using fts5vocab(claim_word, instance)`,
];
