/** Version 3: lawsuits that came of entries. Written out and never edited again. */

/** The columns of a claim, with their types. */
export const courtColumns = [
	['sued_on', 'text'],
	['court', 'text'],
	['court_case', 'text'],
	['court_state', 'text'],
	['court_ended_on', 'text'],
	['awarded', 'integer check (awarded >= 0)'],
] as const;

export const court: readonly string[] = [
	...courtColumns.map(([column, type]) => `alter table claim add column ${column} ${type}`),
	`create index claim_court on claim (court_state, registered_on) where court_state is not null`,
	`create table lawsuit (
		claim integer not null,
		place integer not null check (place > 0),
		filed_on text not null,
		ended_on text,
		result text,
		awarded integer check (awarded >= 0),
		primary key (claim, place)
	) strict, without rowid`,
	`create index lawsuit_filed on lawsuit (filed_on, ended_on)`,
	`create index lawsuit_ended on lawsuit (ended_on, result, awarded) where ended_on is not null`,
];

/** Those of the tables of last days: of a file of an earlier version they are made for as long as it is read. */
export const deadlineIndexes: readonly string[] = [
	`drop index due_day_counts`,
	`drop index due_day_open`,
	`drop index due_day_ended`,
	`create index due_day_counts on due_day (purpose, counts_on, due_on, ended_on, how, known_on, replaced_on)`,
	`create index due_day_open on due_day (due_on, purpose, known_on, replaced_on, ended_on) where ended_on is null`,
	`create index due_day_ended on due_day (ended_on, due_on, known_on, replaced_on, purpose) where ended_on is not null and purpose in ('answer', 'satisfy')`,
	`create index due_day_long on due_day (ended_on, due_on, known_on, replaced_on, purpose) where ended_on is not null and purpose in ('answer', 'satisfy') and julianday(ended_on) - julianday(due_on) > 31`,
];

export const waitingIndexes: readonly string[] = [
	`drop index round_waiting`,
	`create index round_waiting on round (opened_on, received_on, ended_on) where ended_on is null`,
	`create index round_long on round (ended_on, opened_on, received_on) where julianday(ended_on) - julianday(opened_on) > 31`,
];
