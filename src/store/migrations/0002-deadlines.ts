/** Version 2: last days and what became of them, and what was paid. Written out and never edited again. */

/** The tables of `store/dueRows.ts`: of a file of version 1 they are made for as long as it is read. */
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
