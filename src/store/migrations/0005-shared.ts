/** Version 5: that several desks share the journal. Written out and never edited again. */

export const shared: readonly string[] = [
	`create table shared (
		single integer primary key check (single = 1),
		server text not null
	) strict`,
];
