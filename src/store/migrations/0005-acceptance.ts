/** Version 5: acceptance of entries by whoever is responsible; what is not known yet of those that are done. Written out and never edited again. */

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
