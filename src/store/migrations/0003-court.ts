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
