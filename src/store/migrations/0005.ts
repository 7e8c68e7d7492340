/** Version 5: acceptance of entries by whoever is responsible; what is not known yet of those that are done; that several desks share the journal; how many rounds and last days have the same days, for the figures of long periods. Written out and never edited again. */

export const acceptance: readonly string[] = [
	'alter table claim add column accepted_on text',
	`create table unaccepted (
		claim integer primary key,
		assigned_on text not null
	) strict`,
];

export const unanalysed: readonly string[] = [
	`create table unanalysed (
		claim integer primary key,
		ended_on text not null,
		lacks text not null
	) strict`,
	`create index unanalysed_ended on unanalysed (ended_on, claim, lacks)`,
];

export const shared: readonly string[] = [
	`create table shared (
		single integer primary key check (single = 1),
		server text not null
	) strict`,
];

export const dayTallies: readonly string[] = [
	`create table answer_tally (
		answered_on text not null,
		received_on text not null,
		count integer not null,
		primary key (answered_on, received_on)
	) strict, without rowid`,
	`create table arrival_tally (
		opened_on text not null,
		received_on text not null,
		register_by text not null,
		count integer not null,
		primary key (opened_on, received_on, register_by)
	) strict, without rowid`,
	`create table late_tally (
		purpose text not null,
		day text not null,
		due_on text not null,
		ended_on text not null,
		how text not null,
		count integer not null,
		primary key (purpose, day, due_on, ended_on, how)
	) strict, without rowid`,
	`create index due_day_single on due_day (purpose, counts_on, due_on, ended_on, how, known_on, replaced_on) where ended_on is null or replaced_on is not null or known_on > counts_on`,
];
