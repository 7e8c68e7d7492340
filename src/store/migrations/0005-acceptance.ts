/** Version 5: acceptance of entries by whoever is responsible. Written out and never edited again. */

export const acceptance: readonly string[] = [
	'alter table claim add column accepted_on text',
	`create table unaccepted (
		claim integer primary key,
		assigned_on text not null
	) strict`,
];
